/// What is kept of a form to hold it beside the others of its run: keys, not the form (同批比较).
public struct FormKeys: Sendable {
  /// A text that others may have, too, with the row in which it stands.
  struct LongText: Sendable {
    let key: String
    let text: String
    /// The position of the row among the form's.
    let row: Int
    let id: String
    let place: Place?
  }

  let project: String
  let source: String
  /// Which of its file's forms it is, where the file holds several.
  let number: Int?
  /// What another form of the same would have, too.
  let identity: String?
  /// The claimed total, if it states a readable one.
  let claimed: ExactDecimal?
  /// Whether full marks are claimed.
  let claimsAll: Bool
  /// The long texts of its rows.
  let texts: [LongText]
  /// The rows that the rubric does not name, as they are compared.
  let rows: [String]

  init(_ form: CheckedForm) {
    project = form.project
    source = form.evaluation.submission.source
    number = form.evaluation.submission.number
    identity = RepeatedFormCheck.identity(of: form.evaluation.submission)
    claimed = form.evaluation.claim.total
    claimsAll = claimed == form.rubric.fullMarks
    texts = TemplateTextCheck.longTexts(of: form)
    rows = TemplateTextCheck.keys(of: form)
  }
}

/// The forms of one run, held beside each other by their keys.
///
/// Each key is kept once, however many forms have it; forms are added one by one, and asked about when
/// all are there.
public struct FormsOfRun: Sendable {
  /// A form; its texts and rows end in the lists below where those of the next begin.
  private struct Form: Sendable {
    let project: Int32
    let source: String
    let number: Int?
    /// The number of its identity; −1 where it has none.
    let identity: Int32
    let textsEnd: Int
    let rowsEnd: Int
  }

  /// A long text; what many forms have alike is kept once and goes by its number.
  private struct Text: Sendable {
    let key: Int32
    let text: Int32
    let row: Int32
    let id: Int32
    /// The file of its place: −1 where it has none, −2 where it is the form's own.
    let file: Int32
    let position: ShortPosition
  }

  private var forms: [Form] = []
  private var texts: [Text] = []
  /// The rows of all forms by their keys.
  private var rows: [Int32] = []
  private var projects = NumberedTexts()
  private var identities = NumberedTexts()
  /// The first two forms of each identity; −1 where there is none.
  private var alike: [(Int32, Int32)] = []
  private var keys = NumberedTexts()
  /// Texts, ids and files as they are shown.
  private var shown = NumberedTexts()
  /// The first two projects in which each key stands; −1 where there is none.
  private var owners: [(Int32, Int32)] = []
  /// The lowest and the highest claim; nil before the first.
  private(set) var claims: Evaluation.Bounds?
  /// Whether every form states a readable claim, and whether each claims full marks.
  private(set) var allClaim = true
  private(set) var allClaimFullMarks = true

  /// No form yet.
  public init() {}

  /// How many forms there are.
  public var count: Int { forms.count }

  /// Adds the next form.
  public mutating func add(_ form: FormKeys) {
    let project = projects.number(of: form.project)
    if let claimed = form.claimed {
      claims = Evaluation.Bounds(
        low: min(claims?.low ?? claimed, claimed), high: max(claims?.high ?? claimed, claimed))
    } else {
      allClaim = false
    }
    allClaimFullMarks = allClaimFullMarks && form.claimsAll
    for text in form.texts {
      let file = text.place.map { $0.file == form.source ? -2 : shown.number(of: $0.file) } ?? -1
      texts.append(
        Text(
          key: number(of: "“" + text.key, project), text: shown.number(of: text.text),
          row: Int32(text.row), id: shown.number(of: text.id), file: file,
          position: ShortPosition(text.place?.position, &shown)))
    }
    for row in form.rows { rows.append(number(of: row, project)) }
    forms.append(
      Form(
        project: project, source: form.source, number: form.number,
        identity: form.identity.map { note($0) } ?? -1, textsEnd: texts.count,
        rowsEnd: rows.count))
  }

  /// The number of the next form's identity.
  private mutating func note(_ identity: String) -> Int32 {
    let number = identities.number(of: identity)
    if Int(number) == alike.count {
      alike.append((Int32(forms.count), -1))
    } else if alike[Int(number)].1 < 0 {
      alike[Int(number)].1 = Int32(forms.count)
    }
    return number
  }

  /// Another form of the same project, unit and year, by its file and number; nil where there is none.
  func formAlike(_ form: Int) -> String? {
    guard forms[form].identity >= 0 else { return nil }
    let (first, second) = alike[Int(forms[form].identity)]
    let other = first == Int32(form) ? second : first
    guard other >= 0 else { return nil }
    let found = forms[Int(other)]
    return found.source + (found.number.map { "#\($0)" } ?? "")
  }

  private mutating func number(of key: String, _ project: Int32) -> Int32 {
    let number = keys.number(of: key)
    if Int(number) == owners.count { owners.append((project, -1)) }
    let (first, second) = owners[Int(number)]
    if second < 0, first != project { owners[Int(number)] = (first, project) }
    return number
  }

  /// Another project in which a key stands, if there is one.
  private func other(than project: Int32, with key: Int32) -> String? {
    let (first, second) = owners[Int(key)]
    let other = first == project ? second : first
    return other < 0 ? nil : projects[other]
  }

  /// The first long text of each row of a form that another project has, too, with that project.
  func sharedTexts(of form: Int) -> [(text: String, id: String, place: Place?, project: String)] {
    var shared: [(text: String, id: String, place: Place?, project: String)] = []
    var last: Int32 = -1
    let start = form == 0 ? 0 : forms[form - 1].textsEnd
    for text in texts[start..<forms[form].textsEnd] where text.row != last {
      guard let other = other(than: forms[form].project, with: text.key) else { continue }
      shared.append((shown[text.text], shown[text.id], place(of: text, in: form), other))
      last = text.row
    }
    return shared
  }

  private func place(of text: Text, in form: Int) -> Place? {
    if text.file == -1 { return nil }
    let file = text.file == -2 ? forms[form].source : shown[text.file]
    return Place(file: file, position: text.position.position(shown))
  }

  /// The projects that have the rows of a form, too, a project for each such row; and of how many rows.
  func sharedRows(of form: Int) -> (projects: [String], of: Int) {
    let rows = rows[(form == 0 ? 0 : forms[form - 1].rowsEnd)..<forms[form].rowsEnd]
    return (rows.compactMap { other(than: forms[form].project, with: $0) }, rows.count)
  }

  /// A finding about a whole form.
  func finding(_ kind: FindingKind, _ facts: [Fact], about form: Int) -> Finding {
    Finding(kind, facts, row: nil, at: Place(file: forms[form].source))
  }
}
