import Ziping

/// A file that a command writes, whole or not at all.
enum OutputFile {
  /// Writes bytes through a temporary file that is then renamed; false after reporting why not.
  static func write(_ bytes: [UInt8], to path: String, log: DiagnosticLog) -> Bool {
    // A device or pipe is written to, never replaced.
    if let special = Platform.openSpecial(path) {
      defer { if special >= 0 { Platform.close(special) } }
      if special >= 0, Platform.write(bytes, to: special) == nil { return true }
      log.report(.notWritten, at: Place(file: path))
      return false
    }
    if Platform.replace(path, with: bytes) == nil { return true }
    log.report(.notWritten, at: Place(file: path))
    return false
  }

  /// Writes bytes to a file that is not there yet; false after reporting why not.
  static func create(_ bytes: [UInt8], at path: String, log: DiagnosticLog) -> Bool {
    if Platform.isSpecial(path) { return write(bytes, to: path, log: log) }
    guard let error = Platform.create(path, with: bytes) else { return true }
    log.report(error.isTaken ? .taken : .notWritten, at: Place(file: path))
    return false
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var outputFile: [Phrase] {
    [.taken, .notWritten]
  }
}

extension Phrase {
  fileprivate static let taken = Phrase(
    "file-exists", "文件已经存在，没有改动；换一个名称，或加 --force 替换",
    "the file exists and was left as it is; choose another name, or replace it with --force")
  fileprivate static let notWritten = Phrase(
    "file-not-written", "不能写入；请核对文件夹是否存在、是否有权限",
    "cannot be written; check that the folder exists and permits it")
}
