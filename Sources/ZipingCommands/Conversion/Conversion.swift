import Ziping
import ZipingFiles
import ZipingForms

/// One file on its way through LibreOffice, in a folder of its own (一次转换).
struct Conversion {
  private let program: OfficeProgram
  private let folder: TemporaryFolder
  private let process: LimitedProcess

  init(_ program: OfficeProgram, in folder: TemporaryFolder, _ limits: LimitedProcess.Limits) {
    self.program = program
    self.folder = folder
    process = LimitedProcess(folder: folder, limits: limits)
  }

  /// What the program says of its version; nil if it says nothing.
  func version() -> String? {
    guard process.run(program.command(in: folder, ["--version"])) == .ended else { return nil }
    return said.first { !$0.isEmpty }.map { String($0.prefix(80)) }
  }

  /// The file as one that is read.
  func run(_ bytes: [UInt8], _ format: OlderFormat) -> Result<[UInt8], Converter.Failure> {
    let (source, target) = ("\(folder.path)/form.\(format.ending)", format.kind.ending)
    guard folder.makeFolder("out"), folder.makeFolder("profile"), folder.makeFolder("profile/user"),
      write(Array(OfficeProgram.settings.utf8), "profile/user/registrymodifications.xcu"),
      write(bytes, "form.\(format.ending)")
    else { return .failure(Converter.Failure(.noRoom)) }
    let command = program.command(
      in: folder, ["--convert-to", target, "--outdir", folder.path + "/out", source])
    switch process.run(command) {
    case .notStarted: return .failure(Converter.Failure(.notStarted))
    case .tookTooLong:
      return .failure(Converter.Failure(.tookTooLong, [.count(process.limits.seconds)]))
    case .ended: return result("out/form." + target, format)
    }
  }

  /// What the program wrote; its exit code says nothing, it is 0 also where it wrote nothing.
  private func result(
    _ name: String, _ format: OlderFormat
  ) -> Result<[UInt8], Converter.Failure> {
    guard let bytes = read(name), !bytes.isEmpty else {
      if format.isEncrypted { return .failure(Converter.Failure(.encrypted)) }
      let reason = said.last { $0.hasPrefix("Error") }.map { Fact.text(String($0.prefix(200))) }
      return .failure(
        reason.map { Converter.Failure(.refused, [$0]) } ?? Converter.Failure(.silent))
    }
    // What is wrong inside is for the readers to say.
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      return .failure(Converter.Failure(.somethingElse))
    }
    return .success(bytes)
  }

  private func write(_ bytes: [UInt8], _ name: String) -> Bool {
    Platform.create(folder.path + "/" + name, with: bytes) == nil
  }

  /// A plain file in the folder, as much of it as a form may have and one byte more.
  private func read(_ name: String) -> [UInt8]? {
    Platform.contents(ofPlainFile: folder.path + "/" + name, atMost: FormReader.mostBytes + 1)
  }

  /// What the program said last, line by line.
  private var said: [String] {
    let name = folder.path + "/" + LimitedProcess.saysFile
    let bytes = Platform.contents(ofPlainFile: name, atMost: 1 << 14) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      String(line.drop { $0.isWhitespace })
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var conversion: [Phrase] {
    [.noRoom, .notStarted, .tookTooLong, .refused, .silent, .somethingElse]
  }
}

extension Phrase {
  fileprivate static let noRoom = Phrase(
    "not-converted", "这是 {0} 文件，要转换后才能读取，而临时文件夹写不下；请腾出空间，或在 Excel 或 WPS 中另存为 {1}",
    "this is a file of the kind {0}, which must be converted, but the temporary folder has no room; make some, or save the file as {1}"
  )
  fileprivate static let notStarted = Phrase(
    "not-converted", "这是 {0} 文件，要转换后才能读取，而 LibreOffice 启动不了；请在 Excel 或 WPS 中另存为 {1}",
    "this is a file of the kind {0}, which must be converted, but LibreOffice does not start; save the file as {1}"
  )
  fileprivate static let tookTooLong = Phrase(
    "conversion-too-long", "LibreOffice 在 {2} 秒内没有转换完这份 {0} 文件，已经停下；请在 Excel 或 WPS 中另存为 {1}",
    "LibreOffice did not convert this file ({0}) within {2} seconds and was stopped; save the file as {1}"
  )
  fileprivate static let refused = Phrase(
    "not-converted", "LibreOffice 没有转换出这份 {0} 文件（{2}），文件可能已损坏，或有打开密码；请在 Excel 或 WPS 中另存为 {1}，不带密码",
    "LibreOffice made nothing of this file, {0} ({2}); it may be damaged or open with a password only; save the file as {1} without a password"
  )
  fileprivate static let silent = Phrase(
    "not-converted", "LibreOffice 没有转换出这份 {0} 文件，文件可能已损坏，或有打开密码；请在 Excel 或 WPS 中另存为 {1}，不带密码",
    "LibreOffice made nothing of this file, {0}; it may be damaged or open with a password only; save the file as {1} without a password"
  )
  fileprivate static let somethingElse = Phrase(
    "not-converted", "LibreOffice 把这份 {0} 文件转换成了别的东西，不是 {1}；请在 Excel 或 WPS 中另存为 {1}",
    "LibreOffice made something of this file ({0}) that is no {1}; save the file as {1}")
}
