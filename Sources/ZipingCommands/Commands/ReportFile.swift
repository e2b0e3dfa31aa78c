import Ziping
import ZipingFiles
import ZipingForms

/// A JSON report in a file, whose forms are read one by one: it may be larger than memory (报告文件).
struct ReportFile {
  /// The report without its results.
  let frame: Node
  /// How many results it has; nil where it is no report.
  let count: Int?
  /// Its name in messages.
  let name: String
  private let outline: JSONOutline
  private let bytes: Bytes

  /// The bytes of a file, in memory while they are few, else in a file that can be read anywhere.
  private enum Bytes {
    case few([UInt8])
    case many(Handle)
  }

  /// An open file.
  private final class Handle {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { Platform.close(descriptor) }
  }

  private static let chunk = 1 << 18
  /// A report of so many bytes is held in memory.
  private static let few = 1 << 20

  /// Goes through a report's file once, to know where its parts stand; nil after reporting why not.
  init?(_ path: String, log: DiagnosticLog) {
    guard let (outline, bytes) = Self.read(path, log: log) else { return nil }
    self.init(outline, bytes, InputFile.shownName(path), log)
  }

  /// The same of a file that has been read.
  init?(_ bytes: [UInt8], name: String, log: DiagnosticLog) {
    var outline = JSONOutline(listKeys: ReportMark.resultKeys)
    outline.add(bytes)
    self.init(outline, .few(bytes), name, log)
  }

  private init?(_ outline: JSONOutline, _ bytes: Bytes, _ name: String, _ log: DiagnosticLog) {
    self.name = name
    self.outline = outline
    self.bytes = bytes
    guard outline.isWhole else {
      // Whoever reads all of it says what is wrong, unless it is too long for that.
      let whole = Self.all(bytes)
      if JSONReader.read(whole, file: name, dialect: .strict, log: log) != nil {
        log.report(.noReport, at: Place(file: name))
      }
      return nil
    }
    var members: [Node.Member] = []
    for (key, part) in outline.members {
      guard let text = Self.bytes(part, of: bytes),
        let value = part.read(text, file: name, log: log)
      else { return nil }
      members.append(Node.Member(key: key, keyPlace: value.place, value: value))
    }
    frame = Node(
      .object(members), at: Place(file: name, position: .text(line: 1, column: 1)))
    count = outline.listKey == nil ? nil : outline.items.count
  }

  /// Whether the results are reviews.
  var hasReviews: Bool { outline.listKey == "reviews" }

  /// A result, or nil after reporting what is wrong with it.
  func result(_ index: Int, log: DiagnosticLog) -> Node? {
    let part = outline.items[index]
    guard let text = Self.bytes(part, of: bytes) else { return nil }
    return part.read(text, file: name, log: log)
  }

  private static func read(
    _ path: String, log: DiagnosticLog
  ) -> (outline: JSONOutline, bytes: Bytes)? {
    var outline = JSONOutline(listKeys: ReportMark.resultKeys)
    var few: [UInt8] = []
    var many: Handle?
    var size = 0
    let isRead = InputFile.read(path, inChunksOf: chunk, log: log) { bytes in
      outline.add(bytes)
      size += bytes.count
      few += bytes
      guard few.count > Self.few else { return true }
      // What comes from a pipe can be read but once.
      if many == nil { many = Platform.nameless().map { Handle($0) } }
      guard let many, Platform.write(few, to: many.descriptor, at: size - few.count) == nil else {
        log.report(.noRoom, at: Place(file: InputFile.shownName(path)))
        return false
      }
      few = []
      return true
    }
    guard isRead else { return nil }
    guard let many else { return (outline, .few(few)) }
    guard Platform.write(few, to: many.descriptor, at: size - few.count) == nil else {
      log.report(.noRoom, at: Place(file: InputFile.shownName(path)))
      return nil
    }
    return (outline, .many(many))
  }

  private static func bytes(_ part: JSONOutline.Part, of bytes: Bytes) -> [UInt8]? {
    switch bytes {
    case .few(let all): Array(all[part.offset..<part.offset + part.count])
    case .many(let file): Platform.read(file.descriptor, part.count, at: part.offset)
    }
  }

  /// All bytes, or one more than a reader of them takes.
  private static func all(_ bytes: Bytes) -> [UInt8] {
    switch bytes {
    case .few(let all): return all
    case .many(let file):
      var all: [UInt8] = []
      while all.count <= JSONReader.mostBytes {
        guard let byte = Platform.readSome(file.descriptor, chunk, at: all.count), !byte.isEmpty
        else { break }
        all += byte
      }
      return all
    }
  }
}

@available(*, unavailable)
extension ReportFile: Sendable {}

extension Phrase {
  static let noReport = Phrase(
    "no-report", "这不是 ziping 的 JSON 报告；用 ziping score --format json 生成",
    "this is no JSON report of ziping; ziping score --format json makes one")
  fileprivate static let noRoom = Phrase(
    "file-not-read", "不能读取：临时文件写不下", "cannot be read: there is no room for a temporary file")
}

extension [Phrase] {
  /// What is said here of an input.
  static var reportFile: [Phrase] { [.noReport, .noRoom] }
}
