/// Who looks for a kind of finding (依据).
public enum FindingSource: Sendable, Hashable, CaseIterable {
  /// The national way of self-evaluation.
  case national
  /// The national guidance on indicators and their weights.
  case indicators
  /// What a deployed system refuses or marks.
  case system
  /// What reviewers of self-evaluations work by.
  case reviewers
  /// How reports of evaluation are themselves graded.
  case reportQuality
  /// What published forms show.
  case publishedForms
  /// The rubric that is used.
  case rubric
  /// What exact scoring needs.
  case scoring

  /// The source in words.
  public var phrase: Phrase {
    switch self {
    case .national: .national
    case .indicators: .indicators
    case .system: .system
    case .reviewers: .reviewers
    case .reportQuality: .reportQuality
    case .publishedForms: .publishedForms
    case .rubric: .rubric
    case .scoring: .scoring
    }
  }
}

extension Phrase {
  fileprivate static let national = Phrase(
    "source-national", "财预〔2020〕10号《项目支出绩效评价管理办法》及通行的自评表填报要求",
    "财预〔2020〕10号 on evaluating project spending, and how its forms are filled in")
  fileprivate static let indicators = Phrase(
    "source-indicators", "财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》的通行理解",
    "财预〔2021〕101号 on setting indicators and targets, as it is generally understood")
  fileprivate static let system = Phrase(
    "source-system", "预算管理一体化系统绩效模块的校验",
    "the checks of the deployed budget system's performance module")
  fileprivate static let reviewers = Phrase(
    "source-reviewers", "第三方机构复核自评结果的工作口径",
    "the working rules of a firm that reviews self-evaluations")
  fileprivate static let reportQuality = Phrase(
    "source-report-quality", "评价报告质量考核评分表：计分、合计、等级差错逐处扣分",
    "the grading of evaluation reports: points off for each wrong score, sum or grade")
  fileprivate static let publishedForms = Phrase(
    "source-published-forms", "公开的自评表中见到的填报问题", "what published self-evaluations show")
  fileprivate static let rubric = Phrase(
    "source-rubric", "所用的评分规则", "the rubric that is used")
  fileprivate static let scoring = Phrase(
    "source-scoring", "计分本身的需要：读不懂、比不了的不猜",
    "scoring itself: what cannot be read or compared is not guessed")
}
