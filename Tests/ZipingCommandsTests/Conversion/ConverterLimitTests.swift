import Foundation
import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

@testable import ZipingCommands

@Suite("The limits of a conversion")
struct ConverterLimitTests {
  /// What is said of a workbook by a program with limits of its own.
  private static func said(
    _ script: String, _ limits: LimitedProcess.Limits, _ check: (FakeOffice) throws -> Void
  ) throws -> [String] {
    try FakeOffice.with(script) { office in
      let bytes = try packageBytes(
        "Tests/ZipingFormsTests/Fixtures/panzhihua-2021-congress.libreoffice.xls")
      let format = try #require(OlderFormat(bytes))
      let log = DiagnosticLog()
      let converter = Converter(limits: limits, searchPath: office.searchPath)
      let converted = converter.converted(bytes, from: format, file: "a.xls", log: log)
      #expect(converted == nil)
      try check(office)
      return log.diagnostics.map(\.code)
    }
  }

  @Test("hold in time, for what it starts as well")
  func time() throws {
    let script = """
      echo $$ > "$here/first"; sleep 300 & echo $! > "$here/second"; trap '' TERM; wait; sleep 300
      """
    let codes = try Self.said(script, LimitedProcess.Limits(seconds: 1)) { office in
      for _ in 0..<100 where office.isRunning("first") || office.isRunning("second") {
        Thread.sleep(forTimeInterval: 0.02)
      }
      #expect(!office.note("second").isEmpty)
      #expect(!office.isRunning("first") && !office.isRunning("second"))
    }
    #expect(codes == ["conversion-too-long"])
  }

  @Test("hold in memory")
  func memory() throws {
    let script = """
      head -c 200000000 /dev/zero | tail -c 200000000 > "$here/much"
      cp "$here/much" "$out/form.$to"
      """
    let limits = LimitedProcess.Limits(seconds: 30, memory: 64 << 20, file: 300 << 20)
    let codes = try Self.said(script, limits) { office in
      #expect(office.note("much").isEmpty)
    }
    #expect(codes == ["not-converted"])
  }

  @Test("hold in what is written")
  func file() throws {
    let script = """
      printf 'PK\\003\\004' > "$out/form.$to"; head -c 9000000 /dev/zero > "$here/much"
      """
    let limits = LimitedProcess.Limits(seconds: 30, file: 1 << 20)
    let converter = try FakeOffice.with(script) { office in
      let bytes = try packageBytes(
        "Tests/ZipingFormsTests/Fixtures/panzhihua-2021-congress.libreoffice.xls")
      let format = try #require(OlderFormat(bytes))
      _ = Converter(limits: limits, searchPath: office.searchPath)
        .converted(bytes, from: format, file: "a.xls", log: DiagnosticLog())
      return try FileManager.default.attributesOfItem(
        atPath: office.folder.appending(path: "much").path)[.size] as? Int
    }
    #expect(converter == 1 << 20)
  }
}
