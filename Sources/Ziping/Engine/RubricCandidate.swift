/// A rubric that may be chosen for a form: what is known of it, and how it is made ready (备选的评分规则).
public struct RubricCandidate: Sendable {
  /// Its id.
  public let id: String
  /// The SHA-256 of its file.
  public let digest: String
  /// For which forms it is meant; nil where only a name or a form's own mark takes it.
  public let scope: RubricScope?
  /// What its place's forms call their columns.
  public let headings: PlaceHeadings
  private let make: @Sendable () -> Scorer?

  /// Creates a candidate; `scorer` makes it ready when it is needed, or gives nil where it cannot be read.
  public init(
    id: String, digest: String, scope: RubricScope?, headings: PlaceHeadings = PlaceHeadings(),
    scorer: @escaping @Sendable () -> Scorer?
  ) {
    self.id = id
    self.digest = digest
    self.scope = scope
    self.headings = headings
    make = scorer
  }

  /// A candidate that is ready.
  public init(_ scorer: Scorer) {
    let rubric = scorer.rubric
    self.init(
      id: rubric.id, digest: rubric.digest, scope: rubric.scope, headings: rubric.headings
    ) { scorer }
  }

  /// The rubric made ready; nil where it cannot be read.
  public var scorer: Scorer? { make() }
}

/// A rubric as a file names it: by its id and the SHA-256 of its own file.
public struct RubricMark: Sendable, Hashable {
  /// The id.
  public let id: String
  /// The SHA-256 of the rubric's file.
  public let digest: String

  /// Creates a mark.
  public init(id: String, digest: String) {
    self.id = id
    self.digest = digest
  }
}

/// The rubric that was chosen for a form, and why.
public struct RubricChoice: Sendable {
  /// The rubric made ready.
  public let scorer: Scorer
  /// Why it was chosen.
  public let reason: Message
  /// What the person should know beside: that the rubric by which the form was written is not at hand.
  public let remarks: [Message]
}

/// Why no rubric can be chosen for a form.
public struct RubricRefusal: Error, Sendable {
  /// What is said.
  public let message: Message
}
