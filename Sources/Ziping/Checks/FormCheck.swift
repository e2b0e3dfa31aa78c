/// Something that a reviewer looks for, one a file (审核要点).
///
/// A check looks at one form, or at the forms of a run beside each other; it leaves out the function
/// that it does not need. What it finds are values; what they count for is the rubric's word.
protocol FormCheck: Sendable {
  /// What it may find.
  var kinds: [FindingKind] { get }
  /// What it finds in one form.
  func findings(in form: CheckedForm) -> [Finding]
  /// What it finds in several forms beside each other: a list for each form, in their order.
  func findings(across forms: [CheckedForm]) -> [[Finding]]
}

extension FormCheck {
  func findings(in form: CheckedForm) -> [Finding] { [] }
  func findings(across forms: [CheckedForm]) -> [[Finding]] { forms.map { _ in [] } }
}

/// The checks, in the order in which a reviewer reads a form: form, targets, results, money, batch.
enum CheckCatalogue {
  static let all: [any FormCheck] = [
    RepeatedNameCheck(), MoneyAsQuantityCheck(), SpendingAsQualityCheck(), HollowTargetCheck(),
    RequiredIndicatorCheck(), WeightSanityCheck(), UsualTargetCheck(), EqualTargetsCheck(),
    RepeatedDeadlineCheck(), AttainmentCheck(), FullMarksNotDoneCheck(), NoteFigureCheck(),
    NoComplaintsCheck(), QualityZeroCheck(), UnlocatedLossCheck(), MoneyPartsCheck(),
    MoneyRowCheck(), SubtotalCheck(), SpreadCheck(), TemplateTextCheck(),
  ]

  static func findings(in form: CheckedForm) -> [Finding] {
    all.flatMap { $0.findings(in: form) }
  }

  static func findings(across forms: [CheckedForm]) -> [[Finding]] {
    var found: [[Finding]] = forms.map { _ in [] }
    for check in all {
      for (index, findings) in check.findings(across: forms).enumerated()
      where found.indices.contains(index) {
        found[index] += findings
      }
    }
    return found
  }
}

extension Finding {
  /// Whether it is about the forms of a run together, and the same for each of them.
  package var concernsRun: Bool {
    remark.kind == .allFullMarks || remark.kind == .noSpread
  }

  /// Whether it only shows when forms are held beside each other.
  package var showsBesideOthers: Bool {
    concernsRun || remark.kind == .templateText || remark.kind == .copiedRows
  }
}

extension Scorer {
  /// Adds to the reviews of one run what only shows when their forms are held beside each other.
  public func heldTogether(_ reviews: [Review]) -> [Review] {
    guard reviews.count > 1 else { return reviews }
    let forms = reviews.map { CheckedForm($0.evaluation, self) }
    return zip(reviews, CheckCatalogue.findings(across: forms)).map { review, findings in
      var review = review
      review.findings += rubric.review.rated(findings)
      return review
    }
  }
}
