package import Ziping
import ZipingFiles

/// A file whose form was filled in (回填后的文件).
package struct FilledForm: Sendable {
  /// The file.
  package let bytes: [UInt8]
  /// The entries that took the place of what a person wrote, in the order of the form.
  package let replaced: [FormEntry]
}

/// Fills in the forms of a file of any kind that has cells: a workbook, a Word document, CSV (回填).
package enum FormFiller {
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

  /// What a file is.
  package static func kind(of bytes: [UInt8]) -> Kind {
    guard bytes.starts(with: Array("PK".utf8)) else { return .text }
    return (try? OfficePackage(bytes))?.kind == .document ? .document : .workbook
  }

  /// Fills in the entries.
  ///
  /// - Parameters:
  ///   - bytes: The file as it was handed in.
  ///   - file: Its name, for places.
  ///   - entries: What goes into its cells.
  ///   - sheets: The sheets of a workbook on which forms stand, besides those of the entries.
  ///   - original: The digest of the file that was handed in, which a workbook's copy then names.
  ///   - log: Gets what there is to say.
  ///   - wording: Puts a workbook's comments into words.
  /// - Returns: The file with what gave way in it, or nil after reporting why it cannot be filled in.
  package static func fill(
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
  package static var formFiller: [Phrase] { [.noCells] }
}

extension Phrase {
  fileprivate static let noCells = Phrase(
    "fill-needs-cells", "这种文件没有可以回填的单元格；请回填 .xlsx、.docx 或 .csv 的自评表",
    "such a file has no cells to fill in; fill in a form in .xlsx, .docx or .csv")
}
