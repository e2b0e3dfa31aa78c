import Ziping

/// A column of the indicator table as it is written, under its official name (列).
struct WrittenColumn: Sendable {
  let heading: String
  /// Its width in half Chinese characters.
  let width: Int
  /// Whether it holds points.
  let isNumber: Bool
  /// Whether every form has it, or only one that fills it in.
  let isOfficial: Bool
  /// What a row has in it.
  let text: @Sendable (Submission.Row) -> String

  private init(
    _ heading: String, width: Int, isNumber: Bool = false, isOfficial: Bool = true,
    _ text: @escaping @Sendable (Submission.Row) -> String
  ) {
    self.heading = heading
    self.width = width
    self.isNumber = isNumber
    self.isOfficial = isOfficial
    self.text = text
  }

  /// The columns in the order of the official form, and behind them what other forms have.
  static let all: [WrittenColumn] = [
    WrittenColumn("一级指标", width: 14) { $0.group },
    WrittenColumn("二级指标", width: 18) { $0.level2 },
    WrittenColumn("三级指标", width: 26) { $0.name },
    WrittenColumn("年度指标值", width: 20) { $0.target.text },
    WrittenColumn("实际完成值", width: 20) { $0.actual.text },
    WrittenColumn("分值", width: 9, isNumber: true) { $0.weight?.text ?? "" },
    WrittenColumn("得分", width: 9, isNumber: true) { $0.claimed?.text ?? "" },
    WrittenColumn("偏差原因分析及改进措施", width: 30) { $0.note?.text ?? "" },
    WrittenColumn("完成程度", width: 12, isOfficial: false) { $0.level?.text ?? "" },
    WrittenColumn("不适用", width: 16, isOfficial: false) { $0.notApplicable?.text ?? "" },
    WrittenColumn("复核完成值", width: 20, isOfficial: false) { $0.reviewedActual?.text ?? "" },
    WrittenColumn("复核得分", width: 9, isNumber: true, isOfficial: false) {
      $0.reviewedPoints?.text ?? ""
    },
  ]

  /// Where the official columns stand.
  enum Position {
    static let group = 0
    static let level2 = 1
    static let name = 2
    static let target = 3
    static let actual = 4
    static let weight = 5
    static let claimed = 6
    static let note = 7
  }
}
