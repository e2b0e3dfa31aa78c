/// A format in which reviews are written (复核结果的格式).
enum ReviewFormat: String, CaseIterable {
  /// For people.
  case text
  /// For programs.
  case json
  /// The review sheet as a workbook.
  case xlsx
  /// The review sheet as a table.
  case csv

  /// The format that a call asks for; text where it says nothing.
  static func of(_ arguments: Arguments) throws(UsageError) -> ReviewFormat {
    let format = try arguments.choice(
      .reviewFormat, allCases.map { (word: $0.rawValue, value: $0) })
    if format == .xlsx, arguments[.output].map({ $0 == "-" }) ?? true {
      throw UsageError(.workbookNeedsFile)
    }
    return format ?? .text
  }
}
