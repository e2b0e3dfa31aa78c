/// What kind of form a submission is (表的种类).
///
/// Title, groups and cells say it; whoever needs the kind takes it from ``Submission/kind``.
public enum FormKind: String, Sendable, Hashable, CaseIterable {
  /// 项目支出绩效自评表.
  case project
  /// 部门整体支出绩效自评表.
  case department
  /// 转移支付区域（项目）绩效自评表: met or not met, no points by design.
  case transfer
  /// 绩效评价得分表: points alone, no targets.
  case scoreCard = "score-card"
  /// 绩效运行监控表: a part of the year, so no self-evaluation.
  case monitoring
  /// 绩效目标表 or 绩效目标申报表: targets alone, nothing to score yet.
  case goals
}
