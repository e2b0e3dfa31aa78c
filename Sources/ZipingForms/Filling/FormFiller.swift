public import Ziping
import ZipingFiles

/// A file whose forms were filled in (回填后的文件).
public struct FilledForm: Sendable {
  /// A cell in which something else stood (改动).
  public struct Change: Sendable, Hashable {
    /// Where it is.
    public let place: Place
    /// What a person wrote there.
    public let before: String
    /// What it says now; empty for points that nobody can tell yet.
    public let after: String
  }

  /// The file.
  public let bytes: [UInt8]
  /// What took the place of what a person wrote, in the order of the form.
  public let changes: [Change]

  init(bytes: [UInt8], replaced: [FormEntry]) {
    self.bytes = bytes
    changes = replaced.map {
      Change(place: $0.place, before: $0.previous ?? "", after: $0.content.text)
    }
  }
}

/// Fills in the forms of a file of any kind that has cells: a workbook, a Word document, CSV (回填).
public enum FormFiller: Sendable {
  /// What a file is, told by its bytes and not by its name.
  package enum Kind: Sendable, Hashable, CaseIterable {
    case workbook, document, text

    /// How such a file may be called.
    package var endings: [String] {
      switch self {
      case .workbook: [".xlsx", ".xlsm", ".xltx", ".xltm"]
      case .document: [".docx", ".docm", ".dotx", ".dotm"]
      case .text: [".csv", ".tsv", ".txt"]
      }
    }

    /// How the copy of a form of this kind may be called: as the form, since Excel and Word open no file
    /// under the ending of another kind, macros and templates among them.
    package func endings(ofForm name: String) -> [String] {
      endings.first { name.lowercased().hasSuffix($0) }.map { [$0] } ?? endings
    }
  }

  /// How the packages of Excel and Word end.
  package static let officeEndings: [String] = Kind.workbook.endings + Kind.document.endings

  /// What a file is.
  package static func kind(of bytes: [UInt8]) -> Kind {
    guard bytes.starts(with: Array("PK".utf8)) else { return .text }
    return (try? OfficePackage(bytes))?.kind == .document ? .document : .workbook
  }

  /// Fills in points, rate and total of every form of a file; whatever else it holds stays as it is.
  ///
  /// Points that nobody can tell yet stay empty, in a workbook with a comment that says what is missing.
  ///
  /// - Parameters:
  ///   - bytes: The file as it was read: a workbook, a Word document or CSV.
  ///   - file: Its name, for places.
  ///   - evaluations: Those of all its forms.
  ///   - original: The SHA-256 of the file that was handed in, where it was converted; a workbook's copy
  ///     names it.
  ///   - log: Gets what there is to say: what has no cell, and `nothing-to-fill`, `fill-needs-cells`,
  ///     `file-signed` or `part-not-changed` where nothing comes of it.
  ///   - wording: Puts a workbook's comments into words.
  /// - Returns: The file with what gave way in it, or nil after reporting why it cannot be filled in.
  public static func fill(
    _ bytes: [UInt8], file: String, with evaluations: [Evaluation], of original: String? = nil,
    log: DiagnosticLog, wording: @escaping (Message) -> String
  ) -> FilledForm? {
    var entries: [FormEntry] = []
    for evaluation in evaluations {
      let own = FormEntries(evaluation, evaluation.form.rubric)
      entries += own.entries
      if let first = own.without.first {
        log.report(
          .noCell, [.count(own.without.count), .text(first.name)], at: first.place, .warning)
      }
    }
    for evaluation in evaluations { reportKeptTotal(evaluation, log) }
    let filled = fill(
      bytes, file: file, entries, on: Set(evaluations.flatMap(sheets)),
      of: original ?? SHA256.hex(bytes), log: log, wording: wording)
    guard filled != nil, entries.isEmpty, evaluations.allSatisfy(hasNoCell) else { return filled }
    log.report(.nothingToFill, at: Place(file: file))
    return nil
  }

  /// Says where a total stands in the cell of its own label, which is not filled in.
  private static func reportKeptTotal(_ evaluation: Evaluation, _ log: DiagnosticLog) {
    let form = evaluation.submission
    guard let claimed = form.claimedTotal, form.claimedTotalPlace == nil,
      let bounds = evaluation.bounds,
      bounds.value == nil || evaluation.claim.total != bounds.value
    else { return }
    log.report(
      bounds.value == nil ? .openTotalKept : .totalKept,
      [.text(claimed.text), .points(bounds.low), .points(bounds.high)], at: claimed.place, .warning)
  }

  /// The sheets on which a form stands.
  private static func sheets(_ evaluation: Evaluation) -> [String] {
    let form = evaluation.submission
    return (form.rows.map(\.place) + [form.claimedTotalPlace].compactMap(\.self)).compactMap {
      if case .sheetCell(let sheet, _, _)? = $0.position { sheet } else { nil }
    }
  }

  private static func hasNoCell(_ evaluation: Evaluation) -> Bool {
    evaluation.submission.rows.allSatisfy { $0.claimedPlace == nil }
  }

  /// Fills in entries.
  private static func fill(
    _ bytes: [UInt8], file: String, _ entries: [FormEntry], on sheets: Set<String>,
    of original: String, log: DiagnosticLog, wording: @escaping (Message) -> String
  ) -> FilledForm? {
    switch kind(of: bytes) {
    case .workbook:
      return WorkbookFiller.fill(
        bytes, file: file, entries, on: sheets, of: original, log: log, wording: wording)
    case .document: return DocumentFiller.fill(bytes, file: file, entries, log: log)
    // JSON has no cells.
    case .text where bytes.first { $0 > 0x20 } == UInt8(ascii: "{"):
      log.report(.noCells, at: Place(file: file))
      return nil
    case .text: return TableTextFiller.fill(bytes, file: file, entries, log: log)
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var formFiller: [Phrase] {
    [.noCells, .noCell, .nothingToFill, .totalKept, .openTotalKept]
  }
}

extension Phrase {
  fileprivate static let noCells = Phrase(
    "fill-needs-cells", "这种文件没有可以回填的单元格；请回填 .xlsx、.docx 或 .csv 的自评表",
    "such a file has no cells to fill in; fill in a form in .xlsx, .docx or .csv")
  fileprivate static let totalKept = Phrase(
    "fill-total-kept", "总分“{0}”和名称写在一格，没有改动；算得 {1}，请改",
    "the total \"{0}\" stands in one cell with its label and stays; it comes to {1}; change it")
  fileprivate static let openTotalKept = Phrase(
    "fill-total-kept", "总分“{0}”和名称写在一格，没有改动；有待定的行，总分在 {1} 至 {2} 之间",
    "the total \"{0}\" stands in one cell with its label and stays; rows are open, and it lies from "
      + "{1} to {2}")
  fileprivate static let nothingToFill = Phrase(
    "nothing-to-fill", "表里没有可以回填的“得分”单元格，没有写出文件；请加上“得分”列",
    "the form has no cell 得分 to fill in, and nothing is written; add the column 得分")
  fileprivate static let noCell = Phrase(
    "fill-no-cell", "从“{1}”起有 {0} 行没有自己的“得分”单元格，没有回填；请逐行留出“得分”",
    "{0} {0|row|rows}, beginning with \"{1}\", {0|has|have} no cell of {0|its|their} own in the column 得分 and are not "
      + "filled in; give each its own")
}
