import Ziping
import ZipingFiles

/// The year that a form is about, as its head writes it (年度).
///
/// The day on which a form was filled in lies in the year after, so that a date is the last thing to
/// be believed.
struct FormYear {
  /// The first year of a text in each spelling, the surest first.
  fileprivate struct Spellings {
    /// 2023年度.
    var word: Int?
    /// 2023年, without a month behind it.
    var year: Int?
    /// 2023年1月.
    var date: Int?
  }

  let year: Int?

  /// Finds the year in the rows of a head; a project's name may have another one.
  init(_ grid: Grid, _ rows: [Int], title: String, project: String) {
    func namesProject(_ text: String) -> Bool {
      !project.isEmpty && text.utf8.count >= project.utf8.count
        && occurs(project, in: trimmed(text))
    }
    let lines = rows.map { row in
      grid.rows[row].filter { !$0.isBlank && !$0.isContinuation && !namesProject($0.text) }
    }
    let lone = lines.filter { $0.count == 1 }.flatMap(\.self).map(\.text)
    let all = lines.flatMap(\.self).map(\.text)
    year =
      Self.alone(lines) ?? Self.beside(lines)
      ?? Self.first(in: [title]) ?? Self.first(in: lone) ?? Self.first(in: all)
      ?? all.lazy.filter { !Self.isFillingDay($0) }
      .compactMap { Self.years(in: $0).date }.first
  }

  /// 2021年度, 2021年, 二〇二一年: the year in a text, that with its word first.
  static func year(in text: String) -> Int? {
    let found = years(in: text)
    return found.word ?? found.year ?? found.date
  }

  /// The year of a line that says nothing else; a number without its word is one only at the top.
  private static func alone(_ lines: [[Grid.Cell]]) -> Int? {
    var isTop = true
    for line in lines {
      if line.count > 1 { isTop = false }
      guard let cell = line.first, line.count == 1, isTop || occurs("年", in: cell.text) else {
        continue
      }
      if let year = whole(cell.text) { return year }
    }
    return nil
  }

  /// The year of a cell that says nothing else: （2023年度）, 2023.
  private static func whole(_ text: String) -> Int? {
    // A title is longer than 【二〇二三年度】 with blanks between.
    guard text.utf8.count <= 64, text.utf8.contains(where: { isDigit($0) }) || occurs("年", in: text)
    else { return nil }
    var key = comparisonKey(text).unicodeScalars.filter { !brackets.contains($0) }
    if key.last == "度", key.dropLast().last == "年" { key.removeLast() }
    if key.last == "年" { key.removeLast() }
    return key.count == 4 ? year(in: String(key) + "年") : nil
  }

  private static let brackets = Array("()[]".unicodeScalars)

  /// 2023 | 年度: the number stands in the cell before its word.
  private static func beside(_ lines: [[Grid.Cell]]) -> Int? {
    for line in lines {
      for (left, right) in zip(line, line.dropFirst()) where isWord(right.text) {
        if let year = whole(left.text) { return year }
      }
    }
    return nil
  }

  /// 年度, 年度）, 年: the word behind a year, alone.
  private static func isWord(_ text: String) -> Bool {
    text.utf8.count <= 32 && words.contains(comparisonKey(text))
  }

  private static let words = WordIndex(["年度", "年度)", "年"])

  private static func first(in texts: [String]) -> Int? {
    var first: Int?
    for text in texts {
      let found = years(in: text)
      if let year = found.word { return year }
      first = first ?? found.year
    }
    return first
  }

  /// 填报日期：2024年3月15日, 2024年3月15日: when the form was filled in.
  private static func isFillingDay(_ text: String) -> Bool {
    let key = comparisonKey(text)
    return ["日期", "填报时间", "填表时间", "报送时间", "填报于"].contains { key.contains($0) }
      || key.allSatisfy { $0.isNumber || "年月日".contains($0) }
  }

  private static func years(in text: String) -> Spellings {
    var found = Spellings()
    guard occurs("年", in: text) else { return found }
    let scalars = Array(comparisonKey(text).unicodeScalars)
    var digits: [Int] = []
    var isChinese = false
    for (index, scalar) in scalars.enumerated() {
      if let digit = digit(scalar) {
        // A dash is compared as 一: 2023—2024年.
        if digit.isChinese != isChinese { digits = [] }
        isChinese = digit.isChinese
        digits.append(digit.value)
        continue
      }
      if scalar == "年", digits.count == 4 {
        let year = digits.reduce(0) { $0 * 10 + $1 }
        if (1900...2100).contains(year) { found.take(year, before: scalars[(index + 1)...]) }
      }
      digits = []
    }
    return found
  }

  /// The value of an ASCII or Chinese digit.
  fileprivate static func digit(_ scalar: Unicode.Scalar) -> (value: Int, isChinese: Bool)? {
    if ("0"..."9").contains(scalar) { return (Int(scalar.value) - 48, false) }
    let value: Int? =
      switch scalar {
      case "〇", "○", "零": 0
      case "一": 1
      case "二": 2
      case "三": 3
      case "四": 4
      case "五": 5
      case "六": 6
      case "七": 7
      case "八": 8
      case "九": 9
      default: nil
      }
    return value.map { ($0, true) }
  }
}

extension FormYear.Spellings {
  /// Takes a year that stands before these scalars.
  fileprivate mutating func take(_ found: Int, before rest: ArraySlice<Unicode.Scalar>) {
    guard rest.first != "度" else { return word = word ?? found }
    let month = rest.prefix { FormYear.digit($0) != nil || $0 == "十" }
    if !month.isEmpty, rest.dropFirst(month.count).first == "月" {
      date = date ?? found
    } else {
      year = year ?? found
    }
  }
}
