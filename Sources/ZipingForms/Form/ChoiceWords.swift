import Ziping
import ZipingFiles

/// The words that a rubric can judge, as they are offered for an actual value (下拉选项).
struct ChoiceWords {
  private let vocabulary: Vocabulary
  private let reader: ValueReader

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    reader = ValueReader(vocabulary)
  }

  /// The words for a target that is a word or a text; none for any other.
  func choices(for target: String) -> [String] {
    let words: [String]
    switch reader.read(target).content {
    case .word(let word): words = self.words(beside: word)
    case .text: words = vocabulary.levels.map(\.name)
    default: words = []
    }
    return SheetValidation.canOffer(words) ? words : []
  }

  /// The scale that has a word, or the answers yes and no that fit it.
  private func words(beside word: String) -> [String] {
    if let index = vocabulary.yes.firstIndex(of: word), vocabulary.no.indices.contains(index) {
      return [word, vocabulary.no[index]]
    }
    return vocabulary.scales.first { $0.contains(word) } ?? vocabulary.levels.map(\.name)
  }
}
