package import Ziping

/// What the cells of all sheets of a workbook share: texts, styles, the date system, and the room.
package final class WorkbookContext {
  let file: String
  /// The looks of its cells.
  package let styles: WorkbookStyles
  private let texts: [String]
  let dates: DateSystem
  private var cells = 0
  private var bytes = 0

  init(file: String, texts: [String], styles: WorkbookStyles, dates: DateSystem) {
    self.file = file
    self.texts = texts
    self.styles = styles
    self.dates = dates
  }

  /// Takes room, or throws when there is none left.
  func count(cells more: Int, bytes text: Int = 0, sheet: String) throws(OfficeFault) {
    try check(cells: more, sheet: sheet)
    cells += more
    bytes += text
    guard bytes <= WorkbookLimits.textBytes else {
      throw OfficeFault(.tooMuchText, [.text(sheet), .count(WorkbookLimits.textBytes >> 20)])
    }
  }

  /// Throws when there is no room for so many cells more.
  func check(cells more: Int, sheet: String) throws(OfficeFault) {
    guard more <= WorkbookLimits.cells - cells else {
      throw OfficeFault(.tooManyCells, [.text(sheet), .count(WorkbookLimits.cells)])
    }
  }

  /// The text of a cell by its type (ECMA-376 18.18.11): what Excel shows, numbers without rounding.
  ///
  /// A truth value is `TRUE` or `FALSE` and an error such as `#DIV/0!`, as Excel shows them.
  func text(
    of value: String, type: String?, format: NumberFormat, _ place: Place
  ) throws(OfficeFault) -> String {
    switch type {
    case "s":
      guard let index = Int(value.trimmingBlanks()), texts.indices.contains(index) else {
        throw OfficeFault(.noSuchText, [.text(value)], at: place)
      }
      return texts[index]
    case "b": return SpreadsheetML.isTrue(value.trimmingBlanks()) ? "TRUE" : "FALSE"
    case "d": return Self.day(value)
    case nil, "n":
      guard let number = DecimalText(value.trimmingBlanks()) else {
        throw OfficeFault(.noNumber, [.text(value)], at: place)
      }
      return format.text(of: number, dates)
    default: return WorkbookText.decoded(value)
    }
  }

  /// What a cell of a style shows of a number, without rounding.
  package func text(of number: DecimalText, style: Int) -> String {
    (styles[style] ?? .general).text(of: number, dates)
  }

  /// A date in ISO 8601, such as `2021-03-05T00:00:00`, as forms write it.
  private static func day(_ value: String) -> String {
    let parts = value.prefix { $0 != "T" }.split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), CalendarDay(year: year, month: month, day: day) != nil
    else { return value }
    return "\(year)年\(month)月\(day)日"
  }
}

@available(*, unavailable)
extension WorkbookContext: Sendable {}

extension [Phrase] {
  /// What is said here of an input.
  package static var workbookContext: [Phrase] {
    [.noSuchText, .noNumber, .tooManyCells, .tooMuchText]
  }
}

extension Phrase {
  fileprivate static let noSuchText = Phrase(
    "shared-text-missing", "文件已损坏：缺少这个单元格的文字（共享字符串 {0}）；请用 Excel 或 WPS 打开后另存",
    "the file is damaged: it lacks this cell's text (shared string {0}); open it in Excel or WPS "
      + "and save it again")
  fileprivate static let noNumber = Phrase(
    "cell-no-number", "文件已损坏：这个单元格应是数字，却是“{0}”；请用 Excel 或 WPS 打开后另存",
    "the file is damaged: this cell must hold a number, not \"{0}\"; open it in Excel or WPS and "
      + "save it again")
  fileprivate static let tooManyCells = Phrase(
    "too-many-cells", "读到工作表“{0}”时，单元格（含中间的空白）超过 {1} 个；请只保留自评表，另存后重试",
    "at the sheet \"{0}\" there are more than {1} cells, with the empty ones between them; keep "
      + "the form alone, save it and try again")
  fileprivate static let tooMuchText = Phrase(
    "too-much-text", "读到工作表“{0}”时，单元格的文字超过 {1} MB；请只保留自评表，另存后重试",
    "at the sheet \"{0}\" the cells have more than {1} MB of text; keep the form alone, save it "
      + "and try again")
}
