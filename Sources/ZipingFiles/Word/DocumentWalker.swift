package import Ziping

/// Goes through the main part of a document once, from its first element to its last.
///
/// What is not known is gone through as if it were not there, so that text inside of it (links, smart
/// tags, insertions, content controls, whatever comes next) is found; what must not count is named.
final class DocumentWalker {
  /// Which elements of a table may come next.
  enum Scope { case text, table, row }

  let reader: XMLReader
  let part: String
  let file: String

  var scope = Scope.text
  var story: DocumentStory
  var paragraph: DocumentParagraph?
  var isHidden = false
  var showsPlaceholder = false
  /// How many paragraphs the document has begun outside tables and text boxes.
  private var paragraphNumber = 0

  var builder: TableBuilder
  var span = TableBuilder.Span()
  var rowIsDeleted = false
  var gapAfter = 0
  var tables: [Grid?] = []
  var tableDepth = 0
  var rowCount = 0
  var cellCount = 0
  private var paragraphs: [Grid.Cell] = []
  /// Which element each cell is, by where it stands; nil where nobody asks.
  var cellStarts: [Place.Position: Int]?

  private var hidden = UnreadText()
  var prompts = UnreadText()
  private var long = UnreadText()
  var covered = UnreadText()

  init(_ bytes: [UInt8], part: String, file: String) throws(OfficeFault) {
    do throws(XMLFault) { reader = try XMLReader(bytes) } catch {
      throw OfficeFault(error, part: part)
    }
    self.part = part
    self.file = file
    story = DocumentStory(at: Place(file: file), isBody: true)
    builder = TableBuilder(file: file, number: 0, above: [])
  }

  /// What was found.
  var document: WordDocument {
    WordDocument(tables: tables.compactMap(\.self), paragraphs: paragraphs)
  }

  /// Reads the whole part, beyond the document's own end to that of the XML.
  func readDocument() throws(OfficeFault) {
    guard try next() == .start, name == .document else {
      throw OfficeFault(.noDocument, [], at: Place(file: file))
    }
    try eachChild { [self] () throws(OfficeFault) in
      if name == .body { try walk() } else { try skip() }
    }
    if !story.carried.isEmpty { try add("") }
    while try next() != .finished {}
  }

  func reportUnread(to log: DiagnosticLog) {
    hidden.report(.hiddenText, .warning, to: log)
    covered.report(.coveredText, .warning, to: log)
    prompts.report(.prompt, .info, to: log)
    long.report(.longParagraph, .info, to: log)
  }

  // MARK: Elements

  /// The element of WordprocessingML at hand, if it is one that matters.
  var name: WordElement? { reader.name(in: WordVocabulary.word) }

  /// Goes through the content of the element at hand.
  func walk() throws(OfficeFault) {
    try eachChild { [self] () throws(OfficeFault) in try readElement() }
  }

  private func readElement() throws(OfficeFault) {
    guard let name else { return try readForeign() }
    switch name {
    case .text: append(try elementText())
    case .run: try readRun()
    case .runProperties:
      try eachChild { [self] () throws(OfficeFault) in
        if self.name == .vanish { isHidden = isOn }
      }
    case .paragraph: try readParagraph()
    case .paragraphProperties: try readParagraphProperties()
    case .tab: append("\t")
    case .lineBreak: append("\n")
    case .hyphen: append("-")
    case .symbol:
      append(SymbolFont.character(font: attribute("font") ?? "", code: attribute("char") ?? ""))
    case .checkBox: try readCheckBox()
    case .dropDown: try readDropDown()
    case .contentControl: try readContentControl()
    case .textBox: try readTextBox()
    case .table: try readTable()
    case .row where scope == .table: try readRow()
    case .cell where scope == .row: try readCell()
    case .rowProperties where scope == .row: try readRowProperties()
    case .cellProperties: try readCellProperties()
    case .deleted, .movedAway, .unread, .controlProperties: try skip()
    default: try walk()
    }
  }

  private func readForeign() throws(OfficeFault) {
    if reader.name(in: WordVocabulary.compatibility) == .alternate { return try readAlternate() }
    switch reader.name(in: WordVocabulary.math) {
    case .text: append(try elementText())
    case .run: try readRun()
    case .unread: try skip()
    default: try walk()
    }
  }

  /// The same twice, for programs of two ages: the first choice is read, else the fallback.
  private func readAlternate() throws(OfficeFault) {
    var isRead = false
    try eachChild { [self] () throws(OfficeFault) in
      guard !isRead, reader.name(in: WordVocabulary.compatibility) != nil else {
        return try skip()
      }
      isRead = true
      try walk()
    }
  }

  // MARK: Text

  func append(_ piece: String) {
    guard !isHidden else { return hidden.add(piece, at: story.place) }
    paragraph?.text += piece
  }

  private func readRun() throws(OfficeFault) {
    let outer = isHidden
    isHidden = false
    try walk()
    isHidden = outer
  }

  private func readParagraph() throws(OfficeFault) {
    if story.isBody {
      paragraphNumber += 1
      story.place = Place(file: file, position: .paragraph(paragraphNumber))
    }
    let outer = (paragraph, scope, isHidden)
    paragraph = DocumentParagraph()
    scope = .text
    isHidden = false
    try walk()
    let own = paragraph ?? DocumentParagraph()
    (paragraph, scope, isHidden) = outer
    if showsPlaceholder, PromptText.isPrompt(own.text) {
      prompts.add(own.text, at: story.place)
      try add("")
    } else if own.joinsNext {
      story.carried += own.text
    } else {
      try add(own.text)
    }
    for line in own.boxes { try add(line) }
  }

  /// Adds a finished paragraph to what it belongs to.
  func add(_ line: String) throws(OfficeFault) {
    var whole = line
    if !story.carried.isEmpty {
      whole = story.carried + line
      story.carried = ""
    }
    guard story.isBody else { return story.add(whole) }
    guard whole.utf8.count <= DocumentLimits.cellCharacters * 4 else {
      return long.add(whole, at: story.place)
    }
    story.add(whole)
    let cell = Grid.Cell(whole, at: story.place)
    guard !cell.isBlank else { return }
    guard paragraphs.count < DocumentLimits.paragraphs else {
      throw OfficeFault(
        .tooManyParagraphs, [.count(DocumentLimits.paragraphs)], at: Place(file: file))
    }
    paragraphs.append(cell)
  }

  private func readParagraphProperties() throws(OfficeFault) {
    try eachChild { [self] () throws(OfficeFault) in
      guard name == .runProperties else { return }
      try eachChild { [self] () throws(OfficeFault) in
        if name == .deleted || name == .movedAway { paragraph?.joinsNext = true }
      }
    }
  }

  /// The paragraphs of a text box come after the one to which it is fixed.
  private func readTextBox() throws(OfficeFault) {
    let outer = (story, paragraph, scope, isHidden)
    story = DocumentStory(at: story.place)
    paragraph = nil
    scope = .text
    isHidden = false
    try walk()
    if !story.carried.isEmpty { try add("") }
    let lines = story.lines
    (story, paragraph, scope, isHidden) = outer
    if paragraph == nil {
      for line in lines { try add(line) }
    } else {
      paragraph?.boxes += lines
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var documentWalker: [Phrase] {
    [.noDocument, .tooManyParagraphs, .hiddenText, .coveredText, .prompt, .longParagraph]
  }
}

extension Phrase {
  fileprivate static let noDocument = Phrase(
    "document-no-main-part", "正文不是 Word 文档；请用 Word 或 WPS 打开后另存为 .docx",
    "the main part is no Word document; open it in Word or WPS and save it as .docx")
  fileprivate static let tooManyParagraphs = Phrase(
    "document-too-large", "文档的段落超过 {0} 个；请只保留自评表，另存后重试",
    "the document has more than {0} paragraphs; keep the form alone, save it and try again")
  fileprivate static let hiddenText = Phrase(
    "hidden-text-not-read", "有 {0} 处隐藏文字没有读入，第一处是“{1}”；如应计入，请取消隐藏",
    "hidden text is not read in {0} {0|place|places}, first \"{1}\"; show it if it is to count")
  fileprivate static let coveredText = Phrase(
    "covered-text-not-read", "有 {0} 个被合并的单元格里还留有文字，没有读入，第一处是“{1}”；如应计入，请拆分单元格",
    "text left in {0} {0|cell|cells} that a merged cell covers is not read, first \"{1}\"; split the cell "
      + "if it is to count")
  fileprivate static let prompt = Phrase(
    "prompt-not-read", "有 {0} 处填写提示没有填写，不作为内容，第一处是“{1}”",
    "{0} {0|prompt is|prompts are} not filled in and {0|does|do} not count as content, first \"{1}\""
  )
  fileprivate static let longParagraph = Phrase(
    "paragraph-not-read", "有 {0} 个表外段落过长，没有读入，第一处以“{1}”开头",
    "{0} {0|paragraph|paragraphs} outside tables {0|is|are} too long and not read, the first begins \"{1}\""
  )
}
