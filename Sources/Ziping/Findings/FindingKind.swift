/// A kind of thing that an evaluation brings to light, with why it matters (问题类型).
///
/// All that is said of a kind stands where the kind is defined, and nowhere else: its stable code,
/// its texts, why a reviewer cares and who says so. Where a person must act, the remedy says which
/// column to fill in.
public struct FindingKind: Sendable {
  /// The cell of a row that a finding is about.
  public enum Subject: Sendable, Hashable {
    /// The row as a whole.
    case row
    /// The target.
    case target
    /// The actual value.
    case actual
  }

  /// What is said of the kind; shared, so that a finding costs no copy of it.
  private let definition: Definition

  /// Creates the first kind of a code.
  public init(
    _ severity: Severity, _ code: String, _ chinese: String, _ english: String,
    about subject: Subject = .row, remedy: (chinese: String, english: String)? = nil,
    from source: FindingSource, why: (chinese: String, english: String),
    example: (chinese: String, english: String), isAssumption: Bool = false
  ) {
    definition = Definition(
      isAssumption: isAssumption, severity: severity, phrase: Phrase(code, chinese, english),
      remedy: remedy.map { Phrase(code + "-remedy", $0.chinese, $0.english) }, subject: subject,
      source: source, reason: Phrase(code + "-reason", why.chinese, why.english),
      example: Phrase(code + "-example", example.chinese, example.english))
  }

  /// Creates another kind of a code: one that says it in other words; unless it has a remedy of its own,
  /// that of the first is its remedy, too.
  public init(
    as first: FindingKind, _ chinese: String, _ english: String, about subject: Subject = .row,
    remedy: (chinese: String, english: String)? = nil
  ) {
    definition = Definition(
      isAssumption: first.isAssumption, severity: first.severity,
      phrase: Phrase(first.code, chinese, english),
      remedy: remedy.map { Phrase(first.code + "-remedy", $0.chinese, $0.english) }
        ?? first.remedy,
      subject: subject, source: first.source, reason: first.reason, example: first.example)
  }
}

extension FindingKind {
  private final class Definition: Sendable {
    let isAssumption: Bool
    let severity: Severity
    let phrase: Phrase
    let remedy: Phrase?
    let subject: Subject
    let source: FindingSource
    let reason: Phrase
    let example: Phrase

    init(
      isAssumption: Bool, severity: Severity, phrase: Phrase, remedy: Phrase?, subject: Subject,
      source: FindingSource, reason: Phrase, example: Phrase
    ) {
      self.isAssumption = isAssumption
      self.severity = severity
      self.phrase = phrase
      self.remedy = remedy
      self.subject = subject
      self.source = source
      self.reason = reason
      self.example = example
    }
  }

  /// The stable code for programs.
  public var code: String { definition.phrase.code }
  /// Whether points beside which it is found rest on an assumption, and are a suggestion.
  public var isAssumption: Bool { definition.isAssumption }
  /// How much it matters, where a rubric says nothing else.
  public var severity: Severity { definition.severity }
  /// What it says; the phrase's code is the finding's code.
  public var phrase: Phrase { definition.phrase }
  /// What a person should do, if it leaves something to decide.
  public var remedy: Phrase? { definition.remedy }
  /// The cell that it is about.
  public var subject: Subject { definition.subject }
  /// Where the finding comes from.
  public var source: FindingSource { definition.source }
  /// Why a reviewer cares.
  public var reason: Phrase { definition.reason }
  /// What it is found in.
  public var example: Phrase { definition.example }
}

extension FindingKind: Hashable {
  /// Whether two are one kind; a kind is defined once.
  public static func == (left: FindingKind, right: FindingKind) -> Bool {
    left.definition === right.definition
  }

  /// Hashes the kind itself, not its texts.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(definition))
  }
}

/// A kind of finding with its facts, before it has a row and a place.
public struct Remark: Sendable, Hashable {
  /// The kind.
  public let kind: FindingKind
  /// What goes into the gaps of its sentence.
  public let facts: [Fact]

  /// Creates a remark.
  public init(_ kind: FindingKind, _ facts: [Fact] = []) {
    self.kind = kind
    self.facts = facts
  }
}

extension [Remark] {
  /// The remarks, of each kind the first about the same text: what is said of a cell is said once,
  /// however many values the cell has.
  var oncePerCell: [Remark] {
    guard count > 1 else { return self }
    var kept: [Remark] = []
    for remark in self where !kept.contains(where: { $0.isAbout(sameAs: remark) }) {
      kept.append(remark)
    }
    return kept
  }
}

extension Remark {
  /// Whether it is of the same kind about the same text as another.
  fileprivate func isAbout(sameAs other: Remark) -> Bool {
    kind == other.kind && facts.first?.text == other.facts.first?.text
  }
}

/// Something that an evaluation brings to light, with its row and place (问题).
public struct Finding: Sendable, Hashable {
  /// What was found.
  public let remark: Remark
  /// The id of the row it is about, or nil for the whole form.
  public let row: String?
  /// Where it stands.
  public let place: Place?
  /// How much it matters; the kind's own severity unless the rubric sets another.
  public let severity: Severity

  /// Creates a finding.
  public init(_ kind: FindingKind, _ facts: [Fact] = [], row: String? = nil, at place: Place?) {
    self.init(Remark(kind, facts), row: row, at: place)
  }

  /// Creates a finding from a remark.
  public init(
    _ remark: Remark, row: String?, at place: Place?, severity: Severity? = nil
  ) {
    self.remark = remark
    self.row = row
    self.place = place
    self.severity = severity ?? remark.kind.severity
  }

  /// The stable code for programs.
  public var code: String { remark.kind.code }
  /// What it says.
  public var message: Message { Message(remark.kind.phrase, remark.facts) }
}
