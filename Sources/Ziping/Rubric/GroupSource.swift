/// Where a rubric's groups and their points come from (一级指标与分值的来源).
public enum GroupSource: String, Sendable, Hashable, CaseIterable {
  /// The rubric states them.
  case rubric
  /// Each form brings its own, with its weights (按表).
  case form
  /// Each form brings its own and nothing has points: a row is met or not (转移支付区域（项目）绩效自评表).
  case formWithoutPoints = "form-without-points"
}
