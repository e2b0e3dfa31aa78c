import Rubrics
import Ziping
import ZipingFormats

/// Finds a rubric by a shipped id or a file's path (评分规则的来源).
enum RubricSource {
  /// The rubric, or nil after reporting what is wrong.
  static func load(_ name: String?, log: DiagnosticLog) -> Rubric? {
    loadFile(name ?? ShippedRubrics.standardID, log: log)?.rubric
  }

  /// The rubric with the bytes of its file, or nil after reporting what is wrong.
  static func loadFile(_ name: String, log: DiagnosticLog) -> (rubric: Rubric, bytes: [UInt8])? {
    if let file = ShippedRubrics.file(name) {
      return RubricReader.read(file.bytes, file: file.name, dialect: .strict, log: log)
        .map { ($0, file.bytes) }
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
}

extension Phrase {
  fileprivate static let unknownRubric = Phrase(
    "unknown-rubric", "没有 id 为“{0}”的内置评分规则；可用：{1}（ziping rubric list 列出全部）",
    "there is no shipped rubric \"{0}\"; try {1} (ziping rubric list lists all)")
}
