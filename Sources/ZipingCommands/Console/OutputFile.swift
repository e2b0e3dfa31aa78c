import Ziping

/// A file that a command writes, whole or not at all.
enum OutputFile {
  /// Writes bytes through a temporary file that is then renamed; false after reporting why not.
  static func write(_ bytes: [UInt8], to path: String, log: DiagnosticLog) -> Bool {
    write(to: path, log: log) { $0.write(bytes) }
  }

  /// Writes what `body` gives piece by piece, through a temporary file that is then renamed; false after
  /// reporting why not.
  static func write(
    to path: String, log: DiagnosticLog, _ body: (OutputStream) -> Void
  ) -> Bool {
    func run(_ descriptor: Int32, closedPipeIsFine: Bool) -> SystemError? {
      let stream = OutputStream {
        Platform.write($0, to: descriptor, closedPipeIsFine: closedPipeIsFine)
      }
      body(stream)
      return stream.finish()
    }
    // A device or pipe is written to, never replaced.
    if let special = Platform.openSpecial(path) {
      defer { if special >= 0 { Platform.close(special) } }
      if special >= 0, run(special, closedPipeIsFine: true) == nil { return true }
      log.report(.notWritten, at: Place(file: path))
      return false
    }
    if Platform.replace(path, writing: { run($0, closedPipeIsFine: false) }) == nil { return true }
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

/// A result on its way out, in pieces that are each whole characters.
final class OutputStream {
  private let send: ([UInt8]) -> SystemError?
  private var waiting: [UInt8] = []
  private var failure: SystemError?

  /// Small pieces go out together.
  private static let chunk = 1 << 16

  init(_ send: @escaping ([UInt8]) -> SystemError?) { self.send = send }

  /// Writes bytes, unless some could not be written before.
  func write(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= Self.chunk { flush() }
  }

  /// Writes a text.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Says that a piece is lost.
  func fail(_ error: SystemError) { failure = failure ?? error }

  private func flush() {
    if failure == nil, !waiting.isEmpty { failure = send(waiting) }
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes what still waits; returns what kept anything from being written.
  func finish() -> SystemError? {
    flush()
    return failure
  }
}

@available(*, unavailable)
extension OutputStream: Sendable {}

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
