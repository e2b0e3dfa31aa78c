import Ziping
import ZipingFiles

/// What a line of an indicator table says of the whole form (总分、等级行): 总分 | 100 | 82 | 优, or
/// 自评得分：95 | 自评等级：良.
///
/// A label is never the value of another, and a number is a total's, a word a grade's.
struct FormStatement {
  private(set) var total: Submission.Cell?
  /// 分值 beside the total: what can be had.
  private(set) var fullMarks: Submission.Cell?
  private(set) var grade: Submission.Cell?
  /// A cell of grades of which none or several are ticked.
  private(set) var unclearGrade: Grid.Cell?
  /// Whether it states the total, be it empty.
  private(set) var isOfTotal = false
  /// Whether the total stands behind its label's colon.
  var isInline: Bool { parts.contains { $0.label != nil && $0.cell.place == total?.place } }
  /// Whether the total says 自评.
  private var isOwn = false

  private let parts: [Part]

  /// A cell of the line.
  private struct Part {
    let cell: Grid.Cell
    let label: FormLabel?
    /// What stands behind the label's colon.
    let value: String
    /// 得分, 分值 or what else the column holds.
    let column: FormColumn?

    var isNumber: Bool { FormStatement.number(in: cell.text) != nil }
    var isGrade: Bool { !isNumber && GradeWords.reading(of: cell.text) != nil }
    var isDash: Bool { cell.text.allSatisfy { "-—–/\\ ".contains($0) } }

    /// 84.5 of a cell 84.5分 优.
    var points: Submission.Cell {
      Submission.Cell(GradeWords.points(before: cell.text) ?? cell.text, at: cell.place)
    }
    /// Whether it says nothing but what a total or a grade has beside it.
    var isExplained: Bool {
      label != nil || isNumber || GradeWords.reading(of: cell.text) != nil || column == .note
        || isDash
    }
  }

  /// The statement in a row that begins at one of some cells; nil where the row is anything else.
  init?(_ grid: Grid, row: Int, from starts: [Int], under header: FormHeader) {
    let cells = grid.rows[row]
    guard
      let start = starts.first(where: { FormLabel.InCell(cells[$0].text) != nil })
    else { return nil }
    parts = cells.indices.dropFirst(start).compactMap { index in
      guard let cell = grid.filled(row, index) else { return nil }
      let label = FormLabel.InCell(cell.text)
      return Part(
        cell: cell, label: label?.label, value: label?.value ?? "",
        column: FormColumn.allCases.first { header.span($0).contains(index) })
    }
    let name: FormColumn = header[.name] == nil ? .level2 : .name
    guard let first = parts.first, let label = first.label,
      Self.isOfForm(label, first, Array(parts.dropFirst()), name)
    else { return nil }
    take()
  }

  /// Whether a row that begins with a label is about the form: one with a name, a target or a weight of its own
  /// is an indicator, whatever its first word.
  private static func isOfForm(
    _ label: FormLabel, _ first: Part, _ others: [Part], _ name: FormColumn
  ) -> Bool {
    func has(_ column: FormColumn) -> Bool {
      others.contains { $0.column == column && $0.label == nil && !$0.isDash }
    }
    let isAllExplained = others.allSatisfy(\.isExplained)
    let hasGrade = (others.map(\.cell.text) + [first.value]).contains {
      GradeWords.reading(of: $0) != nil
    }
    guard isFitting(first.value, of: label, hasGrade) else { return false }
    if first.column == name {
      let hasPoints = others.contains {
        ($0.column == .weight || $0.column == .claimed) && $0.isNumber
      }
      if has(.target), has(.actual) || hasPoints { return false }
      return label.kind == .total || label.kind == .fullMarks || hasGrade || !hasPoints
    }
    guard has(name) || has(.target) || has(.actual) else { return true }
    // 合计 over 一级指标合计 is one, too; a grade has nothing beside it but its word.
    let isOnlyNamed = !has(.target) && !has(.actual) && [.total, .fullMarks].contains(label.kind)
    return isAllExplained || isOnlyNamed
  }

  /// Whether what stands behind a label's colon is what it asks for.
  private static func isFitting(_ value: String, of label: FormLabel, _ hasGrade: Bool) -> Bool {
    switch label.kind {
    case .total where label.isSum: value.isEmpty || number(in: value) != nil
    case .total, .fullMarks, .grade: true
    case .verdict, .opinion: hasGrade
    }
  }

  // MARK: Values

  private mutating func take() {
    for (index, part) in parts.enumerated() {
      guard let label = part.label else { continue }
      let values = parts[(index + 1)...].prefix { $0.label == nil }
      switch label.kind {
      case .total: takeTotal(label, part, values)
      case .fullMarks: fullMarks = fullMarks ?? values.first(where: \.isNumber)?.cell.read
      case .grade, .verdict, .opinion: takeGrade(label, part, values)
      }
    }
    for part in parts where grade == nil && part.label == nil {
      if case .grade(let word)? = GradeWords.reading(of: part.cell.text) {
        grade = Submission.Cell(word, at: part.cell.place)
      }
    }
  }

  private mutating func takeTotal(
    _ label: FormLabel, _ part: Part, _ values: ArraySlice<Part>
  ) {
    isOfTotal = true
    let numbers = values.filter { $0.isNumber && !Self.others.contains($0.column) }
    let weight = numbers.first { $0.column == .weight }
    let stated =
      inline(part) ?? values.first { $0.column == .claimed && !$0.isGrade }?.points
      ?? numbers.last { $0.column != .weight }?.points
      // 优 in the column of points is a claim that nobody can read.
      ?? values.first { $0.column == .claimed }?.cell.read
    if let weight {
      fullMarks = fullMarks ?? weight.cell.read
    } else if numbers.count > 1, stated?.place == numbers.last?.cell.place {
      fullMarks = fullMarks ?? numbers.first?.cell.read
    }
    guard let stated else { return }
    if let total, label.isOwn, !isOwn {
      // 总分 | 100 | 自评总分 | 92: the first is what can be had.
      fullMarks = fullMarks ?? total
      self.total = stated
    } else {
      total = total ?? stated
    }
    isOwn = isOwn || label.isOwn
  }

  /// 99分 of a cell 总分：99分, and the grade behind it.
  private mutating func inline(_ part: Part) -> Submission.Cell? {
    guard !part.value.isEmpty else { return nil }
    if case .grade(let word)? = GradeWords.reading(of: part.value) {
      grade = grade ?? Submission.Cell(word, at: part.cell.place)
      guard Self.number(in: part.value) != nil else { return nil }
    }
    return Submission.Cell(
      GradeWords.points(before: part.value) ?? part.value, at: part.cell.place)
  }

  private mutating func takeGrade(
    _ label: FormLabel, _ part: Part, _ values: ArraySlice<Part>
  ) {
    guard grade == nil else { return }
    let beside = values.first { $0.isGrade } ?? values.first { !$0.isNumber && !$0.isDash }
    guard let text = part.value.isEmpty ? beside?.cell.text : part.value else { return }
    let place = part.value.isEmpty ? beside?.cell.place : part.cell.place
    switch GradeWords.reading(of: text) {
    case .grade(let word): grade = place.map { Submission.Cell(word, at: $0) }
    case .unclear: unclearGrade = part.value.isEmpty ? beside?.cell : part.cell
    // A rubric may have grades of its own.
    case nil where label.kind == .grade:
      grade = place.map { Submission.Cell(text, at: $0) }
    case nil: break
    }
  }

  /// A reviewer's total is no claim.
  private static let others: [FormColumn?] = [.reviewedActual, .reviewedPoints, .note]

  /// The points that a text states, alone or before a grade.
  private static func number(in text: String) -> ExactDecimal? {
    points(in: text) ?? GradeWords.points(before: text).flatMap(points)
  }
}

extension Grid.Cell {
  /// The cell as a submission has it.
  var read: Submission.Cell { Submission.Cell(text, at: place) }
}
