/// Every finding that the program makes, in the order in which it is listed (问题目录).
///
/// A kind is defined beside what raises it, with all that is said of it; here stands one line for it.
/// A reviewer's check lists its own.
public enum FindingCatalogue: Sendable {
  /// The kinds: weights and groups, claims, money, targets, actual values, figures, checks.
  public static let kinds: [FindingKind] =
    weights + groups + claims + money + targets + actuals + rules + figures
    + CheckCatalogue.all.flatMap(\.kinds)

  /// The codes by what they are about; each stands where it comes up first.
  public static let areas: [Area] = {
    let lists: [(Phrase, [FindingKind])] = [
      (.weights, weights), (.groups, groups), (.claims, claims), (.money, money),
      (.targets, targets), (.actuals, actuals), (.scoring, rules), (.figures, figures),
      (.checks, CheckCatalogue.all.flatMap(\.kinds)),
    ]
    var listed: Set<String> = []
    return lists.map { title, kinds in
      let entries = FindingEntry.entries(of: kinds).filter { !listed.contains($0.code) }
      listed.formUnion(entries.map(\.code))
      return Area(title: title, entries: entries)
    }
  }()

  /// What some of the findings are about (问题的分类).
  public struct Area: Sendable {
    /// What they are about; its code is the word that names it.
    public let title: Phrase
    /// Their entries.
    public let entries: [FindingEntry]
  }

  /// An entry for each code.
  public static let all: [FindingEntry] = FindingEntry.entries(of: kinds)

  /// The codes.
  public static let codes: [String] = all.map(\.code)

  /// The entry of a code, if there is one.
  public static func entry(_ code: String) -> FindingEntry? { all.first { $0.code == code } }
}

extension FindingCatalogue {
  /// What weights bring to light (分值).
  private static let weights: [FindingKind] = [
    .statedWholeDiffers,
    .weightsNotFullMarks, .weightsMissing, .weightsAssumed, .weightMissing, .weightUnreadable,
    .weightScaleUnclear,
    .groupPointsShared, .groupPointsDiffer, .groupWeightDiffers, .groupPointsTwice,
    .executionNotAdded, .executionNotPrinted,
  ]
  /// What groups and their rows bring to light (指标).
  private static let groups: [FindingKind] = [
    .groupedByLevel2, .unknownGroup, .wrongGroup, .groupEmpty, .unknownIndicator, .indicatorMissing,
    .scoreCardRow,
    .targetDiffers, .weightDiffers, .duplicateIndicator, .costWithLowerBound, .costsAgainstBudget,
    .satisfactionInNameOnly, .benefitInTimes, .alternativeLeftOut, .poolDiffers, .poolUnknown,
    .groupPointsMoved, .tooMuchNotApplicable, .notApplicableWithoutReason, .vetoOpen,
    .vetoUndecided, .vetoWeighted,
  ]
  /// What claimed scores and levels bring to light (自评得分).
  private static let claims: [FindingKind] = [
    .claimedAboveWeight, .claimedUnreadable, .claimScaleUnclear, .claimedOutsideBand,
    .claimedOutsideOpenBand, .suggestedLevel, .levelUnreadable, .levelUnused, .ownJudgement,
    .levelWithoutReason, .partWithoutReason, .lossWithoutReason,
    .decisionTargetStale, .decisionActualStale, .decisionWeightStale,
    .decisionClaimedStale, .decisionPointsStale, .decisionGroupStale, .decisionApplicableStale,
  ]
  /// What the money and the text beside the table bring to light (资金).
  private static let money: [FindingKind] = [
    .executionAboveWhole, .budgetMissing, .budgetOnlyOfPart, .budgetZero, .executedMissing,
    .moneyUnreadable, .claimedRateDiffers, .narrativeTotalDiffers, .narrativeGradeDiffers,
    .narrativeMoneyDiffers, .narrativeRateDiffers, .narrativeBudgetsDiffer, .narrativeOverBudget,
    .narrativeAboveBudget, .narrativeSatisfactionDiffers, .narrativeSatisfactionBound,
    .narrativeFigureDiffers, .rateAgainstMoney,
  ]
  /// What reading targets brings to light (指标值).
  private static let targets: [FindingKind] = [
    .targetMissing, .targetIsNone, .targetSaysNothing, .targetRepeatsName, .targetIsQuestion,
    .targetIsFailure,
    .targetUnreadable, .targetOfTooManyParts, .signBehind, .targetSuspect, .targetAboveWhole,
    .targetNegative,
    .targetApproximate, .targetUnread, .assumedDirection, .directionDoubtful, .directionAssumed,
    .timeLimitAssumed,
    .zeroAssumed,
    .openDirection, .aboveRange, .aboveRangeForBetter, .deadlineDoubtful,
    .approximateValue, .noRule,
  ]
  /// What reading actual values brings to light (完成值).
  private static let actuals: [FindingKind] = [
    .actualMissing, .actualUnreadable, .actualOfTooManyParts, .actualSuspect, .actualAboveWhole,
    .actualNegative,
    .actualIsPlan, .actualIsDifference, .actualDenied, .actualIsComparison, .otherRate,
    .actualUnread, .secondNumber, .saidOtherwise, .wordOfDegree, .wholeInWords,
    .inTimeInMonth, .shareAsWord, .countedForYear, .countedInWeeks, .ranksDiffer,
    .rankAgainstOther, .relationsDiffer,
    .unitsAlike, .unitUnknown, .spacedNumber, .listNumberDoubtful, .shareDoubtful, .ratioAssumed,
    .actualRepeatsTarget, .boundForValue, .boundProvesNothing, .unitMismatch,
    .unitDoubtful,
    .unitImprobable, .noSuchDay, .periodsDiffer, .periodDoubtful, .actualOfOne, .changeForValue,
    .changeUntold, .levelAgainstNumber, .noDateAgainstDeadline, .differentTexts, .partsDiffer,
    .labelsContradict, .late,
    .lateInMonth, .yearUnknown, .anotherYear, .atStrictLimit, .readAsRatio,
    .readAsPercent, .completionAboveWhole, .numberTooLong, .valueNeeded, .overFulfilled,
    .overFulfilledWithoutReason,
  ]
  /// What rules of their own kind bring to light (各种计分规则).
  private static let rules: [FindingKind] = [
    .outsideBands, .categoryUnknown, .itemsUnclear, .missedOpen, .partUnanswered, .partOpen,
    .conditionOpen,
    .latenessOpen, .latenessUnknown, .plannedTimeUnknown, .standardLeft, .externalUnreadable,
    .externalAboveFull,
  ]
  /// What figures, computed values and decisions bring to light (基础数据).
  private static let figures: [FindingKind] = [
    .inputMissing, .moneyFigureMissing, .inputUnreadable, .inputRepeated, .derivedFromZero,
    .derivedUnits, .derivedTooLong, .derivedActual, .derivedDiffers,
  ]
}

extension Phrase {
  fileprivate static let weights = Phrase("weights", "分值", "weights")
  fileprivate static let groups = Phrase("groups", "分组与指标", "groups and indicators")
  fileprivate static let claims = Phrase("claims", "自评得分与等次", "claimed points and levels")
  fileprivate static let money = Phrase("money", "资金与文字说明", "money and the text")
  fileprivate static let targets = Phrase("targets", "指标值", "targets")
  fileprivate static let actuals = Phrase("actuals", "完成值", "actual values")
  fileprivate static let scoring = Phrase("scoring", "计分", "scoring")
  fileprivate static let figures = Phrase("figures", "基础数据", "figures")
  fileprivate static let checks = Phrase("checks", "复核要点", "what reviewers look for")
}
