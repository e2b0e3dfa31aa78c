import Ziping

/// A file that a command writes, whole or not at all.
enum OutputFile {
  /// What may become of a file that is there already.
  enum Existing: Sendable {
    /// It stays.
    case stays
    /// It is replaced if it is a report as the program wrote it, of the same format.
    case staysUnlessReport
    /// It is replaced, whatever it is.
    case isReplaced
  }

  /// Writes bytes in place of whatever is there; false after reporting why not.
  static func write(_ bytes: [UInt8], to path: String, log: DiagnosticLog) -> Bool {
    write(to: path, existing: .isReplaced, log: log) { $0.write(bytes) }
  }

  /// Writes bytes to a file that is not there yet; false after reporting why not.
  static func create(_ bytes: [UInt8], at path: String, log: DiagnosticLog) -> Bool {
    write(to: path, existing: .stays, log: log) { $0.write(bytes) }
  }

  /// Writes what `body` gives piece by piece, through a temporary file that then gets the name; false
  /// after reporting why not.
  ///
  /// A report gets its seal, by which it is known as unchanged when the next one is written.
  static func write(
    to path: String, existing: Existing, seal: ReportSeal? = nil, log: DiagnosticLog,
    _ body: (OutputStream) -> Void
  ) -> Bool {
    // A device or pipe is written to, never replaced.
    if let special = Platform.openSpecial(path) {
      defer { if special >= 0 { Platform.close(special) } }
      let stream = OutputStream { Platform.write($0, to: special) }
      if special >= 0 { body(stream) }
      if special >= 0, stream.finish() == nil { return true }
      log.report(.notWritten, at: Place(file: path))
      return false
    }
    var sealed = seal.map { SealedReport($0) }
    let failure = Platform.put(path) {
      switch existing {
      case .stays: false
      case .staysUnlessReport: seal != nil && ReportSeal.untouched(path) == seal
      case .isReplaced: true
      }
    } writing: { descriptor in
      func send(_ bytes: [UInt8]) -> SystemError? {
        Platform.write(bytes, to: descriptor, closedPipeIsFine: false)
      }
      let stream = OutputStream { send(sealed?.pass($0) ?? $0) }
      body(stream)
      return stream.finish() ?? (sealed?.finish()).flatMap(send)
    }
    guard let failure else { return true }
    let isTaken = failure.isTaken && !Platform.isFolder(path)
    log.report(isTaken ? .taken : .notWritten, at: Place(file: path))
    return false
  }

  /// Whether a file may be written there, as far as can be known before; false after reporting why not.
  static func isFree(
    _ path: String, existing: Existing, as seal: ReportSeal?, log: DiagnosticLog
  ) -> Bool {
    if Platform.isFolder(path) {
      log.report(.notWritten, at: Place(file: path))
      return false
    }
    guard Platform.isThere(path), !Platform.isSpecial(path) else { return true }
    switch existing {
    case .isReplaced: return true
    case .staysUnlessReport:
      if let own = ReportSeal.untouched(path), own == seal ?? own { return true }
    case .stays: break
    }
    log.report(.taken, at: Place(file: path))
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
