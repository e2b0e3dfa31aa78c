import Ziping

/// A file that a command reads; `-` is standard input.
enum InputFile {
  /// More is never read: every reader's own limit is below it.
  static let mostBytes = 64 << 20

  private static let chunk = 1 << 16

  /// The name of standard input in messages.
  static func shownName(_ path: String) -> String { path == "-" ? "<stdin>" : path }

  /// The file's bytes, or nil after reporting why it cannot be read.
  static func read(_ path: String, log: DiagnosticLog) -> [UInt8]? {
    var bytes: [UInt8] = []
    let isRead = read(path, inChunksOf: chunk, log: log) { next in
      bytes += next
      guard bytes.count <= mostBytes else {
        log.report(.tooLarge, [.count(mostBytes >> 20)], at: Place(file: shownName(path)))
        return false
      }
      return true
    }
    return isRead ? bytes : nil
  }

  /// Hands the file's bytes over, however many they are, until `take` wants no more; false then, and
  /// after reporting why it cannot be read.
  static func read(
    _ path: String, inChunksOf size: Int, log: DiagnosticLog, _ take: ([UInt8]) -> Bool
  ) -> Bool {
    do {
      let descriptor = path == "-" ? Platform.standardInput : try Platform.open(path).get()
      defer { if path != "-" { Platform.close(descriptor) } }
      while true {
        let next = try Platform.read(descriptor, atMost: size).get()
        if next.isEmpty { return true }
        guard take(next) else { return false }
      }
    } catch {
      log.report(phrase(for: error), [.text(error.text)], at: Place(file: shownName(path)))
      return false
    }
  }

  private static func phrase(for error: SystemError) -> Phrase {
    if error.isMissing { return .notFound }
    if error.isDirectory { return .isDirectory }
    return error.isForbidden ? .notAllowed : .notRead
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var inputFile: [Phrase] {
    [.notFound, .isDirectory, .notAllowed, .notRead, .tooLarge]
  }
}

extension Phrase {
  fileprivate static let notFound = Phrase(
    "file-not-found", "没有这个文件；请核对路径", "there is no such file; check the path")
  fileprivate static let isDirectory = Phrase(
    "is-directory", "这是一个文件夹；请给出其中的文件", "this is a directory; name a file in it")
  fileprivate static let notAllowed = Phrase(
    "file-not-allowed", "没有权限读取", "reading is not permitted")
  fileprivate static let notRead = Phrase("file-not-read", "不能读取：{0}", "cannot be read: {0}")
  fileprivate static let tooLarge = Phrase(
    "file-too-large", "文件超过 {0} MiB 的上限；请确认是否选对了文件",
    "the file exceeds the limit of {0} MiB; is it the right one?")
}
