import Ziping
import ZipingFiles
import ZipingReports

/// The digest that the file of a report carries of its own bytes (报告自带的摘要).
///
/// It tells a report as the program wrote it from one that somebody changed since: the first may give way
/// to the next report, the second stays. It is the SHA-256 of what standard output would have got, which
/// has no seal: in a file of JSON a last member follows, in one of text a last line, in HTML and XML a
/// last comment. A format that has room for neither has no seal.
enum ReportSeal: Sendable, CaseIterable {
  /// `"written": { "sha256": … }` as the last member.
  case json
  /// `[ziping sha256:…]` as the last line.
  case text
  /// `<!-- ziping sha256:… -->` as the last line.
  case markup

  /// The seal of a report that begins with a byte.
  init(of first: UInt8) {
    switch first {
    case UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "<"): self = .markup
    default: self = .text
    }
  }

  /// What a report ends in, whose place the seal takes.
  var end: [UInt8] {
    switch self {
    case .json: Array("\n}\n".utf8)
    case .text, .markup: Array("\n".utf8)
    }
  }

  /// The end of a report with its digest in it.
  func bytes(_ digest: String) -> [UInt8] {
    switch self {
    case .json:
      Array(",\n  \"written\": {\n    \"sha256\": \"\(digest)\"\n  }\n}\n".utf8)
    case .text: Array("\n[ziping sha256:\(digest)]\n".utf8)
    case .markup: Array("\n<!-- ziping sha256:\(digest) -->\n".utf8)
    }
  }

  /// The seal of a file that is a report as the program wrote it; nil where it is none, or was changed.
  static func untouched(_ path: String) -> ReportSeal? {
    let longest = allCases.map { $0.bytes(SHA256.hex([])).count }.max() ?? 0
    var digest = SHA256()
    var first: UInt8?
    // The end is held back until it is known to be the end.
    var held: [UInt8] = []
    let isRead = InputFile.read(path, inChunksOf: 1 << 16, log: DiagnosticLog()) { next in
      first = first ?? next.first
      held += next
      let known = max(0, held.count - longest)
      digest.add(Array(held[..<known]))
      held.removeFirst(known)
      return true
    }
    guard isRead, let first else { return nil }
    let seal = ReportSeal(of: first)
    let length = seal.bytes(SHA256.hex([])).count
    guard held.count >= length else { return nil }
    digest.add(Array(held.dropLast(length)) + seal.end)
    return Array(held.suffix(length)) == seal.bytes(digest.hex) ? seal : nil
  }
}

/// A report on its way into a file, which gets its seal at the end.
struct SealedReport {
  private var digest = SHA256()
  /// What may be the end.
  private var held: [UInt8] = []
  /// The seal that it gets.
  let seal: ReportSeal

  init(_ seal: ReportSeal) { self.seal = seal }

  /// What goes into the file now.
  mutating func pass(_ bytes: [UInt8]) -> [UInt8] {
    digest.add(bytes)
    held += bytes
    let ready = max(0, held.count - seal.end.count)
    defer { held.removeFirst(ready) }
    return Array(held[..<ready])
  }

  /// What comes last; what does not end as a report should is left without a seal.
  func finish() -> [UInt8] {
    guard held == seal.end else { return held }
    return seal.bytes(digest.hex)
  }
}

extension ReportFormat {
  /// The seal of its files; nil where it has no room for one.
  var seal: ReportSeal? {
    switch self {
    case .json: .json
    case .text: .text
    case .html, .junit: .markup
    default: nil
    }
  }
}
