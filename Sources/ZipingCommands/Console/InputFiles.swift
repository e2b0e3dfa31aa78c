import Ziping

/// The files that a call's options name, each read once: what comes through a pipe is there but once
/// (只读一次的文件).
///
/// Decisions, gates and a baseline say by which rubric they were made before anything is scored, and are
/// taken afterwards.
final class InputFiles: Sendable {
  private struct Read: Sendable {
    let bytes: [UInt8]?
    let said: Diagnostics
  }

  private let known = OneAtATime([String: Read]())

  /// The file's bytes, or nil after reporting why it cannot be read.
  func bytes(_ path: String, log: DiagnosticLog) -> [UInt8]? {
    let file = known.use { known in
      if let file = known[path] { return file }
      let own = DiagnosticLog()
      let bytes = InputFile.read(path, log: own)
      let file = Read(bytes: bytes, said: own.all)
      known[path] = file
      return file
    }
    log.add(file.said)
    return file.bytes
  }
}
