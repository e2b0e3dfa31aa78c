import Testing
import Ziping
import ZipingTestSupport

/// Small forms of the kinds in which published ones differ, each with what a careful person reads in it.
@Suite("Kinds of forms")
struct FormKindTests {
  /// A form with what must be read in it; an empty cell is left open.
  struct Case: Sendable, CustomTestStringConvertible {
    let file, options, planned, executed, points, rows, total, grade, note: String
    let recomputed, recomputedGrade, findings, noFindings: String
    var testDescription: String { "\(file): \(note)" }

    init(_ cells: [String]) {
      (file, options, planned, executed, points) = (
        cells[0], cells[1], cells[2], cells[3], cells[4]
      )
      (rows, total, grade, note) = (cells[5], cells[6], cells[7], cells[14])
      (recomputed, recomputedGrade, findings, noFindings) = (
        cells[8], cells[9], cells[10], cells[11]
      )
    }

    /// The rows as `name=weight/target/actual/claimed/points/state`.
    var texts: [Row] {
      rows.split(separator: ";").map { Row(String($0)) }
    }
  }

  struct Row: Equatable, CustomStringConvertible {
    var name, weight, target, actual, claimed, points, state: String
    var description: String { "\(name)=\(weight)/\(target)/\(actual)/\(claimed)" }

    init(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      name = String(parts[0])
      var cells: [String] = [""]
      var isEscaped = false
      for character in parts.count > 1 ? parts[1] : "" {
        if character == "\\", !isEscaped {
          isEscaped = true
        } else if character == "/", !isEscaped {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
          isEscaped = false
        }
      }
      while cells.count < 6 { cells.append("") }
      (weight, target, actual, claimed) = (cells[0], cells[1], cells[2], cells[3])
      (points, state) = (cells[4], cells[5])
    }
  }

  static let cases = tableRows(
    "form-kinds.tsv", columns: 15, in: "Tests/ZipingFormsTests/Tables"
  ).map(Case.init)

  @Test("each is read as a person reads it", arguments: cases)
  func reads(_ row: Case) throws {
    #expect(Self.cases.count == 100)
    let form = try #require(readForm(try fixture("kinds/\(row.file)")).form)
    if row.options.isEmpty {
      hold(form.money.planned, row.planned, "planned", unit: form.money.unit)
      hold(form.money.executed, row.executed, "executed", unit: form.money.unit)
    }
    hold(form.claimedTotal, row.total, "total")
    hold(form.claimedGrade, row.grade, "grade")
    guard !row.rows.isEmpty else { return }
    let read = form.rows.map(\.name)
    #expect(read == row.texts.map(\.name))
    for (text, read) in zip(row.texts, form.rows) {
      hold(read.weight, text.weight, "weight of \(text.name)")
      hold(read.target, text.target, "target of \(text.name)")
      hold(read.actual, withUnit(text.actual, as: read.actual), "actual value of \(text.name)")
      hold(read.claimed, text.claimed, "claim of \(text.name)")
    }
  }

  /// A unit in a column of its own is put to a bare number, also where the table has the number alone.
  private func withUnit(_ text: String, as read: Submission.Cell) -> String {
    let unit = read.text.drop { $0.isNumber || $0 == "." }
    return text.last?.isNumber == true && text + unit == read.text ? read.text : text
  }

  /// Holds a cell against a text; `none` is an empty cell, an empty text anything.
  private func hold(
    _ cell: Submission.Cell?, _ text: String, _ what: Comment, unit: String = ""
  ) {
    guard !text.isEmpty else { return }
    let read = comparisonKey(cell?.text ?? "")
    if text == "none" || text == "-" {
      #expect(read.isEmpty, what)
    } else {
      #expect([read, read + unit].contains(comparisonKey(text)), what)
    }
  }
}
