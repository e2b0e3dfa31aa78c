/// A place's rules for scoring, as its file states them (评分规则).
///
/// Everything that differs between places is here; the engine knows no number of its own.
public struct Rubric: Sendable {
  /// How sure it is that the rules are the place's.
  public enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// The document's words were seen.
    case seen
    /// Part of it was seen.
    case partly
    /// Known in general; the document's words were not seen.
    case generalKnowledge = "general-knowledge"
  }

  /// Where the rules come from (依据).
  public struct Basis: Sendable, Hashable {
    /// The document.
    public let document: String
    /// How sure it is.
    public let evidence: Evidence
    /// What else a user should know, if anything.
    public let note: String?

    /// Creates a basis.
    public init(document: String, evidence: Evidence, note: String? = nil) {
      self.document = document
      self.evidence = evidence
      self.note = note
    }
  }

  /// The execution row (预算执行率), scored from the money.
  public struct Execution: Sendable {
    /// The row's name.
    public let name: String
    /// Other names of it as a group.
    public let aliases: [String]
    /// Its points.
    public let points: ExactDecimal
    /// How it is scored.
    public let rule: any Rule

    /// Creates an execution row.
    public init(name: String, aliases: [String], points: ExactDecimal, rule: any Rule) {
      self.name = name
      self.aliases = aliases
      self.points = points
      self.rule = rule
    }
  }

  /// The stable id, such as `mof-2020-project`.
  public let id: String
  /// The title for people.
  public let title: String
  /// Where the rules come from.
  public let basis: Basis
  /// For which forms it is meant; nil where only a name or a form's own mark takes it.
  public let scope: RubricScope?
  /// What the place's forms call their columns.
  public let headings: PlaceHeadings
  /// Words in a form's head or rows that say it needs another rubric.
  public let refuses: [String]
  /// The full marks (满分).
  public internal(set) var fullMarks: ExactDecimal
  /// The grades.
  public internal(set) var grades: GradeScale
  /// The execution row, if the place has one.
  public internal(set) var execution: Execution?
  /// Limits on the total where too little of the money was spent.
  public let caps: [ExecutionCap]
  /// What bars a good result whatever else was scored (一票否决).
  public let vetoes: [Veto]
  /// What is computed from a form's figures before it is scored.
  public let derivations: Derivations
  /// The groups of indicators, in the form's order; none before a form is at hand whose own count.
  public internal(set) var groups: [IndicatorGroup]
  /// Where the groups and their points come from.
  public let groupSource: GroupSource
  /// The rule for each kind of target.
  public let rules: RuleSet
  /// What happens beside the rules.
  public let policy: Policy
  /// The words that are judged.
  public let vocabulary: Vocabulary
  /// Worked examples, each of which must get its points.
  public let examples: [WorkedExample]
  /// What its reviewers look for beyond the points.
  public let review: ReviewPolicy
  /// The SHA-256 of the rubric's file, in lower-case hexadecimal digits.
  public let digest: String
  /// The file's text, which a report carries where the rubric does not ship with the command.
  public package(set) var text: String?

  /// Creates a rubric.
  public init(
    id: String, title: String, basis: Basis, scope: RubricScope? = nil,
    headings: PlaceHeadings = PlaceHeadings(), refuses: [String],
    fullMarks: ExactDecimal,
    grades: GradeScale, execution: Execution?, caps: [ExecutionCap] = [], vetoes: [Veto] = [],
    derivations: Derivations = Derivations(), groups: [IndicatorGroup],
    groupSource: GroupSource = .rubric, rules: RuleSet,
    policy: Policy, vocabulary: Vocabulary, examples: [WorkedExample],
    review: ReviewPolicy = ReviewPolicy(),
    digest: String
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.scope = scope
    self.headings = headings
    self.refuses = refuses
    self.fullMarks = fullMarks
    self.grades = grades
    self.execution = execution
    self.caps = caps
    self.vetoes = vetoes
    self.derivations = derivations
    self.groups = groups
    self.groupSource = groupSource
    self.rules = rules
    self.policy = policy
    self.vocabulary = vocabulary
    self.examples = examples
    self.review = review
    self.digest = digest
  }
}

extension Rubric {
  /// The fixed indicator with this name or alias, if the rubric has one.
  public func indicator(named name: String) -> Indicator? {
    groups.lazy.flatMap { ($0.indicators ?? []).lazy.flatMap(\.choices) }
      .first { $0.isNamed(name) }
  }
}
