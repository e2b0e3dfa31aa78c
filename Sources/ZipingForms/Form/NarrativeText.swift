import Ziping

/// Takes sentences apart and finds statements in their clauses.
enum NarrativeText {
  /// A statement: its label, what stands before it, and its value.
  struct Statement {
    let label: String
    let prefix: Substring
    let value: String
  }

  static func sentences(of text: String) -> [Substring] {
    text.split { "。；;！!？?\n\r".contains($0) }
  }

  /// The clauses of a sentence; a comma between two digits groups them and parts nothing.
  static func clauses(of sentence: Substring) -> [String] {
    var clauses: [String] = []
    var clause = ""
    var previous: Character = " "
    var pending = false
    for character in sentence {
      if pending {
        pending = false
        if previous.isASCII, previous.isNumber, character.isASCII, character.isNumber {
          clause.append(",")
        } else {
          clauses.append(clause)
          clause = ""
        }
      }
      switch character {
      case ",": pending = true
      case "，", "、":
        clauses.append(clause)
        clause = ""
        previous = " "
      default:
        clause.append(character)
        previous = character
      }
    }
    clauses.append(clause)
    return clauses
  }

  /// The statement of a kind in a clause, which must end with it.
  static func statement(
    of kind: NarrativeWords.Kind, _ labels: [String], in clause: String
  ) -> Statement? {
    guard let (label, prefix, behind) = formLabel(kind, clause) ?? label(labels, clause) else {
      return nil
    }
    if kind == .within {
      return behind.isEmpty ? Statement(label: label, prefix: prefix, value: label) : nil
    }
    var rest = behind
    if let link = NarrativeWords.links.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(link.count)
    }
    // 总分100分 is what can be had.
    if label == NarrativeWords.fullMarks.label, rest.hasPrefix(NarrativeWords.fullMarks.value) {
      return nil
    }
    return value(of: kind, rest).map { Statement(label: label, prefix: prefix, value: $0) }
  }

  /// A label with what stands before and behind it.
  private typealias Found = (label: String, prefix: Substring, rest: Substring)

  private static func label(_ labels: [String], _ clause: String) -> Found? {
    guard let label = labels.first(where: { clause.contains($0) }),
      let range = clause.ranges(of: label).last
    else { return nil }
    return (label, clause[..<range.lowerBound], clause[range.upperBound...])
  }

  /// The label of a total or a grade.
  private static func formLabel(_ kind: NarrativeWords.Kind, _ clause: String) -> Found? {
    let kinds: [FormLabel.Kind] =
      switch kind {
      case .total: [.total]
      case .grade: [.grade, .verdict]
      default: []
      }
    guard !kinds.isEmpty, let found = FormLabel.last(kinds, in: clause), !found.label.isSum else {
      return nil
    }
    let (total, grades) = NarrativeWords.bare
    let isClear =
      found.label.isBare
      ? found.text == total || grades.contains(found.text)
      : kind == .grade || found.label.isOfWhole
    guard isClear else { return nil }
    return (found.text, found.prefix, found.rest)
  }

  private static func value(of kind: NarrativeWords.Kind, _ text: Substring) -> String? {
    if kind == .grade {
      let grade = NarrativeWords.grades.first { grade in
        text.hasPrefix(grade)
          && NarrativeWords.gradeEndings.contains(String(text.dropFirst(grade.count)))
      }
      return grade
    }
    if kind == .satisfaction { return share(text) }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard (try? ExactDecimal(parsing: digits)) != nil else { return nil }
    let rest = text.dropFirst(digits.count)
    switch kind {
    case .total:
      guard rest.hasPrefix("分") else { return rest.isEmpty ? String(digits) : nil }
      let end = rest.dropFirst()
      let isOver = end.isEmpty || NarrativeWords.totalEndings.contains { end.hasPrefix($0) }
      return isOver ? digits + "分" : nil
    case .rate:
      return rest == "%" ? digits + "%" : nil
    default:
      return ["元", "万元", "亿元"].contains(rest) ? String(digits + rest) : nil
    }
  }

  /// A percentage that ends a clause, with the words that make it a bound.
  private static func share(_ text: Substring) -> String? {
    let (before, after) = NarrativeWords.bounds
    let start = before.first { text.hasPrefix($0) } ?? ""
    let digits = text.dropFirst(start.count).prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard (try? ExactDecimal(parsing: digits)) != nil else { return nil }
    let rest = text.dropFirst(start.count + digits.count)
    let isWhole = rest == "%" || after.contains { rest == "%" + $0 }
    return isWhole ? String(text) : nil
  }

  /// The end of a clause as it is written, which a reader can look for: 1,705,100.00元.
  static func ending(of clause: String, like key: String) -> String? {
    // Separators, blanks and wide forms add to what is compared.
    let most = key.count * 3
    for start in clause.indices.reversed().prefix(most) {
      var ending = clause[start...]
      guard comparisonKey(String(ending)) == key else { continue }
      while let last = ending.last, comparisonKey(String(last)).isEmpty { ending.removeLast() }
      return String(ending)
    }
    return nil
  }

  /// Whether a text is about one thing among others, another year or a plan.
  static func isElsewhere(_ text: String) -> Bool {
    var rest = text
    for whole in NarrativeWords.wholes { rest = rest.replacing(whole, with: "") }
    return NarrativeWords.elsewhere.matches(rest)
  }

  /// The years that a text names.
  static func years(in text: String) -> [Int] {
    var years: [Int] = []
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if character == "年", digits.count == 4, let year = Int(digits) { years.append(year) }
      digits = ""
    }
    return years
  }

  /// Whether a text is empty but for words that leave a statement about money as it is.
  static func saysNothing(_ text: Substring, _ others: [String] = []) -> Bool {
    let fillers = NarrativeWords.fillers + others
    var rest = text
    while !rest.isEmpty {
      if let filler = fillers.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(filler.count)
        continue
      }
      // 2021年, 12月31日; 年度 is a filler. 1. numbers a paragraph.
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, let mark = rest.dropFirst(digits.count).first, "年月日.".contains(mark)
      else { return false }
      rest = rest.dropFirst(digits.count + 1)
      if mark == "年", rest.hasPrefix("度") { rest = rest.dropFirst() }
    }
    return true
  }
}
