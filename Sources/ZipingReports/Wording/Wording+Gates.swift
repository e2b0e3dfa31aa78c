import Ziping

extension Verdict.Condition {
  /// What a condition that is not met says.
  func message(_ wording: Wording) -> Message {
    let actual = Fact.text(actual ?? wording.text(.gateNothing))
    let required = Fact.text(required.isEmpty ? wording.text(.gateNothing) : required)
    let subject = Fact.names(subjects)
    guard hasPoints else { return Message(.gateWithoutPoints) }
    switch gate {
    case .rubric: return Message(.gateRubric, [actual, required])
    case .minScore: return Message(.gateScore, [actual, required])
    case .minGrade: return Message(.gateGrade, [actual, required])
    case .total: return Message(.gateTotal)
    case .differences: return Message(.gateDifferences, [actual, required])
    case .gradeFlip:
      return Message(
        self.subject == nil ? .gateGradeFlip : .gateTotalFlip, [actual, required, subject])
    case .claims: return Message(.gateClaims)
    case .readableClaims: return Message(.gateReadableClaims, [actual])
    case .findings:
      let severity = Severity(rawValue: self.required) ?? .error
      return Message(.gateFindings, [actual, .phrase(severity.phrase)])
    case .group, .indicator:
      return self.actual == nil
        ? Message(.gateUnmatched, [subject]) : Message(.gateFloor, [subject, actual, required])
    case .maxDifference:
      return self.actual == nil
        ? Message(.gateNoClaim) : Message(.gateDifference, [actual, required])
    case .notApplicable: return Message(.gateNotApplicable, [actual, required])
    case .undetermined: return Message(.gateUndetermined, [actual, subject])
    case .suggestions: return Message(.gateSuggestions, [actual, subject])
    case .baseline:
      if isNewToBaseline { return Message(.gateNewForm) }
      if self.actual != nil || place != nil { return Message(.gateBaseline, [actual, required]) }
      return self.subject == nil ? Message(.gateFormGone) : Message(.gateProjectGone, [subject])
    }
  }
}

extension Phrase {
  fileprivate static let gateNothing = Phrase("gate-nothing", "无", "none")
  fileprivate static let gateWithoutPoints = Phrase(
    "gate-without-points", "此表不计分，不能用分数或等级设关卡",
    "the form has no points; no gate on points or grades can be met")
  fileprivate static let gateRubric = Phrase(
    "gate-rubric", "按“{0}”计分，要求按“{1}”（摘要也要相同）",
    "scored by \"{0}\", where \"{1}\" is asked for, with the same digest")
  fileprivate static let gateScore = Phrase(
    "gate-score", "总分最低可能 {0}，要求不低于 {1}", "lowest total {0}, required {1}")
  fileprivate static let gateGrade = Phrase(
    "gate-grade", "等级最低可能 {0}，要求不低于 {1}", "lowest grade {0}, required {1}")
  fileprivate static let gateTotal = Phrase("gate-total", "得不出总分", "there is no total")
  fileprivate static let gateDifferences = Phrase(
    "gate-differences", "有 {0} 处自评与复算的差异超过容差 {1}",
    "{0} {0|claim differs|claims differ} from the recomputation by more than {1}")
  fileprivate static let gateGradeFlip = Phrase(
    "gate-grade-flip", "自评等级“{0}”，复算为“{1}”", "claimed grade \"{0}\", recomputed \"{1}\"")
  fileprivate static let gateTotalFlip = Phrase(
    "gate-grade-flip", "自评总分 {2} 是“{0}”，复算为“{1}”",
    "the claimed total {2} is \"{0}\", recomputed \"{1}\"")
  fileprivate static let gateClaims = Phrase(
    "gate-claims", "没有一处自评得分或总分能够核对", "no claim could be checked")
  fileprivate static let gateReadableClaims = Phrase(
    "gate-readable-claims", "有 {0} 处自评得分读不懂，没有核对；请改成数字",
    "{0} {0|claim|claims} cannot be read and {0|was|were} not checked; write {0|it as a number|them as numbers}"
  )
  fileprivate static let gateFindings = Phrase(
    "gate-findings", "有 {0} 个问题（含需要人决定的）达到“{1}”级",
    "{0} {0|finding|findings} (those for a person included) of severity \"{1}\" or above")
  fileprivate static let gateFloor = Phrase(
    "gate-floor", "“{0}”最低可能 {1}，要求不低于 {2}", "\"{0}\" gets at least {1}, required {2}")
  fileprivate static let gateUnmatched = Phrase(
    "gate-unmatched", "这份表没有关卡要求的“{0}”，什么也没有检查；请核对名称",
    "the form lacks \"{0}\", for which the gate asks; nothing was checked, check the name")
  fileprivate static let gateDifference = Phrase(
    "gate-difference", "自评总分与复算相差 {0}，最多允许 {1}",
    "the claimed total differs by {0}, at most {1} is allowed")
  fileprivate static let gateNoClaim = Phrase(
    "gate-no-claim", "没有自评总分，无从比较", "there is no claimed total to compare")
  fileprivate static let gateNotApplicable = Phrase(
    "gate-not-applicable", "不适用的分值占 {0}，最多允许 {1}",
    "a share of {0} is not applicable, at most {1} is allowed")
  fileprivate static let gateUndetermined = Phrase(
    "gate-undetermined", "有 {0} 处待定，如“{1}”",
    "{0} {0|row or group is|rows or groups are} open, such as \"{1}\"")
  fileprivate static let gateSuggestions = Phrase(
    "gate-suggestions", "有 {0} 行只是建议分，要由人确认：{1}",
    "{0} {0|row is|rows are} only suggested and {0|waits|wait} for a person: {1}")
  fileprivate static let gateBaseline = Phrase(
    "gate-baseline", "总分最低可能 {0}，基线要求不低于 {1}", "lowest total {0}, the baseline requires {1}")
  fileprivate static let gateNewForm = Phrase(
    "gate-new-form", "基线里没有这份表，是新增的，只按其他条件判定",
    "is new to the baseline, and judged by the other conditions alone")
  fileprivate static let gateFormGone = Phrase(
    "gate-form-gone", "基线里有这份表，这次没有", "is a form of the baseline and was not handed in")
  fileprivate static let gateProjectGone = Phrase(
    "gate-form-gone", "基线里有“{0}”，这次没有",
    "\"{0}\" is a form of the baseline and was not handed in")
}
