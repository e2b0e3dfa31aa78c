/// What reading actual values brings to light (完成值).
extension FindingKind {
  /// Part of the actual value cannot be read.
  public static let actualUnreadable: FindingKind = FindingKind(
    .warning, "actual-unreadable", "完成值“{0}”中的“{1}”读不懂",
    "\"{1}\" in the actual value \"{0}\" cannot be read", about: .actual,
    remedy: ("改正“实际完成值”列的数字和单位", "correct number and unit of the actual value (实际完成值)"),
    from: .scoring, why: ("读不懂的完成值不猜，由人改正", "what cannot be read is not guessed"),
    example: ("完成值“12，5次”", "actual value \"12，5次\""))
  /// The actual value has more values than anybody pairs with others.
  public static let actualOfTooManyParts: FindingKind = FindingKind(
    as: .actualUnreadable, "完成值“{0}”一格里有超过 {1} 个数，没有读",
    "the actual value \"{0}\" has more than {1} values in one cell and is not read",
    about: .actual, remedy: ("拆成几行，每行一个完成值", "split it into rows of one value each"))
  /// The actual value exceeds 100 % where nothing can.
  public static let actualSuspect: FindingKind = FindingKind(
    .warning, "actual-suspect", "完成值“{0}”超过100%，这类指标不可能；可能是“{1}”",
    "the actual value \"{0}\" exceeds 100%, which this cannot; it may mean \"{1}\"", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"), from: .publishedForms,
    why: ("满意度、合格率不可能超过 100%", "satisfaction cannot exceed 100%"),
    example: ("满意度“195%”", "satisfaction \"195%\""))
  /// The actual value exceeds 100 % where nothing can, and no other reading is likely.
  public static let actualAboveWhole: FindingKind = FindingKind(
    as: .actualSuspect, "完成值“{0}”超过100%，这类指标不可能",
    "the actual value \"{0}\" exceeds 100%, which this cannot", about: .actual,
    remedy: ("核对“实际完成值”列", "check the actual value (实际完成值)"))
}
