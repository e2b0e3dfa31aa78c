import Ziping
import ZipingFiles

/// A report as it becomes a document: headings with their numbers, paragraphs of sentences, tables.
struct WordPage {
  /// Words of the form that is at hand.
  var wording: Wording
  private(set) var blocks: [Document.Block] = []
  private var sections = 0
  private var parts = 0

  /// An empty page in a language.
  init(_ wording: Wording) { self.wording = wording }

  // MARK: Words

  /// A sentence of the report; what it quotes of a long text is a piece.
  func text(_ phrase: Phrase, _ facts: Fact...) -> String {
    wording.text(quoting: Message(phrase, facts))
  }

  /// Words with the mark at the end of a sentence.
  func sentence(_ words: String) -> String {
    let isChinese = wording.language == .chinese
    let ends: [Character] = ["。", "！", "？", "：", ".", "!", "?", "…", ":"]
    let words = capitalized(words.trimmed)
    guard let last = words.last, !ends.contains(last) else { return words }
    return words + (isChinese ? "。" : ".")
  }

  /// Sentences after each other.
  func sentences(_ all: [String]) -> String {
    all.map { sentence($0) }.filter { !$0.isEmpty }
      .joined(separator: wording.language == .chinese ? "" : " ")
  }

  /// Clauses of one sentence.
  func clauses(_ all: [String]) -> String {
    all.filter { !$0.isEmpty }.joined(separator: text(.clauseMark))
  }

  /// The name of a row with its number, as sentences call it.
  func name(_ name: String, number: Int?) -> String {
    number.map { text(.numberedRow, .count($0), .text(name)) } ?? text(.namedRow, .text(name))
  }

  /// English sentences begin with a capital letter.
  private func capitalized(_ words: String) -> String {
    guard wording.language == .english, let first = words.first, first.isASCII else {
      return words
    }
    return first.uppercased() + words.dropFirst()
  }

  // MARK: Blocks

  /// The title in its lines, on a page of its own where something stands before it.
  mutating func addTitle(_ lines: [String]) {
    let lines = lines.filter { !$0.isEmpty }
    for (index, line) in lines.enumerated() {
      let startsPage = index == 0 && !blocks.isEmpty
      blocks.append(.paragraph(Document.Paragraph(line, .title, startsPage: startsPage)))
    }
    // A free line parts the title from the text.
    blocks.append(.paragraph(Document.Paragraph("", .subtitle)))
    sections = 0
  }

  /// A heading of the first level: 一、.
  mutating func addSection(_ phrase: Phrase) {
    sections += 1
    parts = 0
    add(WordNumeral.section(sections, wording.language) + text(phrase), .heading)
  }

  /// A heading of the second level: （一）.
  mutating func addPart(_ phrase: Phrase) {
    parts += 1
    add(WordNumeral.part(parts, wording.language) + text(phrase), .subheading)
  }

  /// A paragraph; nothing where it says nothing.
  mutating func add(_ words: String, _ style: DocumentStyle = .body) {
    guard !words.isEmpty else { return }
    blocks.append(.paragraph(Document.Paragraph(words, style)))
  }

  /// A paragraph of sentences.
  mutating func say(_ all: [String]) { add(sentences(all)) }

  /// A numbered paragraph whose first words stand out.
  mutating func addItem(_ number: Int, _ lead: String, _ words: String) {
    let isJoined = lead.isEmpty || wording.language == .chinese || words.first == ":"
    let words = isJoined || words.hasPrefix(" ") ? words : " " + words
    let runs =
      [Document.Run("\(number). ")]
      + (lead.isEmpty ? [] : [Document.Run(capitalized(lead), isStrong: true)])
    blocks.append(.paragraph(Document.Paragraph(runs + [Document.Run(words)], .body)))
  }

  /// A table with what it shows above it.
  mutating func add(_ table: Document.Table, caption: String) {
    add(caption, .caption)
    blocks.append(.table(table))
  }

  /// Who signs, and the day.
  mutating func addSignature(_ who: String) {
    add("\u{200B}", .body)
    add(who, .signature)
    add(text(.dayLeftOpen), .signature)
  }
}

extension Phrase {
  fileprivate static let numberedRow = Phrase("numbered-row", "第{0}项“{1}”", "row {0} \"{1}\"")
  fileprivate static let namedRow = Phrase("named-row", "“{0}”", "\"{0}\"")
  fileprivate static let dayLeftOpen = Phrase("day-left-open", "〔　　年　　月　　日〕", "[date]")
  /// What a person writes in.
  static let leftToUnit = Phrase("left-to-unit", "〔由单位填写〕", "[to be filled in by the unit]")
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    let ended = self.drop { $0.isWhitespace }
    guard let last = ended.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(ended[...last])
  }
}
