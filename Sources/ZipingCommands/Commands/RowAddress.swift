import Ziping
import ZipingReports

/// How a person names a row: by its name or id, by its number on the page, or by a cell (行的指定).
struct RowAddress {
  /// What was typed.
  let text: String
  private let key: String

  init(_ text: String) {
    self.text = text
    key = comparisonKey(text)
  }

  /// The rows that are meant, of each form: an exact name wins, then a number, then a cell.
  func rows(in evaluations: [Evaluation]) -> [(row: ScoredRow, evaluation: Evaluation)] {
    let ways: [(Evaluation) -> [ScoredRow]] = [named, numbered, placed]
    for way in ways {
      let found = evaluations.flatMap { evaluation in way(evaluation).map { ($0, evaluation) } }
      if !found.isEmpty { return found.map { (row: $0.0, evaluation: $0.1) } }
    }
    return []
  }

  private func named(_ evaluation: Evaluation) -> [ScoredRow] {
    evaluation.rows.filter { $0.id == text || !key.isEmpty && comparisonKey($0.name) == key }
  }

  private func numbered(_ evaluation: Evaluation) -> [ScoredRow] {
    guard let number = Int(text.hasPrefix("#") ? text.dropFirst() : text[...]) else { return [] }
    let numbers = RowNumbers(evaluation.rows)
    return evaluation.rows.filter { numbers[$0.id] == number }
  }

  /// The rows that have this cell, or else stand in its line.
  private func placed(_ evaluation: Evaluation) -> [ScoredRow] {
    let own = evaluation.submission.source
    func isNamed(_ place: Place) -> Bool {
      let position = String(place.description.dropFirst(place.file.count + 1))
      return position == text || place.description == text || position == text.drop { $0 == "#" }
    }
    let exact = evaluation.rows.filter { row in
      row.cellPlaces.contains { $0.file == own && isNamed($0) }
    }
    guard exact.isEmpty, let line = Line(text) else { return exact }
    return evaluation.rows.filter { row in row.cellPlaces.contains { Line($0) == line } }
  }

  /// The groups that are meant, by their names.
  func groups(
    in evaluations: [Evaluation]
  ) -> [(group: Evaluation.Group, evaluation: Evaluation)] {
    guard !key.isEmpty else { return [] }
    return evaluations.flatMap { evaluation in
      evaluation.groups.filter { comparisonKey($0.name) == key }
        .map { (group: $0, evaluation: evaluation) }
    }
  }

  /// The rows whose names contain what was typed, or nearly are it.
  func near(in evaluation: Evaluation) -> [ScoredRow] {
    guard !key.isEmpty else { return [] }
    let containing = evaluation.rows.filter { row in
      let name = comparisonKey(row.name)
      return name.contains(key) || !name.isEmpty && key.contains(name)
    }
    guard containing.isEmpty else { return containing }
    let names = evaluation.rows.map { comparisonKey($0.name) }
    guard let nearest = nearest(to: key, among: names) else { return [] }
    return evaluation.rows.filter { comparisonKey($0.name) == nearest }
  }

  /// A line of a sheet or of a document's table.
  private enum Line: Equatable {
    case sheet(String, Int)
    case table(Int, Int)

    /// The line of a cell such as `自评表!E12` or `table1/row9/cell5`.
    init?(_ text: String) {
      // A file's name may stand before a sheet's; neither is looked through twice.
      let names = text.split(separator: "!", omittingEmptySubsequences: false).suffix(2)
      if names.count == 2, let sheet = names.first, !sheet.isEmpty,
        let row = names.last.flatMap(Self.row(ofCell:))
      {
        self = .sheet(String(sheet), row)
        return
      }
      let own = text.lastIndex(of: "#").map { text[text.index(after: $0)...] } ?? text[...]
      let parts = own.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 2 || parts.count == 3 && Self.number(parts[2], behind: "cell") != nil,
        let table = Self.number(parts[0], behind: "table"),
        let row = Self.number(parts[1], behind: "row")
      else { return nil }
      self = .table(table, row)
    }

    /// The row of a cell such as `E12` or `$E$12`.
    private static func row(ofCell text: Substring) -> Int? {
      let letters = text.drop { $0 == "$" }.prefix { $0.isASCII && $0.isLetter }
      guard text.utf8.count <= 12, (1...3).contains(letters.count) else { return nil }
      return number(text[letters.endIndex...].drop { $0 == "$" }, behind: "")
    }

    private static func number(_ text: Substring, behind word: String) -> Int? {
      guard text.hasPrefix(word), text.utf8.count <= word.utf8.count + 7 else { return nil }
      let digits = text.dropFirst(word.count)
      return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
    }

    init?(_ place: Place) {
      switch place.position {
      case .sheetCell(let sheet, _, let row): self = .sheet(sheet, row)
      case .tableCell(let table, let row, _): self = .table(table, row)
      case .text, .paragraph, nil: return nil
      }
    }
  }
}

extension ScoredRow {
  /// Where its cells stand.
  fileprivate var cellPlaces: [Place] {
    guard let own = row.handedIn else { return [place].compactMap(\.self) }
    return [
      own.place, own.target.place, own.actual.place, own.weight?.place, own.claimed?.place,
      own.claimedPlace, own.level?.place, own.note?.place,
    ].compactMap(\.self)
  }
}
