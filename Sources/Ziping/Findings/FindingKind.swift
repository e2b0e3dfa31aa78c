/// A kind of thing that an evaluation brings to light (问题类型).
///
/// Its code is stable; its texts stand here and nowhere else. Where a person must act, the remedy
/// says which column to fill in.
public struct FindingKind: Sendable, Hashable {
  /// The cell of a row that a finding is about.
  public enum Subject: Sendable, Hashable {
    /// The row as a whole.
    case row
    /// The target.
    case target
    /// The actual value.
    case actual
  }

  /// How much it matters.
  public let severity: Severity
  /// What it says; the phrase's code is the finding's code.
  public let phrase: Phrase
  /// What a person should do, if it leaves something to decide.
  public let remedy: Phrase?
  /// The cell that it is about.
  public let subject: Subject

  /// Creates a kind.
  public init(
    _ severity: Severity, _ code: String, _ chinese: String, _ english: String,
    about subject: Subject = .row, remedy: (chinese: String, english: String)? = nil
  ) {
    self.severity = severity
    self.subject = subject
    phrase = Phrase(code, chinese, english)
    self.remedy = remedy.map { Phrase(code + "-remedy", $0.chinese, $0.english) }
  }

  /// The stable code for programs.
  public var code: String { phrase.code }
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
