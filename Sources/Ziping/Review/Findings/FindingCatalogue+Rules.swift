/// What rules of their own kind bring to light (各种计分规则).
extension FindingCatalogue {
  static let rules: [FindingEntry] = [
    FindingEntry(
      .outsideBands, from: .rubric,
      why: ("完成值不在任何一档，不知道得几分", "no band has the value"),
      example: ("各档从 0% 起，完成值“-1%”", "bands from 0% on, actual value \"-1%\"")),
    FindingEntry(
      .categoryUnknown, from: .rubric,
      why: ("规则按情形计分，填的不是其中之一", "the rule knows some categories; this is none"),
      example: ("应填“无、有”，填了“少量”", "\"少量\" where \"无\" or \"有\" is due")),
    FindingEntry(
      .itemsUnclear, from: .rubric,
      why: ("按要点计分，看不出做到了哪几点", "the rule counts items; these are not named"),
      example: ("完成值“制度较健全”", "actual value \"制度较健全\"")),
    FindingEntry(
      .externalUnreadable, from: .rubric,
      why: ("按外部考核得分计，填的不是得分", "the rule takes a given score; this is none"),
      example: ("完成值“优秀”", "actual value \"优秀\"")),
    FindingEntry(
      .externalAboveFull, from: .rubric,
      why: ("考核得分超过其满分，数字有误", "a score above its own full marks is wrong"),
      example: ("满分 100，填 105", "105 of 100")),
  ]
}
