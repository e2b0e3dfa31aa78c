package import Ziping

/// Goes through the UTF-8 of a CSV text row by row.
struct CSVScanner {
  /// What stands between two fields.
  var delimiter: UInt8 = UInt8(ascii: ",")
  /// Where the row read last begins.
  private(set) var rowStart = TextPosition()

  private let bytes: [UInt8]
  private var index = 0
  private var position = TextPosition()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads a first line such as `sep=;`, which Excel understands, and returns whether it was one.
  mutating func takeDelimiterLine() -> Bool {
    let line = bytes.prefix(6)
    guard line.count >= 5, line.starts(with: "sep=".utf8), let named = line.dropFirst(4).first,
      named < 0x80, !Self.lineEnds.contains(named), named != UInt8(ascii: "\""),
      line.count == 5 || Self.lineEnds.contains(line[5])
    else { return false }
    delimiter = named
    for _ in 0..<5 { advance() }
    takeLineEnd()
    return true
  }

  /// Reads a row, or returns nil at the end.
  mutating func row() throws(TextFault) -> [CSVField]? {
    guard current != nil else { return nil }
    rowStart = position
    var fields: [CSVField] = []
    while true {
      guard fields.count < CSVReader.mostColumns else {
        throw TextFault(.tooManyColumns, [.count(CSVReader.mostColumns)], at: position)
      }
      let start = position
      let text = current == UInt8(ascii: "\"") ? try quotedText() : try plainText()
      fields.append(CSVField(text: text, line: start.line, column: start.column))
      guard current == delimiter else { break }
      advance()
    }
    takeLineEnd()
    return fields
  }

  /// How many fields the next row has, or nil at the end.
  mutating func fields() throws(TextFault) -> Int? {
    guard current != nil else { return nil }
    var fields = 0
    while true {
      guard fields < CSVReader.mostColumns else {
        throw TextFault(.tooManyColumns, [.count(CSVReader.mostColumns)], at: position)
      }
      fields += 1
      if current == UInt8(ascii: "\"") { _ = try quotedText() } else { try skipPlainText() }
      guard current == delimiter else { break }
      advance()
    }
    takeLineEnd()
    return fields
  }

  /// Where the fields of the next row begin and stand in the bytes, or nil at the end.
  mutating func ranges() throws(TextFault) -> [(start: TextPosition, range: Range<Int>)]? {
    guard current != nil else { return nil }
    var fields: [(start: TextPosition, range: Range<Int>)] = []
    while true {
      guard fields.count < CSVReader.mostColumns else {
        throw TextFault(.tooManyColumns, [.count(CSVReader.mostColumns)], at: position)
      }
      let (start, first) = (position, index)
      if current == UInt8(ascii: "\"") { _ = try quotedText() } else { try skipPlainText() }
      fields.append((start, first..<index))
      guard current == delimiter else { break }
      advance()
    }
    takeLineEnd()
    return fields
  }

  private mutating func plainText() throws(TextFault) -> String {
    let start = index
    try skipPlainText()
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipPlainText() throws(TextFault) {
    var characters = 0
    var end = index
    while end < bytes.count {
      let byte = bytes[end]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if !byte.continuesScalar { characters += 1 }
      end += 1
    }
    guard characters <= CSVReader.mostFieldCharacters else {
      throw TextFault(.fieldTooLong, [.count(CSVReader.mostFieldCharacters)], at: position)
    }
    if end > index { position.advance(overCharacters: characters) }
    index = end
  }

  private mutating func quotedText() throws(TextFault) -> String {
    let start = position
    var text: [UInt8] = []
    var characters = 0
    advance()
    while let byte = current {
      if byte == UInt8(ascii: "\"") {
        advance()
        guard current == UInt8(ascii: "\"") else {
          if isFieldEnd { return String(decoding: text, as: UTF8.self) }
          throw TextFault(.textAfterQuote, at: position)
        }
      }
      if Self.lineEnds.contains(byte) {
        text.append(UInt8(ascii: "\n"))
        takeLineEnd()
      } else {
        text.append(byte)
        advance()
      }
      if !byte.continuesScalar { characters += 1 }
      guard characters <= CSVReader.mostFieldCharacters else {
        throw TextFault(.quotedFieldTooLong, [.count(CSVReader.mostFieldCharacters)], at: start)
      }
    }
    throw TextFault(.unclosedQuote, at: start)
  }

  private static let lineEnds: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var isFieldEnd: Bool {
    guard let current else { return true }
    return current == delimiter || Self.lineEnds.contains(current)
  }

  private mutating func advance() {
    guard let current else { return }
    position.advance(over: current)
    index += 1
  }

  private mutating func takeLineEnd() {
    if current == UInt8(ascii: "\r") {
      advance()
      if current == UInt8(ascii: "\n") { advance() }
    } else if current == UInt8(ascii: "\n") {
      advance()
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var csvScanner: [Phrase] {
    [.unclosedQuote, .textAfterQuote, .fieldTooLong, .quotedFieldTooLong, .tooManyColumns]
  }
}

extension Phrase {
  fileprivate static let unclosedQuote = Phrase(
    "csv-unclosed-quote", "这里的双引号没有结束；请补上结束的双引号，或从 Excel 重新另存为 CSV",
    "the quotation mark here is never closed; close it, or save as CSV from Excel again")
  fileprivate static let textAfterQuote = Phrase(
    "csv-text-after-quote", "结束的双引号之后还有文字；文字里的双引号要写成两个，或从 Excel 重新另存为 CSV",
    "text behind a closing quotation mark; double the quotation marks inside a text, or save as "
      + "CSV from Excel again")
  fileprivate static let fieldTooLong = Phrase(
    "csv-field-too-long", "这一格超过 {0} 个字符；请缩短",
    "this field has more than {0} characters; shorten it")
  fileprivate static let quotedFieldTooLong = Phrase(
    "csv-field-too-long", "这一格超过 {0} 个字符；请检查是否缺少结束的双引号，或缩短",
    "this field has more than {0} characters; see whether a closing quotation mark is missing, "
      + "or shorten it")
  fileprivate static let tooManyColumns = Phrase(
    "csv-too-many-columns", "这一行超过 {0} 列；请删除多余的列",
    "this row has more than {0} columns; delete those that are not needed")
}
