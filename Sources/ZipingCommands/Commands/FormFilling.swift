import Ziping
import ZipingForms
import ZipingReports

/// What `--fill` asks for: the forms' own files with their points filled in (回填).
struct FormFilling: Sendable {
  private let outputs: [String: String]
  /// Whether the copies go into a folder, which is made where there is none.
  private let isFolder: Bool
  private let isForced: Bool
  private let language: Language

  /// The copy of a file, filled in and not yet written.
  struct Copy: Sendable {
    /// Where it goes.
    let path: String
    /// The file that it is a copy of.
    let form: String
    let filled: FilledForm
  }

  /// Reads the option; nil if it is not given.
  init?(_ call: Call) throws(UsageError) {
    guard call.arguments.has(.fill) else { return nil }
    outputs = Dictionary(
      try FilledNames(call.arguments).pairs.map { ($0.form, $0.output) },
      uniquingKeysWith: { first, _ in first })
    isFolder = FilledNames.isFolder(call.arguments)
    isForced = call.arguments.has(.force)
    language = call.language
  }

  /// Fills in the copy of a file with what the evaluations of its forms give.
  ///
  /// - Parameters:
  ///   - file: The file as it was read.
  ///   - evaluations: Those of all its forms, with what was decided about them.
  ///   - log: Gets what there is to say.
  /// - Returns: The copy, or nil after reporting why there is none.
  func copy(of file: ScoredFile, _ evaluations: [Evaluation], log: DiagnosticLog) -> Copy? {
    // A form at fault has been reported; one that is left out would look filled in.
    guard let output = outputs[file.path], let input = file.input, let first = evaluations.first,
      file.isSound, evaluations.count == file.evaluations.count
    else { return nil }
    let endings = FormFiller.kind(of: input.bytes).endings(ofForm: input.name)
    guard endings.contains(where: { output.lowercased().hasSuffix($0) }) else {
      log.report(
        .otherKind, [.text(output), .text(endings.first ?? "")], at: Place(file: input.name))
      return nil
    }
    let wording = Wording(language, places: first.places)
    let filled = FormFiller.fill(
      input.bytes, file: input.name, with: evaluations, of: input.digest, log: log
    ) { wording.text($0) }
    return filled.map { Copy(path: output, form: input.name, filled: $0) }
  }

  /// Writes a copy, whole or not at all, and says what gave way in it.
  func write(_ copy: Copy?, _ call: Call, log: DiagnosticLog) {
    guard let copy else { return }
    let isReplaced = Platform.isThere(copy.path)
    if isFolder { Platform.makeFolder(for: copy.path) }
    let isWritten = OutputFile.write(
      to: copy.path, existing: isForced ? .isReplaced : .stays, log: log
    ) { $0.write(copy.filled.bytes) }
    guard isWritten else { return }
    call.sayWritten(copy.path, inPlaceOfAnother: isReplaced)
    report(copy.filled.changes, of: copy.form, log)
  }

  /// Says what gave way to what, cell by cell.
  private func report(_ changes: [FilledForm.Change], of file: String, _ log: DiagnosticLog) {
    guard !changes.isEmpty else { return }
    log.report(.cellsReplaced, [.count(changes.count)], at: Place(file: file), .info)
    for change in changes {
      log.report(
        change.after.isEmpty ? .cellEmptied : .cellReplaced,
        [.text(change.before.beginning), .text(change.after)], at: change.place, .info)
    }
  }
}

extension Phrase {
  fileprivate static let otherKind = Phrase(
    "fill-other-kind", "自评表是另一种文件，--fill 的文件“{0}”应以 {1} 结尾",
    "the form is a file of another kind; the file \"{0}\" of --fill must end in {1}")
  fileprivate static let cellsReplaced = Phrase(
    "fill-replaced", "改动 {0} 处原来填写的内容", "cells that said something else: {0}")
  fileprivate static let cellReplaced = Phrase(
    "fill-replaced", "原填“{0}”，改为 {1}", "it said \"{0}\" and says {1} now")
  fileprivate static let cellEmptied = Phrase(
    "fill-replaced", "原填“{0}”，待定或不适用，已清空",
    "it said \"{0}\"; the row is open or does not apply, and it is empty now")
}

extension [Phrase] {
  /// What is said here of an input.
  static var formFilling: [Phrase] {
    [.otherKind, .cellsReplaced, .cellReplaced, .cellEmptied]
  }
}
