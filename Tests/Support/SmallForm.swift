package import Ziping

/// A form without anything wrong, to which one thing is done.
package struct SmallForm {
  package var rows: [RowSketch]
  package var money: Submission.Money
  package var year: Int? = 2021
  package var total: String?
  /// 分值 beside the total.
  package var totalWeight: String?
  package var project: String = "技能培训"
  /// What the form prints for its first rows together: how many, their weight and their points.
  package var subtotal: (rows: Int, weight: String?, claimed: String?)?
  /// Further keys of the rubric, each with its comma.
  package var rubricKeys: String = ""

  package init() {
    rows = [
      RowSketch(name: "培训班期数", target: "≥4期", actual: "5期", weight: "20", claimed: "20"),
      RowSketch(
        level2: "质量指标", name: "学员考核合格率", target: "≥90%", actual: "96%", weight: "15",
        claimed: "15"),
      RowSketch(
        level2: "时效指标", name: "完成时间", target: "2021年11月底前", actual: "2021年11月20日",
        weight: "10", claimed: "10"),
      RowSketch(
        level2: "成本指标", name: "人均培训费", target: "≤500元", actual: "480元", weight: "5",
        claimed: "5"),
      RowSketch(
        group: "效益指标", level2: "社会效益指标", name: "持证上岗人数", target: "≥100人",
        actual: "112人", weight: "30", claimed: "30"),
      RowSketch(
        group: "满意度指标", level2: "服务对象满意度指标", name: "学员满意度", target: "≥85%",
        actual: "92%", weight: "10", claimed: "10"),
    ]
    money = Self.amounts("100", "99", claimed: "9.9")
  }

  /// Money in 万元, with its parts.
  package static func amounts(
    _ planned: String?, _ executed: String?, parts: [(planned: String?, executed: String?)] = [],
    claimed: String? = nil, rate: String? = nil
  ) -> Submission.Money {
    func cell(_ text: String?) -> Submission.Cell? {
      text.map { Submission.Cell($0, at: Place(file: "f", position: .text(line: 2, column: 3))) }
    }
    let names = ["财政拨款", "其他资金"]
    return Submission.Money(
      unit: "万元", planned: cell(planned), executed: cell(executed),
      parts: zip(names, parts).map { name, part in
        Submission.Money.Part(
          name: name, planned: cell(part.planned), executed: cell(part.executed))
      }, claimed: cell(claimed), claimedRate: cell(rate))
  }

  /// The national rubric with the further keys.
  package func scorer() throws -> Scorer {
    guard !rubricKeys.isEmpty else { return try shippedScorer() }
    let key = "  \"fullMarks\": 100,"
    return try readyScorer(shippedText().replacing(key, with: rubricKeys + key))
  }

  /// The form as handed in.
  package var submission: Submission {
    Submission(
      source: "f-\(project)", project: project, year: year, money: money,
      rows: rows.enumerated().map { $0.element.row(line: $0.offset + 10) },
      subtotals: subtotal.map { subtotal in
        func cell(_ text: String?) -> Submission.Cell? {
          text.map { Submission.Cell($0, at: Place(file: "f")) }
        }
        return [
          Submission.Subtotal(
            name: "小计", rows: 0..<subtotal.rows, weight: cell(subtotal.weight),
            claimed: cell(subtotal.claimed))
        ]
      } ?? [],
      claimedTotal: total.map { Submission.Cell($0, at: Place(file: "f")) },
      totalWeight: totalWeight.map { Submission.Cell($0, at: Place(file: "f")) })
  }

  /// Its review.
  package func review() throws -> Review {
    let scorer = try scorer()
    return try Reviewer(scorer).review(scorer.evaluate(submission))
  }
}
