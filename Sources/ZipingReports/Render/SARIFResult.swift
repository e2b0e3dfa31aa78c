import Ziping
import ZipingFiles

/// Results of SARIF as they wait in a piece, a line each: the severity, a tab, the rule, a tab, the result as
/// JSON (各条结果).
struct SARIFResults {
  private(set) var bytes: [UInt8] = []
  private var occurrences: [[String]: Int] = [:]
  private let wording: Wording

  /// The key of a result's fingerprint.
  private static let ownKey = "ziping/v1"
  /// The key that GitHub goes by; without it, GitHub takes a digest of the file's line, and of a workbook
  /// that is always the first.
  private static let githubKey = "primaryLocationLineHash"

  /// The results of some notices.
  init(_ notices: [Notice], _ wording: Wording) {
    self.wording = wording
    for notice in notices { add(notice) }
  }

  private mutating func add(_ notice: Notice) {
    let occurrence = occurrences[notice.identity, default: 0] + 1
    occurrences[notice.identity] = occurrence
    bytes += "\(notice.severity.rawValue)\t\(notice.code)\t".utf8
    value(notice, occurrence).write(to: &bytes, indent: nil)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// The result; `occurrence` counts those of one identity, from 1.
  private func value(_ notice: Notice, _ occurrence: Int) -> JSONValue {
    let fingerprint = JSONValue.string("\(Self.digest(notice.identity)):\(occurrence)")
    var members: [String: JSONValue] = [
      "ruleId": .string(notice.code), "level": .string(notice.severity.level),
      "message": .object(["text": .string(Self.message(notice.sentence(wording)))]),
      "partialFingerprints": .object([Self.ownKey: fingerprint, Self.githubKey: fingerprint]),
    ]
    if let place = notice.place, !place.file.isEmpty {
      members["locations"] = .array([SARIFPlace.value(place)])
    }
    let properties = [("form", notice.form), ("row", notice.row)].compactMap { key, text in
      text.map { (key, JSONValue.string($0)) }
    }
    if !properties.isEmpty {
      members["properties"] = .object(Dictionary(uniqueKeysWithValues: properties))
    }
    return .object(members)
  }

  /// A digest of some texts (FNV-1a, 64 bits): the same in every run, and no secret.
  private static func digest(_ texts: [String]) -> String {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      digest = (digest ^ 0x0A) &* 0x100_0000_01B3
    }
    let digits = String(digest, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// A text as a message: braces are doubled, and no text becomes a link (3.11.5, 3.11.6).
  static func message(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D || $0 == 0x5B }) else {
      return text
    }
    return text.replacing("{", with: "{{").replacing("}", with: "}}")
      .replacing("](", with: "] (")
  }
}

/// A result's line as it waits in a piece.
struct SARIFLine {
  /// How much it matters.
  let severity: Severity
  /// The rule.
  let code: String
  /// The result as JSON.
  let json: ArraySlice<UInt8>

  /// Reads a line; nil for what is none.
  private init?(_ line: ArraySlice<UInt8>) {
    let parts = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3,
      let severity = Severity(rawValue: String(decoding: parts[0], as: UTF8.self))
    else { return nil }
    self.severity = severity
    code = String(decoding: parts[1], as: UTF8.self)
    json = parts[2]
  }

  /// The lines of a piece.
  static func lines(_ piece: [UInt8]) -> [SARIFLine] {
    piece.split(separator: UInt8(ascii: "\n")).compactMap { SARIFLine($0) }
  }
}

/// Where something stands, as SARIF says it (位置).
enum SARIFPlace {
  /// The location: the file with a region, and for cells and paragraphs, which no line shows, what they
  /// are called.
  static func value(_ place: Place) -> JSONValue {
    let physical: [String: JSONValue] = [
      "artifactLocation": .object(["uri": .string(uri(place.file))]),
      "region": .object(region(place.position)),
    ]
    var members: [String: JSONValue] = ["physicalLocation": .object(physical)]
    if let kind = kind(place.position) {
      let name = String(place.description.dropFirst(place.file.count + 1))
      members["logicalLocations"] = .array([
        .object(["fullyQualifiedName": .string(name), "kind": .string(kind)])
      ])
    }
    return .object(members)
  }

  /// What is no text has no lines; those who show results want one all the same.
  private static func region(_ position: Place.Position?) -> [String: JSONValue] {
    guard case .text(let line, let column) = position else { return ["startLine": .integer(1)] }
    return ["startLine": .integer(max(1, line)), "startColumn": .integer(max(1, column))]
  }

  private static func kind(_ position: Place.Position?) -> String? {
    switch position {
    case .sheetCell, .tableCell: "cell"
    case .paragraph: "paragraph"
    case .text, nil: nil
    }
  }

  /// A file's name as a relative reference, or an absolute one with its scheme (RFC 3986).
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      // Letters, digits and - . _ ~ /
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        uri += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return uri
  }
}

extension Severity {
  /// What SARIF calls it.
  var level: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
