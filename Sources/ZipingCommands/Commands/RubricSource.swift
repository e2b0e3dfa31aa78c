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
    let name = name ?? ShippedRubrics.standardID
    if let file = ShippedRubrics.file(name) { return ShippedRubrics.rubric(of: file, log: log) }
    return loadFile(name, log: log)?.rubric
  }

  /// The rubric, proved even if it is a shipped one.
  static func loadProved(_ name: String, log: DiagnosticLog) -> Rubric? {
    loadProved(name, RubricFiles(), log: log)
  }

  /// The rubric, proved even if it is a shipped one; `files` keeps what was read for it.
  static func loadProved(_ name: String, _ files: RubricFiles, log: DiagnosticLog) -> Rubric? {
    guard let file = ShippedRubrics.file(name) else {
      return loadFile(name, files, log: log)?.rubric
    }
    return files.read(file.bytes, file: file.name, dialect: .strict, log: log)?.rubric
  }

  /// The rubric with its whole text, or nil after reporting what is wrong.
  static func loadFile(
    _ name: String, _ files: RubricFiles = RubricFiles(), log: DiagnosticLog
  ) -> (rubric: Rubric, bytes: [UInt8])? {
    if let file = ShippedRubrics.file(name) {
      guard let rubric = ShippedRubrics.rubric(of: file, log: log) else { return nil }
      if file.isWhole { return (rubric, file.bytes) }
      let text = RubricReader.text(
        file.bytes, file: file.name, dialect: .strict, parents: files.parents, log: log)
      return text.map { (rubric, $0.bytes) }
    }
    guard isPath(name) else {
      if let near = ShippedRubrics.nearest(to: name) {
        log.report(.unknownRubricNear, [.text(name), .text(near)], at: nil)
      } else {
        log.report(.unknownRubric, [.text(name), .names(ShippedRubrics.ids)], at: nil)
      }
      return nil
    }
    guard let bytes = InputFile.read(name, log: log) else { return nil }
    return files.read(bytes, file: InputFile.shownName(name), log: log)
      .map { ($0.rubric, $0.text.bytes) }
  }

  /// Whether a name is a file's: one without a dot or slash can only be an id.
  static func isPath(_ name: String) -> Bool {
    name == "-" || name.contains { $0 == "." || $0 == "/" }
  }
}

extension ShippedRubrics {
  /// The id that was probably meant: one that is written nearly so, or the first that it is a part of.
  static func nearest(to name: String) -> String? {
    let word = letters(of: name)
    return Ziping.nearest(to: name.lowercased(), among: ids)
      ?? ids.first { !word.isEmpty && letters(of: $0).contains(word) }
  }

  private static func letters(of name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

extension Phrase {
  fileprivate static let unknownRubric = Phrase(
    "unknown-rubric", "没有 id 为“{0}”的内置评分规则；可用：{1}（ziping rubric list 列出全部）",
    "there is no shipped rubric \"{0}\"; try {1} (ziping rubric list lists all)")
  fileprivate static let unknownRubricNear = Phrase(
    "unknown-rubric", "没有 id 为“{0}”的内置评分规则；是不是“{1}”？（ziping rubric list 列出全部）",
    "there is no shipped rubric \"{0}\"; did you mean \"{1}\"? (ziping rubric list lists all)")
}

extension [Phrase] {
  /// What is said here of an input.
  static var rubricSource: [Phrase] { [.unknownRubric, .unknownRubricNear] }
}
