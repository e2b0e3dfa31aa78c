/// The labels of a review sheet, for writing and reading alike (复核表的用语).
package enum ReviewSheetWords: Sendable {
  /// The title.
  package static let title = "绩效自评复核表"
  /// The title of the final list.
  package static let listTitle = "绩效自评复核结果汇总表"
  /// The name of the final list's sheet.
  package static let list = "汇总"
  /// 项目名称.
  package static let project = "项目名称"
  /// The unit.
  package static let unit = "实施单位"
  /// The rubric's id.
  package static let rubric = "评分规则"
  /// The form's file.
  package static let form = "自评表"
  /// Who reviews.
  package static let by = "复核人"
  /// When.
  package static let on = "复核日期"
  /// The last row.
  package static let total = "合计"
  /// What a line beside the rows begins with.
  package static let adjustment = "折算与调整："
  /// What is shown where points are to be filled in.
  package static let prompt = "0 至权重；与复算不同时在备注写明理由"

  /// The spellings of the labels in the head.
  static let projects = [project, "项目", "项目名"]
  static let units = [unit, "单位", "预算单位", "项目单位", "单位名称", "部门"]
  static let reviewers = [by, "复核人员", "复核者"]
  static let days = [on, "复核时间", "日期"]
}
