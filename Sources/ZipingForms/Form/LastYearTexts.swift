package import Ziping

/// What a form of last year leaves in its targets: years, days and amounts that were that year's (上年留下的
/// 年度、日期、金额).
package enum LastYearTexts {
  /// A kind of what is left.
  enum Kind: CaseIterable {
    /// 2024年.
    case year
    /// 2024年12月底, 2024-12-31.
    case day
    /// 158.4万元; what one thing costs (5万元/公里) may stay.
    case amount
  }

  /// Reports what the targets and the goal of a form leave, once for a cell and kind.
  ///
  /// - Parameters:
  ///   - form: Last year's form.
  ///   - year: The year of the form that is made of it; nil for the one after the form's own.
  ///   - log: Where it goes.
  package static func report(_ form: Submission, for year: Int?, _ log: DiagnosticLog) {
    let coming = year ?? form.year.map { $0 + 1 }
    for cell in form.rows.map(\.target) + [form.goal].compactMap(\.self) {
      let found = Self.found(in: cell.text, before: coming)
      for kind in Kind.allCases {
        let texts = found.filter { $0.kind == kind }.map(\.text)
        guard !texts.isEmpty else { continue }
        log.report(kind.phrase, [.names(texts)], at: cell.place, .warning)
      }
    }
  }

  /// What a text leaves; years from `coming` on are not last year's.
  static func found(in text: String, before coming: Int?) -> [(kind: Kind, text: String)] {
    var scanner = Scanner(text)
    var found: [(kind: Kind, text: String)] = []
    while let number = scanner.nextNumber() {
      if let year = scanner.year(number) {
        if coming.map({ year.value < $0 }) ?? true { found.append((year.kind, year.text)) }
      } else if let amount = scanner.amount(number) {
        found.append((.amount, amount))
      }
    }
    return found
  }

  /// Goes through a text from number to number.
  private struct Scanner {
    private let characters: [Character]
    private var index = 0

    init(_ text: String) { characters = Array(text) }

    /// The next run of digits, with decimals and thousands.
    mutating func nextNumber() -> Range<Int>? {
      while index < characters.count, !characters[index].isASCIIDigit { index += 1 }
      guard index < characters.count else { return nil }
      let start = index
      index = digits(from: index)
      return start..<index
    }

    /// Where the digits from a place on end.
    private func digits(from start: Int) -> Int {
      characters[start...].firstIndex { !$0.isASCIIDigit } ?? characters.count
    }

    private func has(_ character: Character, at place: Int) -> Bool {
      characters.indices.contains(place) && characters[place] == character
    }

    /// The end of a number of one or two digits from a place on; nil where there is none.
    private func short(from place: Int) -> Int? {
      guard place < characters.count, characters[place].isASCIIDigit else { return nil }
      let end = digits(from: place)
      return end - place <= 2 ? end : nil
    }

    /// The year that begins with a run of digits, or the day; nil where it is neither.
    mutating func year(_ run: Range<Int>) -> (kind: Kind, value: Int, text: String)? {
      guard run.count == 4, let value = Int(String(characters[run])),
        (1990...2099).contains(value)
      else { return nil }
      if let end = dayEnd(from: run.upperBound) {
        index = end
        return (.day, value, String(characters[run.lowerBound..<end]))
      }
      guard has("年", at: run.upperBound) else { return nil }
      index = run.upperBound + 1
      return (.year, value, String(characters[run.lowerBound..<index]))
    }

    /// Where month and day behind a year end; nil where there is no month.
    private func dayEnd(from place: Int) -> Int? {
      if has("年", at: place), let month = short(from: place + 1), has("月", at: month) {
        guard let day = short(from: month + 1), has("日", at: day) || has("号", at: day) else {
          return month + 1
        }
        return day + 1
      }
      for mark: Character in ["-", "/", "."] {
        guard has(mark, at: place), let month = short(from: place + 1) else { continue }
        guard has(mark, at: month), let day = short(from: month + 1) else {
          // 2024.5 is a number.
          return mark == "." ? nil : month
        }
        return day
      }
      return nil
    }

    /// The amount of money that begins with a run of digits; nil for another number and for a price.
    mutating func amount(_ run: Range<Int>) -> String? {
      var end = run.upperBound
      while has(",", at: end) || has("，", at: end) || has(".", at: end),
        end + 1 < characters.count, characters[end + 1].isASCIIDigit
      {
        end = digits(from: end + 1)
      }
      index = end
      var unit = end
      while has(" ", at: unit) { unit += 1 }
      guard has("万", at: unit) || has("亿", at: unit), has("元", at: unit + 1) else { return nil }
      index = unit + 2
      guard !has("/", at: index), !has("每", at: index) else { return nil }
      return String(characters[run.lowerBound..<index])
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension LastYearTexts.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .year: .yearLeft
    case .day: .dayLeft
    case .amount: .amountLeft
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var lastYearTexts: [Phrase] { [.yearLeft, .dayLeft, .amountLeft] }
}

extension Phrase {
  fileprivate static let yearLeft = Phrase(
    "year-left", "这里仍写着上年的年度“{0}”，请改", "last year's \"{0}\" is still here; change it")
  fileprivate static let dayLeft = Phrase(
    "day-left", "这里仍写着上年的日期“{0}”，请改", "last year's day \"{0}\" is still here; change it")
  fileprivate static let amountLeft = Phrase(
    "amount-left", "这里仍写着上年的金额“{0}”，请按今年的预算核对",
    "last year's amount \"{0}\" is still here; hold it against this year's budget")
}
