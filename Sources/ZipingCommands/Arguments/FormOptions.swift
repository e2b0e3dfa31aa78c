import Ziping
import ZipingForms

/// What a call says of the forms it reads: understood once, before any file is opened.
struct FormOptions: Sendable {
  /// The sheet of a workbook that is read; nil for each that holds a form.
  private(set) var sheet: String?
  /// The columns that are named by hand.
  private(set) var columns: ColumnNames = .words
  /// Their headings as typed.
  private(set) var headings: [PlaceHeadings.Entry] = []
  /// The year that takes the place of the forms' own.
  private(set) var year: Int?
  private var planned: Submission.Cell?
  private var executed: Submission.Cell?
  /// Converts older formats, one file at a time, unless a call says not to.
  let converter: Converter

  /// The folders among whose files the forms are.
  private(set) var folders = FormFolders()

  /// Whether the SHA-256 of each file is taken: a report states it.
  var takesDigests = false

  /// Nothing said: forms are read as they stand.
  init() { converter = Converter() }

  /// Understands `--sheet`, `--column`, `--year`, `--planned`, `--executed` and `--no-convert`.
  init(_ arguments: Arguments) throws(UsageError) {
    converter = Converter(isAllowed: !arguments.has(.noConvert))
    folders = arguments.folders
    sheet = arguments[.sheet]
    for text in arguments.all(.column) { try addColumn(text) }
    if let text = arguments[.year] {
      guard let number = Int(text), (1900...2100).contains(number) else {
        throw UsageError(.notAYear, [.text(text)])
      }
      year = number
    }
    planned = try Self.amount(.planned, arguments)
    executed = try Self.amount(.executed, arguments)
  }

  /// Takes what `--column ROLE=HEADING` names.
  private mutating func addColumn(_ text: String) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let more = columns.adding(String(parts[1]), as: String(parts[0])) else {
      throw UsageError(.noColumn, [.text(text), .names(ColumnNames.roles)])
    }
    if let other = columns.otherRole(of: String(parts[1]), than: String(parts[0])) {
      throw UsageError(.columnOfTwo, [.text(text), .text(other)])
    }
    columns = more
    headings.append(PlaceHeadings.Entry(role: String(parts[0]), heading: String(parts[1])))
  }

  /// An amount as a form would state it; the words of a rubric do not change how it reads.
  private static func amount(
    _ option: OptionDefinition, _ arguments: Arguments
  ) throws(UsageError) -> Submission.Cell? {
    guard let text = arguments[option] else { return nil }
    guard case .measure(let measure) = ValueReader(Vocabulary()).read(text).content,
      case .single(let amount) = measure.extent, !amount.magnitude.isNegative
    else { throw UsageError(.noAmount, [.text(option.name), .text(text)]) }
    return Submission.Cell(text, at: Place(file: option.name))
  }

  /// What came before a form of a file is scored.
  func origin(of input: FormInput, _ form: Submission) -> Origin {
    let typed = headings.map { ($0.role, $0.heading) }
    let columns = form.namedColumns.merging(typed) { _, typed in typed }
    return Origin(
      digest: input.digest, converter: input.converter,
      options: Origin.Options(
        sheet: sheet, columns: columns, year: year, planned: planned?.text,
        executed: executed?.text))
  }

  /// A form with what was said in place of its own.
  func supplementing(_ form: Submission) -> Submission {
    guard planned != nil || executed != nil else {
      return form.supplemented(year: year, money: nil)
    }
    var money = form.money
    money.planned = planned ?? money.planned
    money.executed = executed ?? money.executed
    // The rate that the form states is of its own amounts.
    money.claimedRate = nil
    return form.supplemented(year: year, money: money)
  }
}

extension Phrase {
  fileprivate static let notAYear = Phrase(
    "not-a-year", "--year 需要 1900 到 2100 的年份，不能是“{0}”",
    "--year needs a year from 1900 to 2100, not \"{0}\"")
  fileprivate static let columnOfTwo = Phrase(
    "column-of-two", "--column {0}：前面已说这一列是“{1}”；一列只能有一个角色",
    "--column {0}: the column was said to be {1} before; a column has one role")
  fileprivate static let noColumn = Phrase(
    "no-column", "--column 需要 角色=列名，如 完成值=单项指标实际完成值，不能是“{0}”；角色有：{1}",
    "--column needs ROLE=HEADING, such as 完成值=单项指标实际完成值, not \"{0}\"; roles: {1}")
  fileprivate static let noAmount = Phrase(
    "no-amount", "{0} 需要一个金额，如 158.4万元，不能是“{1}”",
    "{0} needs an amount such as 158.4万元, not \"{1}\"")
}
