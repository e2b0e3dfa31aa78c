import Foundation
import Testing
import ZipingCommands

/// What a call of the program made.
struct Outcome {
  let exitCode: Int32
  let output: String
  let errors: String

  /// Whether it was said on standard output, however it was broken into lines.
  func says(_ words: String) -> Bool {
    output.filter { !$0.isWhitespace }.contains(words.filter { !$0.isWhitespace })
  }

  /// The lines on standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// Calls the program inside this process.
func ziping(_ arguments: [String]) -> Outcome {
  var output = ""
  var errors = ""
  let exitCode = ZipingCommand.run(
    arguments, Console(write: { output += $0 }, complain: { errors += $0 }))
  return Outcome(exitCode: exitCode, output: output, errors: errors)
}

/// A folder that is there while `body` runs.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "ziping-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Calls the program with a file in place of `FILE`; its folder's name is cut from the messages.
func ziping(_ arguments: [String], file bytes: [UInt8]) throws -> Outcome {
  try withFolder { folder in
    let file = folder.appending(path: "f")
    try Data(bytes).write(to: file)
    let outcome = ziping(arguments.map { $0 == "FILE" ? file.path : $0 })
    func shortened(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path + "/", with: "")
    }
    return Outcome(
      exitCode: outcome.exitCode, output: shortened(outcome.output),
      errors: shortened(outcome.errors))
  }
}

/// Whether a text holds what a terminal would obey: control and direction characters.
func commandsTerminal(_ text: String) -> Bool {
  text.unicodeScalars.contains { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

/// Forms in CSV for the tests.
enum Form {
  static let header = "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分\n"
  static let meeting = "产出指标,数量指标,会议,10次,10次,50,50\n"
  static let rest =
    "效益指标,社会效益指标,效果,≥95%,95%,30,30\n满意度指标,满意度指标,满意度,≥95%,95%,10,10\n"
  static let sound = header + meeting + rest

  /// One row under the header.
  static func row(_ cells: String) -> String { header + cells + "\n" }

  /// A JSON form with one row, of which one member is replaced.
  static func json(_ key: String = "note", _ value: String = "") -> String {
    var row = [
      "group": "产出指标", "level2": "数量指标", "name": "会议", "target": "10次", "actual": "10次",
      "weight": "50",
    ]
    row[key] = value
    let members = row.sorted { $0.key < $1.key }
      .map { "\"\($0.key)\": \"\($0.value)\"" }.joined(separator: ", ")
    return "{\"formatVersion\": 1, \"rows\": [{\(members)}]}"
  }

  /// A JSON form with money, of which one member is given.
  static func money(_ key: String, _ value: String) -> String {
    let row = "{\"group\": \"产出指标\", \"name\": \"会议\"}"
    return "{\"formatVersion\": 1, \"money\": {\"\(key)\": \(value)}, \"rows\": [\(row)]}"
  }
}
