import Rubrics
import Ziping
import ZipingFiles
import ZipingForms

/// Finds a rubric by a shipped id or a file's path (评分规则的来源).
///
/// A shipped rubric is proved where rubrics are tested, a person's own at each reading.
enum RubricSource {
  /// The rubric, or nil after reporting what is wrong.
  static func load(_ name: String?, log: DiagnosticLog) -> Rubric? {
    loadFile(name ?? ShippedRubrics.standardID, log: log)?.rubric
  }

  /// The rubric, proved even if it is a shipped one.
  static func loadProved(_ name: String, log: DiagnosticLog) -> Rubric? {
    guard let file = ShippedRubrics.file(name) else { return load(name, log: log) }
    return RubricReader.read(file.bytes, file: file.name, dialect: .strict, log: log)
  }

  /// The rubric with the bytes of its file, or nil after reporting what is wrong.
  static func loadFile(_ name: String, log: DiagnosticLog) -> (rubric: Rubric, bytes: [UInt8])? {
    if let file = ShippedRubrics.file(name) {
      return readShipped(file, log: log).map { ($0, file.bytes) }
    }
    // A name without a dot or slash can only be an id.
    guard name == "-" || name.contains(where: { $0 == "." || $0 == "/" }) else {
      let near = nearest(to: name, among: ShippedRubrics.ids)
      log.report(
        .unknownRubric,
        [.text(name), .text(near ?? ShippedRubrics.ids.joined(separator: ", "))], at: nil)
      return nil
    }
    guard let bytes = InputFile.read(name, log: log) else { return nil }
    return RubricReader.read(bytes, file: InputFile.shownName(name), log: log).map { ($0, bytes) }
  }

  /// The shipped rubric of a file.
  static func readShipped(_ file: ShippedRubrics.File, log: DiagnosticLog) -> Rubric? {
    RubricReader.readShipped(file.bytes, file: file.name, digest: file.digest, log: log)
  }
}

extension Phrase {
  fileprivate static let unknownRubric = Phrase(
    "unknown-rubric", "没有 id 为“{0}”的内置评分规则；可用：{1}（ziping rubric list 列出全部）",
    "there is no shipped rubric \"{0}\"; try {1} (ziping rubric list lists all)")
}
