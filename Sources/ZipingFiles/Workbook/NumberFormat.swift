import Ziping

/// How a cell shows its number (数字格式): what of it a reader takes for part of the value.
///
/// A format changes what is read where it changes what the number says: percent, the unit behind it,
/// a date. How many decimal places it shows does not count; the number stays as exact as it is.
struct NumberFormat {
  private let sections: [NumberFormatSection]

  /// The format without any effect.
  static let general = NumberFormat("General")

  /// Reads a format's code, such as `0.00"万元"`.
  init(_ code: String) {
    sections = NumberFormatScanner.sections(of: code)
  }

  /// The format with one of the ids that need no code; nil if the id is none of them.
  init?(builtIn id: Int) {
    guard let row = Self.builtIn.first(where: { $0.ids.contains(id) }) else { return nil }
    self.init(row.code)
  }

  /// What a reader takes from a number shown in this format.
  func text(of number: DecimalText, _ dates: DateSystem) -> String {
    guard let section = section(for: number) else { return number.text }
    switch section.content {
    case .date(let parts): return parts.text(of: number, dates) ?? number.text
    case .words(let words): return words
    case .plain: return number.text
    case .number(let prefix, let power, let suffix):
      let shifted = number.shifted(by: power)
      return prefix + (shifted.isNoise ? "0" : shifted.text) + suffix
    }
  }

  /// The first section whose condition holds; without conditions they are for positive, negative
  /// and zero.
  private func section(for number: DecimalText) -> NumberFormatSection? {
    if sections.contains(where: { $0.condition != nil }) {
      return sections.first { $0.condition?.holds(for: number) ?? true }
    }
    let isZero = number.digits.isEmpty
    let index = isZero ? 2 : number.isNegative ? 1 : 0
    return sections.indices.contains(index) ? sections[index] : sections.first
  }

  /// The formats for whole numbers that files name by id alone (ECMA-376 18.8.30).
  static let wholeNumbers: [Int: String] = [
    1: "0", 3: "#,##0", 37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)",
    41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
    42: "_(\"¥\"* #,##0_);_(\"¥\"* (#,##0);_(\"¥\"* \"-\"_);_(@_)",
  ]

  /// The formats that files name by id alone, as Chinese Excel shows them (ECMA-376 18.8.30).
  private static let builtIn: [(ids: ClosedRange<Int>, code: String)] = [
    (0...8, "General"), (9...10, "0%"), (11...13, "General"), (14...15, "yyyy/m/d"),
    (16...16, "m/d"), (17...17, "yyyy/m"), (18...21, "h:mm:ss"), (22...22, "yyyy/m/d h:mm"),
    (27...27, "yyyy/m"), (28...29, "m/d"), (30...31, "yyyy/m/d"), (32...35, "h:mm:ss"),
    (36...36, "yyyy/m"), (37...44, "General"), (46...46, "[h]:mm:ss"), (50...50, "yyyy/m"),
    (51...51, "m/d"), (52...52, "yyyy/m"), (53...54, "m/d"), (55...56, "h:mm:ss"),
    (57...57, "yyyy/m"), (58...58, "m/d"),
  ]
}

/// A part of a format, between semicolons.
struct NumberFormatSection {
  /// What a section makes of a number.
  enum Content: Hashable {
    /// The number alone: also in scientific notation, as a fraction, or with text between its
    /// digits.
    case plain
    /// The number times a power of ten, with what stands before and behind it.
    case number(prefix: String, power: Int, suffix: String)
    /// A day or a time of day.
    case date(DateParts)
    /// Words in place of the number, such as `"是"`.
    case words(String)
  }

  /// For which numbers a section is, such as `[>=100]`.
  struct Condition {
    let comparison: String
    let bound: DecimalText

    func holds(for number: DecimalText) -> Bool {
      guard let left = try? ExactDecimal(parsing: number.text),
        let right = try? ExactDecimal(parsing: bound.text)
      else { return false }
      switch comparison {
      case "<": return left < right
      case "<=": return left <= right
      case ">": return left > right
      case ">=": return left >= right
      case "<>": return left != right
      default: return left == right
      }
    }
  }

  let content: Content
  let condition: Condition?
}

/// Which parts of a date a format shows; the parts that it leaves out are not what was written.
struct DateParts: Hashable {
  var year = false
  var month = false
  var day = false
  var hour = false
  /// Whether hours are counted beyond a day, as in `[h]:mm`.
  var isDuration = false

  /// The day as `2021年3月5日`, `2021年3月` or `3月5日`, a time of day as `9:30`; nil if the number is
  /// no date.
  func text(of number: DecimalText, _ dates: DateSystem) -> String? {
    guard !number.isNegative, let serial = number.whole else { return nil }
    guard year || month || day else { return hour ? time(serial, number.fractionDigits) : nil }
    guard let date = dates.day(serial) else { return nil }
    // A lone day or month is too little to go by.
    let isWhole = !year && !(month && day)
    return (year || isWhole ? "\(date.year)年" : "") + (month || isWhole ? "\(date.month)月" : "")
      + (day || isWhole ? "\(date.day)日" : "")
  }

  private func time(_ days: Int, _ fraction: [UInt8]) -> String? {
    guard days < Self.mostDays else { return nil }
    // Fifteen digits times 86 400 stay below 2^63 if the last three are cut: they are microseconds.
    let digits = fraction.prefix(12)
    let scale = digits.reduce(1) { scale, _ in scale * 10 }
    let share = digits.reduce(0) { $0 * 10 + Int($1) }
    let seconds = (share * 86_400 + scale / 2) / scale + (isDuration ? days * 86_400 : 0)
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60)
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(isDuration ? hours : hours % 24):\(two(minutes))" + (rest == 0 ? "" : ":" + two(rest))
  }

  /// More days than a workbook knows dates; their hours would not be a duration either.
  private static let mostDays = 1_000_000
}
