import Foundation
import Testing
import ZipingTestSupport

/// A file that somebody might hand in by accident or in bad faith, and what must come of it.
struct HostileInput: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  var arguments: [String] = ["score", "FILE"]
  let exitCode: Int32
  /// The code of a diagnostic or finding that must stand in the messages or the report.
  let code: String

  var testDescription: String { name }

  init(_ name: String, _ text: String, _ exitCode: Int32, _ code: String) {
    self.init(name, Array(text.utf8), exitCode, code)
  }

  init(_ name: String, _ bytes: [UInt8], _ exitCode: Int32, _ code: String) {
    self.name = name
    self.bytes = bytes
    self.exitCode = exitCode
    self.code = code
  }

  /// The same input in another call.
  func with(_ arguments: String...) -> HostileInput {
    var input = self
    input.arguments = ["score", "FILE"] + arguments
    return input
  }

  private static func utf16(_ text: String, mark: [UInt8], bigEndian: Bool) -> [UInt8] {
    mark
      + text.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return bigEndian ? [high, low] : [low, high]
      }
  }

  private static let digits = String(repeating: "1", count: 40)
  private static let long = String(repeating: "长", count: 40_000)
  private static let header = Form.header

  static let table: [HostileInput] = files + encodings + shapes + numbers + weights + places

  private static let files: [HostileInput] = [
    HostileInput("an empty file", "", 2, "empty-file"),
    HostileInput("blanks", " \n\t\r\n", 2, "empty-file"),
    HostileInput("a mark alone", [0xEF, 0xBB, 0xBF], 2, "empty-file"),
    HostileInput("a NUL", "a\0b", 2, "binary-file"),
    HostileInput("a workbook cut off", [0x50, 0x4B, 0x03, 0x04, 0x14], 2, "zip-incomplete"),
    HostileInput("an old workbook", [0xD0, 0xCF, 0x11, 0xE0], 2, "format-not-read"),
    HostileInput(
      "an encrypted workbook",
      [0xD0, 0xCF, 0x11, 0xE0] + utf16("EncryptedPackage", mark: [], bigEndian: false), 2,
      "file-encrypted"),
    HostileInput("a sheet of a CSV file", Form.sound, 0, "no-such-sheet").with("--sheet", "表"),
    HostileInput("a PDF", "%PDF-1.4", 2, "format-not-read"),
    HostileInput("17 MiB", [UInt8](repeating: 0x61, count: 17 << 20), 2, "file-too-large"),
    HostileInput("65 MiB", [UInt8](repeating: 0x61, count: 65 << 20), 2, "file-too-large"),
    HostileInput("a rubric for a form", "{\"formatVersion\": 1, \"id\": \"x\"}", 2, "missing-key"),
  ]

  private static let encodings: [HostileInput] = [
    HostileInput(
      "UTF-16 LE", utf16(Form.sound, mark: [0xFF, 0xFE], bigEndian: false), 0, "会议"),
    HostileInput(
      "UTF-16 BE", utf16(Form.sound, mark: [0xFE, 0xFF], bigEndian: true), 0, "会议"),
    HostileInput("UTF-16 LE, bare", utf16(Form.sound, mark: [], bigEndian: false), 0, "会议"),
    HostileInput("UTF-16 BE, bare", utf16(Form.sound, mark: [], bigEndian: true), 0, "会议"),
    HostileInput(
      "UTF-16 cut", utf16(Form.sound, mark: [0xFF, 0xFE], bigEndian: false).dropLast(), 2,
      "unreadable-encoding"),
    HostileInput("Latin-1", Array(0x80...0xFF), 2, "unreadable-encoding"),
    HostileInput(
      "damaged UTF-8", Form.header.utf8 + [0xFF] + Array(Form.meeting.utf8), 2,
      "unreadable-encoding"),
    HostileInput("JSON in GBK", [0x7B, 0x22, 0xB2, 0xFA, 0xB3, 0xF6, 0x22], 2, "json-utf8"),
  ]

  private static let shapes: [HostileInput] = [
    HostileInput("no header", Form.meeting, 2, "no-form"),
    HostileInput("a header alone", header, 2, "no-rows"),
    HostileInput("a header and blanks", header + ",,,,,,\n\n", 2, "no-rows"),
    HostileInput("an unclosed quote", header + "产出指标,\"会议\n", 2, "csv-unclosed-quote"),
    HostileInput("text behind a quote", header + "\"a\"b,c\n", 2, "csv-text-after-quote"),
    HostileInput("a long cell", Form.row("产出指标,数量指标,\(long)"), 2, "csv-field-too-long"),
    HostileInput("a long quoted cell", header + "\"\(long)\"", 2, "csv-field-too-long"),
    HostileInput("a long JSON cell", Form.json("target", long + long + long + long), 2, "cell-too"),
    HostileInput(
      "16 385 columns", String(repeating: ",", count: 16_384), 2, "csv-too-many-columns"),
    HostileInput("open brackets", String(repeating: "[", count: 100_000), 2, "json-depth"),
    HostileInput("open braces", String(repeating: "{\"a\":", count: 100_000), 2, "json-depth"),
    HostileInput("no rows", "{\"formatVersion\": 1, \"rows\": []}", 2, "no-rows"),
    HostileInput("rows of numbers", "{\"formatVersion\": 1, \"rows\": [1]}", 2, "wrong-type"),
    HostileInput("a row in rows", "{\"formatVersion\": 1, \"rows\": [[]]}", 2, "wrong-type"),
    HostileInput("a list", "[]", 2, "wrong-type"),
    HostileInput("a comment first", "// 注\n" + Form.json(), 0, "效益指标"),
    HostileInput("a key twice", "{\"rows\": [], \"rows\": []}", 2, "duplicate-key"),
    HostileInput("an unknown key", Form.json("aktual", "1"), 2, "unknown-key"),
    HostileInput("no name", Form.json("name", ""), 2, "empty-text"),
    HostileInput(
      "the year 9999", "{\"formatVersion\": 1, \"year\": 9999, \"rows\": []}", 2, "out-of"),
    HostileInput("a year's digits", "{\"year\": \(digits), \"rows\": []}", 2, "not-a-number"),
    HostileInput("cells left out", header + "产出指标\n" + Form.meeting, 0, "row-not-read"),
    HostileInput("no names", Form.row("产出指标,,,10次,9次,50,5"), 0, "name-missing"),
    HostileInput(
      "a column twice", "三级指标,三级指标,年度指标值,实际完成值\n会议,会议,1,1\n", 0, "repeated-column"),
    HostileInput(
      "columns twice", "二级指标,三级指标,年度指标值,实际完成值,分值,分值\n数量指标,会议,1,1,50,60\n", 1,
      "repeated-column"),
    HostileInput(
      "the whole department", "部门整体支出绩效自评表\n" + Form.sound, 0, "as-form-department"),
  ]

  private static let numbers: [HostileInput] =
    ["target", "actual", "weight", "claimed"].flatMap { key in
      [
        HostileInput("40 digits in \(key)", Form.json(key, digits), 2, "number-too-long"),
        HostileInput("40 places in \(key)", Form.json(key, "0." + digits), 2, "number-too-long"),
      ]
    }
    + ["planned", "executed", "weight", "claimed"].map { key in
      HostileInput("40 digits in money.\(key)", Form.money(key, digits), 2, "number-too-long")
    }
    + [
      HostileInput(
        "40 digits in a part",
        Form.money("parts", "[{\"name\": \"财政拨款\", \"planned\": \(digits)}]"), 2,
        "number-too-long"),
      HostileInput("40 wide digits", Form.json("target", wide), 2, "number-too-long"),
      HostileInput(
        "40 digits in 总分", Form.sound + "总分,,,,,100,\(digits)\n", 2, "number-too-long"),
      HostileInput("40 digits in CSV", Form.row("产出指标,,会议,\(digits),1,1"), 2, "number-too-long"),
      HostileInput("an exponent", Form.json("weight", "1e9999"), 1, "weight-unreadable"),
    ]
  private static let wide = String(repeating: "１", count: 40)

  private static let weights: [HostileInput] =
    ["-5", "1000001", "0.0000001", "abc", "∞", "½", "999999999999999999"].map { weight in
      HostileInput("a weight of \(weight)", Form.json("weight", weight), 1, "weight-unreadable")
    }
    + [("110", 1), ("80", 1), ("50", 0), ("60", 0), ("0", 1), ("0.001", 1)].map {
      (weight: String, exitCode: Int32) in
      HostileInput(
        "weights with \(weight)", header + "产出指标,数量指标,会议,10次,10次,\(weight),0\n" + Form.rest,
        exitCode, exitCode == 1 ? "weights-not-full-marks" : "mof-2020-project")
    }
    + [
      HostileInput("not applicable anywhere", nowhere, 1, "无法得出"),
      HostileInput("a formula", Form.row("产出指标,数量指标,=cmd|'/c calc'!A0,=1+1,-50,50,5"), 0, "=cmd|"),
    ]
  private static let nowhere =
    "项目资金（万元）,,全年预算数,全年执行数,分值\n,年度资金总额,1,1,0\n"
    + "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,不适用\n产出指标,数量指标,会议,10次,9次,100,没有\n"

  private static let places: [HostileInput] = [
    HostileInput("an unknown rubric", Form.sound, 2, "unknown-rubric").with("--rubric", "mof"),
    HostileInput("no rubric", Form.sound, 2, "file-not-found").with("--rubric", "no/such.json"),
    HostileInput("a form for a rubric", Form.sound, 2, "json-syntax").with("--rubric", "FILE"),
    HostileInput("a missing file beside", Form.sound, 2, "file-not-found").with("no-such"),
    HostileInput("a folder beside", Form.sound, 2, "no-form-in-folder")
      .with(packagePath("Sources/ZipingTool")),
    HostileInput("/dev/null beside", Form.sound, 2, "empty-file").with("/dev/null"),
    HostileInput("/dev/zero beside", Form.sound, 2, "file-too-large").with("/dev/zero"),
    HostileInput("a file for a folder", Form.sound, 2, "file-not-found").with("FILE/x"),
    HostileInput("the form twice", Form.sound, 0, "汇总").with("FILE"),
  ]
}
