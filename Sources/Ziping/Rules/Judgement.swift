/// Why an indicator got its points: the sentence of the branch taken, with its numbers (理由).
///
/// Facts are kept in line, so that scoring a row allocates nothing for it. The sentence may also use
/// `{weight}` and `{points}`.
public struct Reason: Sendable, Hashable {
  /// The sentence; its code is stable.
  public let phrase: Phrase
  /// The fact for `{0}`.
  public let first: Fact?
  /// The fact for `{1}`.
  public let second: Fact?
  /// The fact for `{2}`.
  public let third: Fact?

  /// Creates a reason.
  public init(_ phrase: Phrase, _ first: Fact? = nil, _ second: Fact? = nil, _ third: Fact? = nil) {
    self.phrase = phrase
    self.first = first
    self.second = second
    self.third = third
  }
}

/// What a rule says of one indicator.
public struct Judgement: Sendable {
  /// The outcome.
  public enum Outcome: Sendable, Hashable {
    /// A share of the weight, from 0 to 1.
    case share(Ratio, Reason)
    /// Nothing can be said without a person.
    ///
    /// Where what is known rules the whole weight out, the leeway has the share that it leaves at most; all
    /// of it stands for anything less than all. Where part of the weight is sure, it has that as well.
    case undetermined(Remark, within: Leeway<Ratio>? = nil)
  }

  /// The outcome.
  public let outcome: Outcome
  /// Whether the target was met, whatever points that gives: over-fulfilment may cost some.
  public let isMet: Bool
  /// What was assumed to come to the share (建议分的前提); empty where it is certain.
  public let assumptions: [Remark]
  /// What came to light.
  public let remarks: [Remark]

  /// Creates a judgement; a share is held to 0 to 1, and what gets all of it is met.
  public static func share(
    _ share: Ratio, _ reason: Reason, isMet: Bool? = nil, remarks: [Remark] = []
  ) -> Judgement {
    let share = share.clamped
    return Judgement(
      outcome: .share(share, reason), isMet: isMet ?? (share == .one), assumptions: [],
      remarks: remarks)
  }

  /// Creates a judgement that leaves the row to a person.
  public static func undetermined(
    _ kind: FindingKind, _ facts: [Fact] = [], most: Ratio? = nil, remarks: [Remark] = []
  ) -> Judgement {
    undetermined(Remark(kind, facts), most: most, remarks: remarks)
  }

  /// Creates a judgement that leaves the row to a person, of the share `least` at least and `most` at most.
  public static func undetermined(
    _ remark: Remark, least: Ratio = .zero, most: Ratio? = nil, remarks: [Remark] = []
  ) -> Judgement {
    let isOpen = most == nil && least <= .zero
    let leeway = isOpen ? nil : Leeway(least: least.clamped, most: most?.clamped)
    return Judgement(
      outcome: .undetermined(remark, within: leeway), isMet: false, assumptions: [],
      remarks: remarks)
  }

  /// The judgement as a suggestion that rests on a further assumption; what a person has to decide
  /// rests on none.
  public func assuming(_ assumption: Remark) -> Judgement { assuming([assumption]) }

  /// The judgement as a suggestion that rests on further assumptions, if there are any.
  public func assuming(_ further: [Remark]) -> Judgement {
    guard case .share = outcome else { return self }
    let new = further.filter { !assumptions.contains($0) }
    guard !new.isEmpty else { return self }
    return Judgement(
      outcome: outcome, isMet: isMet, assumptions: assumptions + new, remarks: remarks)
  }

  /// The share, where there is one.
  ///
  /// Inlined into a comparison, the optimizer of Swift 6.3.1 does not survive it.
  @inline(never)
  var share: Ratio? {
    if case .share(let share, _) = outcome { return share }
    return nil
  }

  /// The judgement with further remarks before its own.
  func adding(_ earlier: [Remark]) -> Judgement {
    guard !earlier.isEmpty else { return self }
    return Judgement(
      outcome: outcome, isMet: isMet, assumptions: assumptions, remarks: earlier + remarks)
  }

  /// The judgement with what it remarks on and has to assume as what it rests on.
  var restingOnRemarks: Judgement {
    guard case .share = outcome, remarks.contains(where: \.kind.isAssumption) else { return self }
    return Judgement(
      outcome: outcome, isMet: isMet, assumptions: assumptions,
      remarks: remarks.filter { !$0.kind.isAssumption }
    ).assuming(remarks.filter(\.kind.isAssumption))
  }
}
