import Ziping

/// The words of the reports themselves.
extension Phrase {
  static let rubricLabel = Phrase("rubric", "规则", "Rubric")
  static let totalLabel = Phrase("total", "总分", "Total")
  static let gradeLabel = Phrase("grade", "等级", "Grade")
  static let claimedLabel = Phrase("claimed", "自评", "Claimed")
  static let nameHeading = Phrase("name-heading", "指标", "Indicator")
  static let reasonHeading = Phrase("reason-heading", "理由", "Reason")
  static let stateScored = Phrase("scored", "已评", "scored")
  static let stateSuggested = Phrase("suggested", "建议", "suggested")
  static let suggestedMark = Phrase("suggested-mark", "{0}（建议）", "{0} (suggested)")
  static let stateUndetermined = Phrase("undetermined", "待定", "open")
  static let stateNotApplicable = Phrase("not-applicable", "不适用", "n/a")
  static let groupMissing = Phrase("group-missing", "没有指标", "no indicator")
  static let totalRange = Phrase("total-range", "{0} 至 {1}", "{0} to {1}")
  static let gradeOpen = Phrase("grade-open", "{0} 至 {1}，未定", "{0} to {1}, open")
  static let withoutPoints = Phrase("without-points", "此表不计分", "the form has no points")
  static let noTotal = Phrase("no-total", "无法得出", "none")
  static let yearTitle = Phrase("year", "{0}\u{A0}年度", "{0}")
  /// What stands between the parts of a list.
  static let comma = Phrase("comma", "，", ", ")
  static let listMark = Phrase("list-mark", "、", ", ")
  static let clauseMark = Phrase("clause-mark", "；", "; ")
  static let lossesTitle = Phrase("losses", "失分（从大到小）", "Points lost, most first")
  static let decisionRange = Phrase("decision-range", "0 至 {0} 分", "0 to {0} points")
  static let findingsTitle = Phrase("findings", "发现的问题", "Findings")
  static let subject = Phrase("subject", "{0}：", "{0}: ")
  static let severityError = Phrase("error", "错误", "error")
  static let severityWarning = Phrase("warning", "警告", "warning")
  static let severityInfo = Phrase("info", "提示", "note")
  static let verdictPassed = Phrase("passed", "结论：通过", "Verdict: passed")
  static let verdictFailed = Phrase("failed", "结论：未通过", "Verdict: not passed")
  static let verdictFaults = Phrase(
    "faults", "结论：有输入不能读取或不能评分", "Verdict: an input could not be read or scored")
  static let notApplicableReason = Phrase("not-applicable-reason", "不适用：{0}", "not applicable: {0}")
  static let targetLabel = Phrase("target", "指标值", "Target")
  static let actualLabel = Phrase("actual", "实际完成值", "Actual value")
  static let readAsLabel = Phrase("read-as", "读作", "Read as")
  static let ruleLabel = Phrase("rule", "计分规则", "Rule")
  static let groupLabel = Phrase("group", "一级指标", "Group")
  static let level2Label = Phrase("level2", "二级指标", "Level 2")
  static let placeLabel = Phrase("place", "位置", "Place")
  static let pointsLabel = Phrase("points", "得分", "Points")
  static let basisLabel = Phrase("basis", "依据", "Basis")
  static let idLabel = Phrase("id", "代号", "Row id")
  static let summaryTitle = Phrase("summary", "汇总", "Summary")
}

extension Severity {
  /// The severity in words.
  var phrase: Phrase {
    switch self {
    case .error: .severityError
    case .warning: .severityWarning
    case .info: .severityInfo
    }
  }
}
