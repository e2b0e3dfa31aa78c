/// Every cause of a difference, with when it is named (差异原因目录).
extension CauseEntry {
  /// The entries, in the order in which causes are named.
  public static let all: [CauseEntry] = [
    CauseEntry(
      "above-weight",
      when: (
        "自评得分超过分值，或自评总分超过满分",
        "more is claimed than the row or the form has"
      ),
      example: ("分值 10，自评 12", "12 of 10")),
    CauseEntry(
      "rounding",
      when: (
        "自评与复算是同一个数，只是舍入或截断的位数不同",
        "claim and recomputation are one number, rounded or cut off differently"
      ),
      example: ("应得 9.67，自评 9.7 或 9.6", "9.67 is due, 9.7 or 9.6 is claimed")),
    CauseEntry(
      "rows",
      when: (
        "总分的差异来自各行的差异",
        "the rows that differ make the difference of the total"
      ),
      example: ("三行各多报 1 分，总分多报 3 分", "three rows over-claim a point each, the total three")),
    CauseEntry(
      "open-rows",
      when: (
        "有行待定，自评总分仍在可能的上下限之外：待定的行与那一端相差多少",
        "rows are open, and the total is outside of what is possible all the same: what they are from that end"
      ),
      example: ("待定的行最高 10 分，自评 8 分：−2", "an open row may get 10, 8 is claimed: −2")),
    CauseEntry(
      "unclaimed",
      when: (
        "有的行（或没有指标的组）没有写自评得分，总分里却应有它们的分",
        "rows or groups that claim nothing of their own, though their points belong to the total"
      ),
      example: (
        "预算执行率没有写得分，复算 10 分，总分里只有 9 分",
        "no points stand beside the execution rate, 10 are due and the total has 9"
      )),
    CauseEntry(
      "sum",
      when: (
        "各行自评得分之和不等于自评总分",
        "the claimed rows do not make the claimed total"
      ),
      example: ("各行合计 98，总分写 99", "rows of 98, a total of 99")),
    CauseEntry(
      "veto",
      when: (
        "一票否决触发（或不知是否触发），总分受限，自评没有计入",
        "a veto sets in, or nobody knows, and the claim does not reckon with it"
      ),
      example: ("有违规问题，总分不超过 59，自评 92", "a violation bars the total at 59, 92 is claimed")),
    CauseEntry(
      "cap",
      when: (
        "执行率过低，总分有上限，自评没有计入",
        "the execution rate limits the total, and the claim does not reckon with it"
      ),
      example: (
        "执行率低于 95% 时总分不超过 85，自评 92", "below 95% spent the total is at most 85, 92 is claimed"
      )),
    CauseEntry(
      "not-applicable",
      when: (
        "有不适用的指标，其余按规则折算或调增，自评没有这样做",
        "what does not apply is folded or shifted by the rubric, and the claim is not"
      ),
      example: (
        "30 分不适用，其余 70 分折算为 100，自评没有折算",
        "30 points do not apply; the other 70 make 100, the claim leaves them at 70"
      )),
    CauseEntry(
      "grade",
      when: (
        "自评等级与自评总分或复算总分不符",
        "the claimed grade does not follow from the claimed or the recomputed total"
      ),
      example: ("总分 85，自评“优”", "a total of 85 called 优")),
    CauseEntry(
      "execution",
      when: (
        "预算执行率的得分不能由资金算出",
        "the points of the execution rate do not follow from the money"
      ),
      example: ("执行率 94.5%，分值 10，自评 10", "94.5% of 10 points, 10 claimed")),
    CauseEntry(
      "times-actual",
      when: (
        "用完成值直接乘分值，没有与指标值相比",
        "the actual value times the weight, not held against the target"
      ),
      example: ("98% 对 ≥98%，20 分得了 19.6", "98% against ≥98% claimed as 19.6 of 20")),
    CauseEntry(
      "direction",
      when: (
        "越小越好的按越大越好计分，或反之",
        "a limit scored in the wrong direction"
      ),
      example: ("成本 ≤3.2 万元，实际 3.35 万元，自评满分", "a cost of 3.35 against ≤3.2 claimed in full")),
    CauseEntry(
      "weights",
      when: (
        "分值合计不是满分，自评总分却当作满分报",
        "the weights are not full marks, their points are claimed as if they were"
      ),
      example: ("分值合计 110，得 92，总分报 92", "92 of 110 claimed as a total of 92")),
    CauseEntry(
      "scaled",
      when: (
        "按分值合计与满分之比折算（自评折算了，或应折算而没有）",
        "weights brought to full marks, by the claim or only by the rubric"
      ),
      example: ("120 分制得 108，折算为 90", "108 of 120 are 90 of 100")),
    CauseEntry(
      "decision",
      when: (
        "复核决定与自评不同",
        "a reviewer decided otherwise than what is claimed"
      ),
      example: ("自评 12，复核决定 10.5", "12 is claimed, 10.5 decided")),
    CauseEntry(
      "judgement-outside",
      when: (
        "定性指标的自评得分在所报等次的区间之外",
        "a claim outside the band of its level"
      ),
      example: ("“部分达成”（60% 至 80%）自评满分", "full points for a level of 60% to 80%")),
    CauseEntry(
      "judgement-inside",
      when: (
        "自评得分在等次的区间之内，不是默认值；属于判断，照计",
        "a claim inside the band of its level, other than its default; a judgement that counts"
      ),
      example: ("“达成”（80% 至 100%）默认满分，自评 9", "9 of 10 for a level of 80% to 100%")),
    CauseEntry(
      "missed-but-full",
      when: (
        "没有达到指标值，却报满分",
        "full points though the target was missed"
      ),
      example: ("≥10次，完成 9 次，自评满分", "9 of at least 10, claimed in full")),
    CauseEntry(
      "met-not-full",
      when: (
        "达到了指标值，却没有报满分",
        "less than full points though the target was met"
      ),
      example: ("≥10次，完成 10 次，自评 8 分（满分 10）", "10 of at least 10, 8 of 10 points claimed")),
    CauseEntry(
      "not-checkable",
      when: (
        "没有自评，或该行待定、不适用，无法核对",
        "nothing is claimed, or the row is open or does not apply"
      ),
      example: ("指标值与完成值是两句不同的话", "target and actual value are different texts")),
    CauseEntry(
      "arithmetic",
      when: (
        "按规则是另一个数，又看不出是哪种错",
        "the rule makes another number, and no known mistake makes the claimed one"
      ),
      example: ("应得 8，自评 8.7", "8 are due, 8.7 claimed")),
    CauseEntry(
      "unexplained",
      when: (
        "各行都对得上，总分仍不同，原因不明",
        "a difference that nothing known explains"
      ),
      example: ("没有一行写自评得分，总分与复算不同", "no row claims anything, and the total differs")),
  ]

  /// The entry of a code, if there is one.
  public static func entry(_ code: String) -> CauseEntry? { all.first { $0.code == code } }
}
