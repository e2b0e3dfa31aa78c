package import Ziping

/// The one table of formats (格式): what `--format` calls each, what the names of its files end in, and who
/// writes it.
///
/// A format costs its renderer and its lines here; options, their help and the checks of what is written all
/// have them from here.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// For people at a terminal.
  case text
  /// The record, for programs.
  case json
  /// A page for browsers and paper.
  case html
  /// A report as offices publish it.
  case docx
  /// A workbook.
  case xlsx
  /// A table of the forms.
  case csv
  /// A table of their rows.
  case rows
  /// For pull requests and job summaries.
  case md
  /// For the test panels of pipelines.
  case junit
  /// For the code scanning of pipelines.
  case sarif
  /// Annotations of a GitHub job.
  case github
  /// A line of JSON for each form.
  case ndjson
  /// Total, grade and exit code.
  case line

  /// Who writes a format.
  package enum Making: Sendable {
    /// The command itself.
    case command
    /// A renderer, piece by piece.
    case pieces(any ReportRenderer)
    /// A renderer of office files, when all forms are known.
    case office(any OfficeRenderer)
  }

  private struct Entry {
    let endings: [String]
    let phrase: Phrase
    var making: Making = .command
  }

  private var entry: Entry {
    switch self {
    case .text: Entry(endings: [".txt"], phrase: Phrase("written-text", "文本", "text"))
    case .json: Entry(endings: [".json"], phrase: Phrase("written-json", " JSON", "JSON"))
    case .html:
      Entry(
        endings: [".html", ".htm"], phrase: Phrase("written-html", "网页", "a web page"),
        making: .pieces(HTMLRenderer()))
    case .docx:
      Entry(
        endings: [".docx"], phrase: Phrase("written-docx", " Word 文档", "a Word document"),
        making: .office(WordReport()))
    case .xlsx:
      Entry(
        endings: [".xlsx"], phrase: Phrase("written-xlsx", "工作簿", "a workbook"),
        making: .office(ReportWorkbook()))
    case .csv:
      Entry(
        endings: [".csv"], phrase: Phrase("written-csv", " CSV", "CSV"),
        making: .pieces(SummaryTableRenderer()))
    case .rows:
      Entry(
        endings: [], phrase: Phrase("written-rows", "各行的 CSV", "CSV of rows"),
        making: .pieces(RowTableRenderer()))
    case .md:
      Entry(
        endings: [".md"], phrase: Phrase("written-md", " Markdown", "Markdown"),
        making: .pieces(MarkdownRenderer()))
    case .junit:
      Entry(
        endings: [".xml"], phrase: Phrase("written-junit", " JUnit XML", "JUnit XML"),
        making: .pieces(JUnitRenderer()))
    case .sarif:
      Entry(
        endings: [".sarif", ".sarif.json"], phrase: Phrase("written-sarif", " SARIF", "SARIF"),
        making: .pieces(SARIFRenderer()))
    case .github:
      Entry(
        endings: [], phrase: Phrase("written-github", " GitHub 注解", "GitHub annotations"),
        making: .pieces(AnnotationRenderer()))
    case .ndjson:
      Entry(
        endings: [".ndjson", ".jsonl"], phrase: Phrase("written-ndjson", " NDJSON", "NDJSON"),
        making: .pieces(NDJSONRenderer()))
    case .line:
      Entry(
        endings: [], phrase: Phrase("written-line", "一行", "one line"),
        making: .pieces(LineRenderer()))
    }
  }

  /// Whether a renderer writes it, and not the command itself.
  package var isRendered: Bool {
    switch self {
    case .text, .json: false
    default: true
    }
  }
  /// Who writes it.
  package var making: Making { entry.making }
  /// What it is, in words that go behind Chinese ones.
  package var phrase: Phrase { entry.phrase }
  /// What the names of its files may end in, the usual one first; none where only a word names it.
  package var endings: [String] { entry.endings }
  /// What the name of a file of it ends in; empty where only a word names it.
  package var ending: String { entry.endings.first ?? "" }
  /// Whether it is no text, so that only its own program opens it.
  package var isBinary: Bool {
    switch self {
    case .docx, .xlsx: true
    default: false
    }
  }

  /// The format that a file's name says, by the longest ending that fits; nil for any other name.
  package init?(ofFile path: String) {
    let name = path.lowercased()
    let fitting = Self.allCases.flatMap { format in
      format.endings.filter { name.hasSuffix($0) }.map { (format: format, length: $0.utf8.count) }
    }
    guard let format = fitting.max(by: { $0.length < $1.length })?.format else { return nil }
    self = format
  }
}
