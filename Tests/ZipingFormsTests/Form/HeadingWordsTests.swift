import Foundation
import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@testable import ZipingForms

/// The headings of published forms, samples and system tables, each with what it heads.
@Suite("The words of a heading")
struct HeadingWordsTests {
  /// A heading with its role.
  struct Heading: Sendable, CustomTestStringConvertible {
    let block, text, under, role: String
    /// The headings of its row, where they are known.
    let beside: [String]
    var testDescription: String { "\(block): \(under) / \(text) (\(role))" }

    /// The role that it takes beside the others, spelled as the table does.
    var told: String {
      if block == "money", let column = MoneyColumn.named(text, under: under)?.column {
        return column.role
      }
      let own = FormColumn.named(text, under: under)
      if block == "money" { return own?.column == .note ? "remark" : "" }
      let place = Place(file: "f")
      let headings = beside.enumerated().map { index, heading in
        FormHeadings.Heading(
          column: index, cell: Grid.Cell(heading, at: place), width: 1,
          named: FormColumn.named(heading))
      }
      let settled = HeadingRoles.settled(headings).first { $0.cell.text == text }
      return (settled.map(\.named) ?? own)?.column.role ?? ""
    }

    /// Whether its words alone cannot tell, and neither do those beside it: a list of projects, a heading
    /// that stands over another column, or the table in which it stands.
    var isOpen: Bool {
      ["项目名称", "项目承担单位", "支出项目名称", "自评分数"].contains(text)
        || text == "分值" && role == "name" || text == "评价指标" || under == "预算执行情况"
        || ["指标性质", "绩效指标"].contains(text) && role == "other"
    }
  }

  static let headings: [Heading] = tableRows(
    "form-headings.tsv", columns: 5, in: "Tests/ZipingFormsTests/Tables"
  ).map { cells in
    Heading(
      block: cells[0], text: cells[1], under: cells[2], role: cells[3],
      beside: cells[4].components(separatedBy: " / ").filter { !$0.isEmpty })
  }.filter { ["money", "indicators"].contains($0.block) }

  /// Roles that make a column of a form.
  static let roles: Set<String> = [
    "group", "level2", "name", "sign", "target", "target-adjusted", "target-unit", "actual",
    "weight",
    "claimed", "degree", "remark", "money-initial", "money-planned", "money-spent", "money-rate",
    "money-weight", "money-points",
  ]

  @Test("of the headings with a role, 97 % take it by their words alone")
  func taken() {
    let meant = Self.headings.filter { Self.roles.contains($0.role) && !$0.isOpen }
    #expect(meant.count > 100)
    let missed = meant.filter { $0.told != $0.role }
    #expect(missed.count * 100 <= meant.count * 3, "\(missed.map(\.testDescription))")
  }

  static let known: [(column: String, heading: String)] = tableRows(
    "known-headings.tsv", columns: 2, in: "Tests/ZipingFormsTests/Tables"
  ).map { ($0[0], $0[1]) }

  @Test("a variant of an official heading is known by its words", arguments: known)
  func variant(_ column: String, _ heading: String) {
    #expect(Self.known.count == 135)
    #expect(FormColumn.named(heading).map { "\($0.column)" } == column)
  }

  @Test("a heading without a role takes none, and none takes another's")
  func notTaken() {
    let wrong = Self.headings.filter { !$0.told.isEmpty && $0.told != $0.role && !$0.isOpen }
    #expect(wrong.isEmpty, "\(wrong.map { $0.testDescription + " ← " + $0.told })")
  }
}

extension MoneyColumn {
  fileprivate var role: String {
    switch self {
    case .initial: "money-initial"
    case .planned: "money-planned"
    case .change: "other"
    case .executed: "money-spent"
    case .rate: "money-rate"
    case .weight: "money-weight"
    case .claimed: "money-points"
    }
  }
}

extension FormColumn {
  fileprivate var role: String {
    switch self {
    case .group: "group"
    case .level2: "level2"
    case .name: "name"
    case .property: "sign"
    case .target: "target"
    case .adjustedTarget: "target-adjusted"
    case .unit: "target-unit"
    case .actual: "actual"
    case .weight, .groupWeight, .level2Weight: "weight"
    case .claimed, .groupClaimed, .level2Claimed: "claimed"
    case .level: "degree"
    case .note: "remark"
    case .reviewedActual, .reviewedPoints, .notApplicable: "other"
    }
  }
}
