/// What weights bring to light (分值).
extension FindingCatalogue {
  static let weights: [FindingEntry] = [
    FindingEntry(
      .weightsNotFullMarks, from: .system,
      why: (
        "各行分值合计必须等于满分，否则总分没有统一的尺度", "weights must make full marks, or totals cannot be compared"
      ),
      example: ("产出70、效益20、满意度10，另加执行率10，合计 110", "70 + 20 + 10 and 10 for the execution rate: 110")
    ),
    FindingEntry(
      .weightsMissing, from: .system,
      why: (
        "没有分值，得分只能按平均分配推算，不是部门自己定的重要程度",
        "without weights each row counts the same, whatever it matters"
      ),
      example: ("“分值”列整列空白", "the column 分值 is blank")),
    FindingEntry(
      .weightMissing, from: .system,
      why: ("其他行都有分值，这一行完成与否都不影响总分", "all other rows have weights; this one changes nothing"),
      example: ("十行中有一行没有分值", "one of ten rows has no weight")),
    FindingEntry(
      .weightUnreadable, from: .scoring,
      why: ("一个分值读不懂，整张表就得不出总分", "one weight that cannot be read leaves no total"),
      example: ("分值“9,5”", "weight \"9,5\"")),
    FindingEntry(
      .weightScaleUnclear, from: .scoring,
      why: (
        "评分规则按组内百分给分值，表中可以按组内写，也可以按全表写；合计都对不上，就不知道一分是多少",
        "weights may be written inside a group or of the whole; a sum that is neither tells nothing"
      ),
      example: (
        "“产出”60 分、组内 100 分，各行分值合计 95", "60 points, 100 inside, and rows that make 95"
      )),
    FindingEntry(
      .groupPointsShared, from: .publishedForms,
      why: (
        "只写了一级指标的分值，各行的分值是平均分配的", "only the group has points; those of its rows are split equally"
      ),
      example: ("一级指标“产出指标（50分）”，各行没有分值", "\"产出指标（50分）\", rows without weights")),
    FindingEntry(
      .groupPointsDiffer, from: .system,
      why: ("标题写的分值和各行之和不一致，不知以哪个为准", "heading and rows say different points"),
      example: ("“产出指标（50分）”各行合计 45 分", "\"产出指标（50分）\", rows of 45")),
    FindingEntry(
      .groupWeightDiffers, from: .rubric,
      why: (
        "各组的分值是规则定的；表中另定，就不是按这份规则评的",
        "a rubric fixes what each group is worth; a form of other points follows another"
      ),
      example: (
        "规则：产出 50、效益 30；表中：产出 40、效益 40",
        "outputs 50 and benefits 30 by the rubric, 40 and 40 in the form"
      )),
    FindingEntry(
      .groupPointsTwice, from: .publishedForms,
      why: ("同一组两处写了不同的分值，只能取一个", "one group states two numbers of points"),
      example: ("先写“效益（30分）”，后写“效益（40分）”", "\"效益（30分）\", later \"效益（40分）\"")),
    FindingEntry(
      .executionNotAdded, from: .system,
      why: ("各行分值已满，再加执行率就超过满分", "the rows make full marks; the rate would exceed them"),
      example: ("各行分值合计 100 分", "rows of 100 points")),
  ]
}
