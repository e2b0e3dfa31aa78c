import Ziping
import ZipingFiles
import ZipingForms

/// The step before the readers: older office formats are saved as ones that are read (转换).
///
/// LibreOffice does it, within limits, for one file at a time however many are read, in a folder that is
/// made for it and removed. It never sees the file's own name or place.
final class Converter: Sendable {
  /// A file as it is read, and what made it so.
  struct Converted: Sendable {
    let bytes: [UInt8]
    /// The program and its version, as it says itself.
    let program: String
  }

  private let isAllowed: Bool
  private let limits: LimitedProcess.Limits
  private let searchPath: String
  /// The program's own word on its version, once it was asked; one conversion at a time.
  private let version = OneAtATime<String?>(nil)

  init(
    isAllowed: Bool = true, limits: LimitedProcess.Limits = LimitedProcess.Limits(),
    searchPath: String = Platform.environment("PATH")
  ) {
    self.isAllowed = isAllowed
    self.limits = limits
    self.searchPath = searchPath
  }

  /// A file of an older format as one that is read, or nil after reporting why it cannot be.
  func converted(
    _ bytes: [UInt8], from format: OlderFormat, file: String, log: DiagnosticLog
  ) -> Converted? {
    let place = Place(file: file)
    let facts: [Fact] = [.text(format.endings), .text("." + format.kind.ending)]
    guard isAllowed else {
      log.report(.notWanted, facts, at: place)
      return nil
    }
    guard let program = OfficeProgram(searching: searchPath) else {
      log.report(.noProgram, facts, at: place)
      return nil
    }
    let outcome = version.use { version -> Result<Converted, Failure> in
      guard let folder = TemporaryFolder() else { return .failure(Failure(.noFolder)) }
      defer { folder.remove() }
      let work = Conversion(program, in: folder, limits)
      version = version ?? work.version()
      return work.run(bytes, format).map { Converted(bytes: $0, program: version ?? program.path) }
    }
    switch outcome {
    case .success(let converted):
      log.report(.converted, [.text(converted.program), facts[1]], at: place, .info)
      return converted
    case .failure(let failure):
      log.report(failure.phrase, facts + failure.facts, at: place)
      return nil
    }
  }

  /// Why a file was not converted; the format and what it should be saved as come first.
  struct Failure: Error {
    let phrase: Phrase
    let facts: [Fact]

    init(_ phrase: Phrase, _ facts: [Fact] = []) {
      self.phrase = phrase
      self.facts = facts
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var converter: [Phrase] {
    [.notWanted, .noProgram, .noFolder, .converted] + conversion
  }
}

extension Phrase {
  fileprivate static let converted = Phrase(
    "converted", "由 {0} 转换成 {1} 后读入；位置按原文件写", "read as {1}, into which {0} converted it")
  fileprivate static let notWanted = Phrase(
    "not-converted", "这是 {0} 文件，要转换后才能读取；请去掉 --no-convert，或在 Excel 或 WPS 中另存为 {1}",
    "this is a file of the kind {0}, which must be converted; leave out --no-convert, or save it as {1}"
  )
  fileprivate static let noProgram = Phrase(
    "no-converter", "这是 {0} 文件，要转换后才能读取，而这里没有 LibreOffice（soffice）；请安装，或在 Excel 或 WPS 中另存为 {1}",
    "this is a file of the kind {0}, which LibreOffice (soffice) would convert, but it is not here; install it, or save the file as {1}"
  )
  fileprivate static let noFolder = Phrase(
    "not-converted", "这是 {0} 文件，要转换后才能读取，而临时文件夹建不了；请检查 TMPDIR，或在 Excel 或 WPS 中另存为 {1}",
    "this is a file of the kind {0}, which must be converted, but no temporary folder can be made; see to TMPDIR, or save the file as {1}"
  )
}
