public import Ziping
import ZipingFiles

/// How the columns of a form are found by their headings: by the words of a heading, and by names that a
/// rubric or a person gives (列名).
public struct ColumnNames: Sendable, Hashable {
  /// A name that was given.
  private struct Name: Hashable {
    let column: ColumnRole
    /// What the column holds and what it is called, as they were written.
    let role: String
    let heading: String
    /// Whether a person says that the form has it; a rubric's forms may have it.
    let isAsked: Bool
  }

  /// The names that were given, as they are compared.
  private let given: [String: Name]

  /// No names but the words of the headings.
  public static let words: ColumnNames = ColumnNames([:])

  private init(_ given: [String: Name]) { self.given = given }

  /// The names that a rubric has for its place's forms; a form need not have them.
  public init(_ headings: PlaceHeadings) {
    var given: [String: Name] = [:]
    for entry in headings.entries {
      guard let column = ColumnRole(entry.role) else { continue }
      given[HeadingWords.key(entry.heading)] = Name(
        column: column, role: entry.role, heading: entry.heading, isAsked: false)
    }
    self.init(given)
  }

  /// The roles that a column can be given, as they are spelled.
  public static var roles: [String] { ColumnRole.roles.map(\.name) }

  /// The same names with another one; a name that is given is that column, whatever its words say.
  ///
  /// - Parameters:
  ///   - heading: The heading as the form has it; blanks and brackets do not count.
  ///   - role: What the column holds, one of ``roles``, such as `完成值` or `actual`.
  /// - Returns: The names; nil for another role.
  public func adding(_ heading: String, as role: String) -> ColumnNames? {
    let key = HeadingWords.key(heading)
    guard !key.isEmpty, let column = ColumnRole(role) else { return nil }
    let name = Name(column: column, role: role, heading: heading, isAsked: true)
    return ColumnNames(given.merging([key: name]) { _, new in new })
  }

  /// The same names, with those of another list for the columns of which these say nothing.
  public func adding(_ other: ColumnNames) -> ColumnNames {
    let named = Set(given.values.map(\.column))
    let more = other.given.filter { !named.contains($0.value.column) }
    return ColumnNames(given.merging(more) { own, _ in own })
  }

  /// Those of the names that some headings have, by what the columns hold.
  func used(in cells: () -> [Grid.Cell]) -> [String: String] {
    guard !given.isEmpty else { return [:] }
    let found = cells().compactMap { given[HeadingWords.key($0.text)] }
    return Dictionary(found.map { ($0.role, $0.heading) }, uniquingKeysWith: { first, _ in first })
  }

  /// The role of a column as `--column` calls it; nil for another word.
  static func column(ofRole role: String) -> ColumnRole? { ColumnRole(role) }

  /// The column of a heading, by itself or under another that spans it.
  func column(of heading: String, under above: String = "") -> FormColumn.Meaning? {
    if !given.isEmpty, case .form(let column)? = given[HeadingWords.key(heading)]?.column {
      return FormColumn.Meaning(column, FormColumn.Meaning.given)
    }
    return FormColumn.named(heading, under: above)
  }

  /// The column of the money that a heading names, by itself or under another that spans it.
  func moneyColumn(of heading: String, under above: String = "") -> MoneyColumn.Meaning? {
    if !given.isEmpty, case .money(let column)? = given[HeadingWords.key(heading)]?.column {
      return MoneyColumn.Meaning(column, MoneyColumn.Meaning.given)
    }
    return MoneyColumn.named(heading, under: above)
  }

  /// What a heading was named before, where that is another column; nil where nothing contradicts.
  public func otherRole(of heading: String, than role: String) -> String? {
    guard let name = given[HeadingWords.key(heading)], name.column != ColumnRole(role) else {
      return nil
    }
    return name.role
  }

  /// Reports names that a person gives and no table has, or one has more than once.
  ///
  /// - Parameters:
  ///   - tables: The headings of each table of indicators.
  ///   - heads: The cells of each form's head, where the money stands.
  ///   - log: Where they are told.
  func check(_ tables: [[Grid.Cell]], heads: () -> [[Grid.Cell]], _ log: DiagnosticLog) {
    guard !given.isEmpty else { return }
    let heads = heads()
    for (name, asked) in given.sorted(by: { $0.key < $1.key }) where asked.isAsked {
      let tables = asked.column.isMoney ? heads : tables
      let found = tables.map { $0.filter { HeadingWords.key($0.text) == name } }
      let cells = found.first { $0.count > 1 } ?? found.first { !$0.isEmpty } ?? []
      guard cells.count != 1 else { continue }
      let all = tables.first.map { $0.map { trimmed($0.text) } } ?? []
      log.report(
        cells.isEmpty ? .columnNotThere : .columnTwice, [.text(name), .names(all)],
        at: (cells.last ?? tables.first?.first)?.place)
    }
  }
}

/// What a column can be named by hand: one of the indicators' or one of the money's.
enum ColumnRole: Hashable {
  case form(FormColumn)
  case money(MoneyColumn)

  /// What a column can be called.
  static let roles: [(name: String, column: ColumnRole)] = [
    ("一级指标", .form(.group)), ("二级指标", .form(.level2)), ("三级指标", .form(.name)),
    ("指标值", .form(.target)), ("调整后指标值", .form(.adjustedTarget)), ("符号", .form(.property)),
    ("计量单位", .form(.unit)), ("完成值", .form(.actual)), ("分值", .form(.weight)),
    ("得分", .form(.claimed)), ("完成程度", .form(.level)), ("不适用", .form(.notApplicable)),
    ("备注", .form(.note)), ("复核完成值", .form(.reviewedActual)), ("复核得分", .form(.reviewedPoints)),
    ("年初预算数", .money(.initial)), ("全年预算数", .money(.planned)), ("全年执行数", .money(.executed)),
    ("执行率", .money(.rate)),
  ]

  /// The column of a role: its short name, its official heading or its name in code; nil for another word.
  init?(_ role: String) {
    let key = comparisonKey(role)
    guard let found = Self.roles.first(where: { $0.name == key || $0.column.isNamed(key, role) })
    else { return nil }
    self = found.column
  }

  /// Whether it is a column of the money.
  var isMoney: Bool {
    if case .money = self { return true }
    return false
  }

  private func isNamed(_ key: String, _ role: String) -> Bool {
    switch self {
    case .form(let column): column.heading == key || "\(column)" == role
    case .money(let column): "\(column)" == role
    }
  }
}

extension ColumnNames {
  /// The code of a name that is given and no column has, or more than one: the call is wrong, not the form.
  package static let wrongName = Phrase.columnNotThere.code
}

extension [Phrase] {
  /// What is said here of an input.
  package static var columnNames: [Phrase] { [.columnNotThere, .columnTwice] }
}

extension Phrase {
  fileprivate static let columnNotThere = Phrase(
    "no-such-column", "表中没有叫“{0}”的列；有：{1}", "there is no column \"{0}\"; there are: {1}")
  fileprivate static let columnTwice = Phrase(
    "no-such-column", "表中叫“{0}”的列不止一列，分不清是哪一列；有：{1}",
    "more than one column is called \"{0}\"; there are: {1}")
}
