import Rubrics
import ZipingReports

/// What an option takes, as a shell completes it, told by what its value is called in the help (选项的取值).
struct CompletionValue: Sendable, Hashable {
  /// The words that it may be.
  let words: [String]
  /// Whether it may be a file.
  let isFile: Bool

  init(of option: OptionDefinition) {
    let parts = (option.value ?? "").split(separator: "|").map(String.init)
    let ids = parts.contains("ID") ? ShippedRubrics.ids : []
    let isFormat = !option.words.isEmpty
    words =
      isFormat
      ? option.words
      : parts.filter { $0.allSatisfy { $0.isLowercase && $0.isASCII } } + ids
    isFile = !isFormat && parts.contains { part in Self.files.contains { part.hasPrefix($0) } }
  }

  private static let files = ["FILE", "FOLDER", "FORM", "REPORT", "OUT"]
}
