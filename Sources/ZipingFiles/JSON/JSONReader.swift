public import Ziping

/// Reads JSON into nodes that know their places.
///
/// The first fault ends the reading: behind it nothing is certain. Keys that stand twice are kept,
/// for `ObjectReader` to report.
public struct JSONReader: Sendable {
  /// The greatest number of brackets open at once.
  ///
  /// The files this program reads need about ten; the reader calls itself once for each, and the
  /// stack must not run out.
  public static let mostDepth: Int = 128
  /// The greatest size in bytes, 16 MiB.
  ///
  /// It is a hundred times the largest rubric or submission known, and its nodes still fit into
  /// the memory of any machine.
  public static let mostBytes: Int = 16 << 20

  let dialect: JSONDialect
  let file: String
  var cursor: JSONCursor

  /// Returns the value that a file holds, or reports the fault that it has.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds: UTF-8, a byte order mark may come first.
  ///   - file: The file's name, for places.
  ///   - dialect: Which notation is accepted.
  ///   - log: Gets the error: `file-too-large`, `json-utf8`, `json-depth` or `json-syntax`.
  /// - Returns: The value, or nil after an error.
  public static func read(
    _ bytes: [UInt8], file: String, dialect: JSONDialect, log: DiagnosticLog
  ) -> Node? {
    do {
      let start = try checkedStart(of: bytes)
      var reader = JSONReader(
        dialect: dialect, file: file, cursor: JSONCursor(bytes, at: start))
      return try reader.document()
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  /// Returns the value that a part of a file holds, or reports the fault that it has.
  static func read(_ part: [UInt8], from start: TextPosition, file: String, log: DiagnosticLog)
    -> Node?
  {
    do {
      var reader = JSONReader(
        dialect: .strict, file: file,
        cursor: JSONCursor(part, at: try checkedStart(of: part), position: start))
      return try reader.document()
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  /// Returns where the text begins, behind a byte order mark.
  private static func checkedStart(of bytes: [UInt8]) throws(TextFault) -> Int {
    guard bytes.count <= mostBytes else {
      throw TextFault(.tooLarge, [.count(mostBytes >> 20)], at: nil)
    }
    let start = bytes.starts(with: utf8Mark) ? utf8Mark.count : 0
    if let flaw = UTF8Flaw(in: bytes) {
      throw TextFault(
        flaw.isCutOff ? .cutOffCharacter : .notUTF8,
        at: TextPosition(after: bytes[start..<max(start, flaw.offset)]))
    }
    return start
  }

  private mutating func document() throws(TextFault) -> Node {
    try skipBlank()
    if cursor.isAtEnd { throw TextFault(.noValue, at: cursor.position) }
    let node = try value(depth: 0)
    try skipBlank()
    guard cursor.isAtEnd else { throw fault(expecting: .endOfFile) }
    return node
  }

  private mutating func value(depth: Int) throws(TextFault) -> Node {
    let position = cursor.position
    guard let first = cursor.current else { throw fault(expecting: .value) }
    let value: Node.Value
    switch first {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .array(try items(depth: depth))
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): value = .number(try number())
    case _ where isLetter(first): value = try word()
    default: throw fault(expecting: .value)
    }
    return Node(value, at: position.place(in: file))
  }

  private mutating func items(depth: Int) throws(TextFault) -> [Node] {
    try open(depth: depth)
    if cursor.take("]") { return [] }
    var items: [Node] = []
    while true {
      items.append(try value(depth: depth + 1))
      if try closes(with: "]", else: .commaOrBracket) { return items }
    }
  }

  private mutating func members(depth: Int) throws(TextFault) -> [Node.Member] {
    try open(depth: depth)
    if cursor.take("}") { return [] }
    var members: [Node.Member] = []
    while true {
      let place = cursor.position.place(in: file)
      guard cursor.current == UInt8(ascii: "\"") else { throw fault(expecting: .key) }
      let key = try string()
      try skipBlank()
      guard cursor.take(":") else { throw fault(expecting: .colon) }
      try skipBlank()
      members.append(Node.Member(key: key, keyPlace: place, value: try value(depth: depth + 1)))
      if try closes(with: "}", else: .commaOrBrace) { return members }
    }
  }

  /// Goes over an opening bracket and what is blank behind it.
  private mutating func open(depth: Int) throws(TextFault) {
    guard depth < Self.mostDepth else {
      throw TextFault(.tooDeep, [.count(Self.mostDepth)], at: cursor.position)
    }
    cursor.advance()
    try skipBlank()
  }

  /// Goes over what stands behind an item, and returns whether it was the last one.
  private mutating func closes(
    with bracket: Unicode.Scalar, else expectation: Phrase
  ) throws(TextFault) -> Bool {
    try skipBlank()
    if cursor.take(bracket) { return true }
    guard cursor.take(",") else { throw fault(expecting: expectation) }
    try skipBlank()
    return dialect == .relaxed && cursor.take(bracket)
  }

  private mutating func word() throws(TextFault) -> Node.Value {
    let start = cursor.index
    let position = cursor.position
    cursor.skip(while: isLetter)
    let word = cursor.text(since: start)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if cursor.isAtEnd, ["null", "true", "false"].contains(where: { $0.hasPrefix(word) }) {
      throw fault(expecting: .value)
    }
    throw TextFault(.unexpected, [.phrase(.value), .text(word)], at: position)
  }

  /// Goes over white space and, in the relaxed dialect, comments.
  private mutating func skipBlank() throws(TextFault) {
    while true {
      cursor.skip { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
      guard dialect == .relaxed, cursor.take("/") else { return }
      guard cursor.take("/") else { throw fault(expecting: .secondSlash) }
      cursor.skip { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }
  }

  /// Returns the fault that something else stands here, or that the file ends here.
  func fault(expecting expectation: Phrase) -> TextFault {
    guard let found = cursor.character else {
      return TextFault(.cutOff, [.phrase(expectation)], at: cursor.position)
    }
    return TextFault(.unexpected, [.phrase(expectation), .text(found)], at: cursor.position)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}

extension [Phrase] {
  /// What is said here of an input.
  package static var jsonReader: [Phrase] {
    [
      .tooLarge, .notUTF8, .cutOffCharacter, .tooDeep, .noValue, .cutOff, .unexpected, .value, .key,
      .colon, .commaOrBracket, .commaOrBrace, .secondSlash, .endOfFile,
    ]
  }
}

extension Phrase {
  fileprivate static let tooLarge = Phrase(
    "file-too-large", "文件超过 {0} MiB；请确认选对了文件，或拆分后重试",
    "the file is larger than {0} MiB; check that it is the right one, or split it")
  fileprivate static let notUTF8 = Phrase(
    "json-utf8", "这里不是有效的 UTF-8；请将文件另存为 UTF-8 编码",
    "not valid UTF-8 here; save the file as UTF-8")
  fileprivate static let cutOffCharacter = Phrase(
    "json-utf8", "文件在一个字符中间被截断；请使用完整的文件",
    "the file is cut off inside a character; use the complete file")
  fileprivate static let tooDeep = Phrase(
    "json-depth", "括号嵌套超过 {0} 层；请减少嵌套",
    "brackets nested more than {0} deep; nest fewer")
  fileprivate static let noValue = Phrase(
    "json-syntax", "文件里没有内容；请确认选对了文件",
    "nothing in the file; check that it is the right one")
  fileprivate static let cutOff = Phrase(
    "json-syntax", "文件在这里被截断，缺少{0}；请使用完整的文件，或补全",
    "the file is cut off here, expected {0}; use the complete file, or complete it")
  fileprivate static let unexpected = Phrase(
    "json-syntax", "这里应为{0}，实际是“{1}”；请改正", "expected {0} here, found \"{1}\"; correct it")

  fileprivate static let value = Phrase("value", "一个值", "a value")
  fileprivate static let key = Phrase("key", "英文双引号括起的键", "a key in double quotes")
  fileprivate static let colon = Phrase("colon", "英文冒号 :", "a colon")
  fileprivate static let commaOrBracket = Phrase(
    "comma-or-bracket", "英文逗号 , 或 ]", "a comma or ]")
  fileprivate static let commaOrBrace = Phrase(
    "comma-or-brace", "英文逗号 , 或 }", "a comma or }")
  fileprivate static let secondSlash = Phrase("slash", "注释的第二个 /", "the second / of a comment")
  fileprivate static let endOfFile = Phrase("end-of-file", "文件结尾", "the end of the file")
}
