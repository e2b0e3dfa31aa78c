/// All or nothing: what reaches its target counts, what does not gets no points (达标计数).
///
/// A group whose rows weigh the same then gets its points times the share of rows that are met. With a
/// policy that counts over-fulfilment as not met, a row counts from T up to the line only.
///
/// How a rubric writes it, with examples: <doc:count-met>.
///
/// Source: 四川大英 2020 “未达到预期指标或超过预期指标 30% 以上的，均不计分”.
public struct CountMetRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "count-met"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "count-met", "达到指标值得满分，否则不得分", "full when reached, else nothing")
  /// The kinds of target that it judges.
  public static let targets: [TargetKind] = [.atLeast, .atMost, .zero, .range]

  /// What becomes of a row that misses its target.
  public enum Missed: String, Sendable, Hashable, CaseIterable {
    /// It gets nothing.
    case zero
    /// A person decides, as the document says no amount (酌情扣分).
    case open
  }

  /// What becomes of a row that misses its target.
  public let missed: Missed

  /// Creates the rule.
  public init(missed: Missed = .zero) {
    self.missed = missed
  }

  /// Reads the rule: `missed` (default `zero`).
  public static func read(_ object: ObjectReader) -> CountMetRule? {
    CountMetRule(
      missed: object.choice("missed", Missed.allCases.map { ($0.rawValue, $0) }) ?? .zero)
  }

  /// What it does with a row that misses its target is its parameter's.
  public var sentence: Phrase { missed == .open ? .fullElseOpen : Self.summary }

  /// That a person decides what misses its target.
  public var terms: [Message] { missed == .open ? [Message(.missedTerms)] : [] }

  /// Judges whether the target is met at all.
  public func judge(_ attempt: Attempt) -> Judgement {
    judge(attempt, beside: RuleSet([:]))
  }

  /// Judges it; a value above its range is judged by the rubric's rule for limits.
  public func judge(_ attempt: Attempt, beside rules: RuleSet) -> Judgement {
    let judgement: Judgement
    switch attempt.target.demand {
    case .atLeast: judgement = ProportionalRule().judge(attempt)
    case .atMost: judgement = ReverseRatioRule().judge(attempt)
    case .zero: judgement = ZeroTargetRule().judge(attempt)
    case .range: judgement = RangeRule().judge(attempt, beside: rules)
    default: return .undetermined(.noRule, [attempt.target.reading.quoted])
    }
    if missed == .open {
      guard case .share = judgement.outcome, !judgement.isMet else { return judgement }
      return .undetermined(
        Remark(.missedOpen, attempt.bothTexts.reversed()), most: .one, remarks: judgement.remarks)
    }
    // What surely misses its target gets nothing, wherever it lies.
    if case .undetermined(let remark, let leeway?) = judgement.outcome, leeway.most != nil {
      return .undetermined(remark, most: .zero, remarks: judgement.remarks)
    }
    guard case .share = judgement.outcome, !judgement.isMet else { return judgement }
    return Judgement.share(
      .zero, Reason(.notMet, attempt.actual.quoted, attempt.target.reading.quoted),
      remarks: judgement.remarks
    ).assuming(judgement.assumptions)
  }
}

extension FindingKind {
  /// The target is missed, and the document says no amount.
  public static let missedOpen: FindingKind = FindingKind(
    .warning, "missed-open", "“{0}”没有达到“{1}”，评分标准没有写扣多少",
    "\"{0}\" does not meet \"{1}\", and the standard says no amount", about: .actual,
    remedy: ownJudgementRemedy, from: .rubric,
    why: ("标准只写达到得满分、没达到酌情扣分", "the standard takes off for a miss as somebody sees fit"),
    example: ("“未达指标值酌情扣分”", "\"未达指标值酌情扣分\""))
}

extension Phrase {
  fileprivate static let fullElseOpen = Phrase(
    "count-met", "达到指标值得满分，没有达到的由人确定", "full when reached, else a person decides")
  fileprivate static let missedTerms = Phrase(
    "missed-terms", "没有达到的由人确定", "a person decides what misses its target")
  fileprivate static let notMet = Phrase(
    "not-met", "“{0}”没有达到“{1}”，得 {points}", "\"{0}\" does not meet \"{1}\": {points}")
}
