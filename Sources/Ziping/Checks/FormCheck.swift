/// Something that a reviewer looks for, one a file (审核要点).
///
/// A check looks at one form, or at the forms of a run beside each other; it leaves out the function
/// that it does not need. What it finds are values; what they count for is the rubric's word.
protocol FormCheck: Sendable {
  /// What it may find.
  var kinds: [FindingKind] { get }
  /// Whether every scoring runs it, or a review only.
  var stage: CheckStage { get }
  /// What it finds in one form.
  func findings(in form: CheckedForm) -> [Finding]
  /// What it finds in one of several forms that are held beside each other.
  func findings(in form: Int, of run: FormsOfRun) -> [Finding]
}

/// When a look at a form is taken.
enum CheckStage: Sendable {
  /// With every scoring: what a form says in one place and contradicts in another.
  case scoring
  /// In a review: what reviewers look for beyond that.
  case review
}

extension FormCheck {
  /// What scoring's checks find is listed by its area.
  var kinds: [FindingKind] { [] }
  var stage: CheckStage { .review }
  func findings(in form: CheckedForm) -> [Finding] { [] }
  func findings(in form: Int, of run: FormsOfRun) -> [Finding] { [] }
}

/// The checks, in the order in which a reviewer reads a form: form, targets, results, money, batch.
enum CheckCatalogue {
  static let all: [any FormCheck] = scoring + review

  /// What every scoring looks at.
  private static let scoring: [any FormCheck] = [
    CostLimitCheck(), DuplicateIndicatorCheck(), SecondHeadingCheck(), UnexplainedLossCheck(),
    StatedRateCheck(), CostsAgainstBudgetCheck(), NarrativeClaimCheck(), NarrativeMoneyCheck(),
    NarrativeSatisfactionCheck(), NarrativeFigureCheck(), FullMarksNotDoneCheck(),
  ]

  /// What a review looks at.
  private static let review: [any FormCheck] = [
    RepeatedNameCheck(), MoneyAsQuantityCheck(), SpendingAsQualityCheck(), HollowTargetCheck(),
    RequiredIndicatorCheck(), WeightSanityCheck(), UsualTargetCheck(), EqualTargetsCheck(),
    RepeatedDeadlineCheck(), AttainmentCheck(), NoteFigureCheck(),
    NoComplaintsCheck(), QualityZeroCheck(), UnlocatedLossCheck(), MoneyPartsCheck(),
    MoneyRowCheck(), SubtotalCheck(), SpreadCheck(), TemplateTextCheck(), RepeatedFormCheck(),
  ]

  static func findings(in form: CheckedForm, at stage: CheckStage) -> [Finding] {
    let checks =
      switch stage {
      case .scoring: scoring
      case .review: review
      }
    return checks.flatMap { $0.findings(in: form) }
  }

  static func findings(in form: Int, of run: FormsOfRun) -> [Finding] {
    review.flatMap { $0.findings(in: form, of: run) }
  }
}

extension Finding {
  /// Whether it is about the forms of a run together, and the same for each of them.
  package var concernsRun: Bool {
    remark.kind == .allFullMarks || remark.kind == .noSpread
  }

  /// Whether it only shows when forms are held beside each other.
  package var showsBesideOthers: Bool {
    concernsRun || [.templateText, .copiedRows, .formRepeated].contains(remark.kind)
  }

  /// Whether it says that a decision does not count any more, which no summary may be silent about.
  package var isStaleDecision: Bool { code == FindingKind.decisionTargetStale.code }
}
