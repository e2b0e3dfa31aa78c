/// A submission's claims held against what the rubric makes of it (复核).
///
/// A difference is always claimed − recomputed: a positive one is over-claimed.
public struct Review: Sendable {
  /// Why a claim and its recomputation differ, or why nobody can tell (差异原因).
  public struct Cause: Sendable, Hashable {
    /// The sentence with its numbers; its phrase has the stable code.
    public let message: Message
    /// How much of the total's difference it makes; nil where it explains the whole or a row.
    public let part: ExactDecimal?

    /// Creates a cause.
    public init(_ phrase: Phrase, _ facts: [Fact] = [], part: ExactDecimal? = nil) {
      message = Message(phrase, facts)
      self.part = part
    }

    /// The stable code for programs.
    public var code: String { message.phrase.code }
  }

  /// Points that are claimed, beside what they should be.
  public struct Line: Sendable, Hashable {
    /// The row's id, the group's name, or an empty text for the total.
    public let id: String
    /// The row's or group's name; empty for the total.
    public let name: String
    /// What it could get.
    public let weight: ExactDecimal
    /// What is claimed, if something readable is; a group's claim is the sum of its rows' claims.
    public let claimed: ExactDecimal?
    /// What the rubric makes of it; nil where it does not apply or there is no total.
    public let recomputed: Evaluation.Bounds?
    /// What counts after the reviewer's decisions; without any, what was recomputed.
    public let reviewed: Evaluation.Bounds?
    /// Claimed − recomputed; against bounds what the claim is outside of them, nil inside.
    public let difference: ExactDecimal?
    /// Claimed − reviewed, in the same way.
    public let reviewedDifference: ExactDecimal?
    /// Whether the difference to what was reviewed is beyond the tolerance.
    public let exceedsTolerance: Bool
    /// Whether the claim stands beside other points that are only suggested, which a person should
    /// confirm; that is no difference.
    public let isToConfirm: Bool
    /// Whether it stands beside what the department itself says of the row (本单位认定), which checks nothing.
    public let isJudgedByOwner: Bool
    /// What explains the difference to what was reviewed, the simplest first.
    public let causes: [Cause]
    /// What a reviewer decided about the row or the group without rows, if anything.
    public let decision: ResolvedDecisions.Applied?
    /// Where the claim stands, or else the row.
    public let place: Place?
  }

  /// The grade that is claimed, beside what it should be.
  public struct GradeLine: Sendable, Hashable {
    /// The claimed grade as written, if one is stated.
    public let claimed: String?
    /// The grade of the claimed total, if that is stated.
    public let ofClaimedTotal: String?
    /// The grade of the recomputed total; nil where it is open or there is none.
    public let recomputed: String?
    /// The grade after the reviewer's decisions; nil where it is open or there is none.
    public let reviewed: String?
    /// What the reviewed total cannot get any more: the claimed grade, or else that of the claimed
    /// total; nil where it can get both.
    public let flip: Flip?
    /// What explains it, the simplest first.
    public let causes: [Cause]
    /// Where the claim stands.
    public let place: Place?

    /// Whether a claimed grade, or the grade of the claimed total, is none that the reviewed total
    /// can still get.
    public var isFlip: Bool { flip != nil }
  }

  /// A grade that the reviewed total cannot get.
  public struct Flip: Sendable, Hashable {
    /// The grade, as written where it is claimed itself.
    public let grade: String
    /// The claimed total that has it; nil where the grade is claimed itself.
    public let total: ExactDecimal?
  }

  /// What the rubric makes of the submission.
  public let evaluation: Evaluation
  /// What is left of it after the reviewer's decisions; the same without any.
  public let reviewed: Evaluation
  /// The greatest difference of a row that is not counted.
  public let tolerance: ExactDecimal
  /// A line for each of the evaluation's rows, in their order.
  public let rows: [Line]
  /// A line for each of the evaluation's groups, in their order.
  public let groups: [Line]
  /// The total.
  public let total: Line
  /// The grade.
  public let grade: GradeLine
  /// What came to light: the evaluation's findings, but for what decisions settle, what reviewers
  /// look for in one form and across those of a run, and stale decisions.
  public internal(set) var findings: [Finding]

  /// Every decision about the form, stale ones among them.
  public let decisions: [Decision]

  /// The differences beyond the tolerance: rows, and the total.
  public var differences: [Line] { (rows + [total]).filter(\.exceedsTolerance) }

  /// The claims that could not be held against anything, because a person has to decide first.
  ///
  /// A row that does not apply has nothing to decide.
  public var uncheckable: [Line] {
    (rows.filter { $0.reviewed != nil } + [total]).filter {
      $0.claimed != nil && $0.reviewedDifference == nil && !$0.isToConfirm
    }
  }

  /// The claims of rows that stand beside other points that are only suggested.
  public var unconfirmed: [Line] { rows.filter(\.isToConfirm) }

  /// The claims of rows that stand beside what the department itself says of them, which checks nothing.
  public var ownJudgements: [Line] { rows.filter { $0.isJudgedByOwner && $0.claimed != nil } }

  /// The claims that nobody can read, which is not the same as none.
  public var unreadableClaims: [Finding] {
    evaluation.unreadableClaims
  }

  /// Whether the form claims anything: points, a total or a grade, whether or not anybody can read it.
  public var claimsAnything: Bool { evaluation.submission.claimsAnything }

  /// Whether any claim could be held against the recomputation.
  public var checksAnything: Bool {
    func isCompared(_ line: Line) -> Bool {
      line.reviewedDifference != nil || line.isToConfirm
    }
    if rows.contains(where: isCompared) { return true }
    // A total that rests on the department's own word only agrees with it.
    let isOwn = rows.contains(where: \.isJudgedByOwner)
    return isCompared(total) && (!isOwn || total.exceedsTolerance)
  }

  /// Whether a reviewer decided anything.
  public var hasDecisions: Bool {
    rows.contains { $0.decision != nil } || groups.contains { $0.decision != nil }
  }

  /// The tolerance where none is asked for, 0.01.
  public static let standardTolerance: ExactDecimal = .step(places: 2)
}
