import Ziping

/// A file that a command writes, whole or not at all.
enum OutputFile {
  /// Writes a text through a temporary file that is then renamed; false after reporting why not.
  static func write(_ text: String, to path: String, log: DiagnosticLog) -> Bool {
    // A device or pipe is written to, never replaced.
    if let special = Platform.openSpecial(path) {
      defer { if special >= 0 { Platform.close(special) } }
      if special >= 0, Platform.write(text, to: special) == nil { return true }
      log.report(.notWritten, at: Place(file: path))
      return false
    }
    if Platform.replace(path, with: text) == nil { return true }
    log.report(.notWritten, at: Place(file: path))
    return false
  }
}

extension Phrase {
  fileprivate static let notWritten = Phrase(
    "file-not-written", "不能写入；请核对文件夹是否存在、是否有权限",
    "cannot be written; check that the folder exists and permits it")
}
