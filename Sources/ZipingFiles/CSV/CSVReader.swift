public import Ziping

/// Reads CSV (RFC 4180) as Excel writes it, and Excel's "Unicode text".
///
/// The first fault ends the reading: behind it no field is certain.
public struct CSVReader: Sendable {
  /// The greatest number of characters in a field: a cell of Excel holds no more.
  public static let mostFieldCharacters: Int = 32_767
  /// The greatest number of rows: a sheet of Excel has no more.
  public static let mostRows: Int = 1_048_576
  /// The greatest number of columns: a sheet of Excel has no more.
  public static let mostColumns: Int = 16_384
  /// The greatest number of fields in all: no more cells of a workbook are read, either.
  public static let mostFields: Int = 500_000

  /// How many rows are looked at to find the delimiter: more than any title above a table has.
  private static let sampledRows = 32
  /// The delimiters that Excel writes; the earlier one counts in doubt.
  private static let delimiters: [Unicode.Scalar] = [",", "\t", ";"]

  /// Returns the rows of a file, or reports the fault that it has.
  ///
  /// An empty line is a row with one empty field; rows without any text at the end are left out. A
  /// first line such as `sep=;` names the delimiter and is no row; else the delimiter is the one that
  /// splits the first rows most evenly.
  ///
  /// - Parameters:
  ///   - text: What the file holds.
  ///   - file: The file's name, for places.
  ///   - log: Gets the error: `csv-unclosed-quote`, `csv-text-after-quote`, `csv-field-too-long`,
  ///     `csv-too-many-rows`, `csv-too-many-columns` or `csv-too-many-fields`.
  /// - Returns: The rows, or nil after an error.
  public static func read(_ text: String, file: String, log: DiagnosticLog) -> [[CSVField]]? {
    do throws(TextFault) {
      return try rows(scanner(of: text))
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  /// The rows up to the last that has a text.
  ///
  /// Blank rows are gone through again when a text follows them, so that a sheet saved down to its last
  /// row costs no memory.
  private static func rows(_ scanner: CSVScanner) throws(TextFault) -> [[CSVField]] {
    var scanner = scanner
    var rows: [[CSVField]] = []
    var fields = 0
    func keep(_ row: [CSVField], at start: TextPosition) throws(TextFault) {
      guard rows.count < mostRows else {
        throw TextFault(.tooManyRows, [.count(mostRows)], at: start)
      }
      fields += row.count
      guard fields <= mostFields else {
        throw TextFault(.tooManyFields, [.count(mostFields)], at: start)
      }
      rows.append(row)
    }
    var blank: (from: CSVScanner, count: Int)?
    while true {
      let before = scanner
      guard let row = try scanner.row() else { return rows }
      guard row.contains(where: { !$0.text.isEmpty }) else {
        blank = (blank?.from ?? before, (blank?.count ?? 0) + 1)
        continue
      }
      if var (again, count) = blank {
        guard rows.count + count < mostRows else {
          throw TextFault(.tooManyRows, [.count(mostRows)], at: scanner.rowStart)
        }
        while count > 0, let row = try again.row() {
          try keep(row, at: again.rowStart)
          count -= 1
        }
        blank = nil
      }
      try keep(row, at: scanner.rowStart)
    }
  }

  /// The wanted fields of a file, with where each begins and where it stands in the text's UTF-8.
  static func fields(
    of text: String, file: String, log: DiagnosticLog, where isWanted: (TextPosition) -> Bool
  ) -> [(start: TextPosition, range: Range<Int>)]? {
    var scanner = scanner(of: text)
    var fields: [(start: TextPosition, range: Range<Int>)] = []
    do throws(TextFault) {
      while let row = try scanner.ranges() { fields += row.filter { isWanted($0.start) } }
      return fields
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  private static func scanner(of text: String) -> CSVScanner {
    var scanner = CSVScanner(Array(text.utf8))
    if !scanner.takeDelimiterLine() { scanner.delimiter = delimiter(of: scanner) }
    return scanner
  }

  private static func delimiter(of scanner: CSVScanner) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), rows: 0, columns: 0)
    for delimiter in delimiters.map(UInt8.init(ascii:)) {
      var trial = scanner
      trial.delimiter = delimiter
      let (rows, columns) = evenness(of: trial)
      if (rows, columns) > (best.rows, best.columns) { best = (delimiter, rows, columns) }
    }
    return best.delimiter
  }

  /// Returns how many of the first rows have the same number of columns, more than one, and how
  /// many columns those are.
  private static func evenness(of scanner: CSVScanner) -> (rows: Int, columns: Int) {
    var scanner = scanner
    var sampled: [Int] = []
    for _ in 0..<sampledRows {
      // A fault is reported when the rows are read; here it only ends the sample.
      guard let fields = try? scanner.fields() else { break }
      if fields > 1 { sampled.append(fields) }
    }
    var best = (rows: 0, columns: 0)
    for columns in sampled {
      let rows = sampled.count { $0 == columns }
      if (rows, columns) > best { best = (rows, columns) }
    }
    return best
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var csvReader: [Phrase] {
    [.tooManyRows, .tooManyFields]
  }
}

extension Phrase {
  fileprivate static let tooManyRows = Phrase(
    "csv-too-many-rows", "超过 {0} 行；请删除多余的行",
    "more than {0} rows; delete those that are not needed")
  fileprivate static let tooManyFields = Phrase(
    "csv-too-many-fields", "超过 {0} 格；请只留下自评表，删除多余的行和列",
    "more than {0} fields; keep the form alone, without rows and columns that are not needed")
}
