/// A claim outside the band of its level (定性指标得分超出等次区间).
struct JudgementOutsideCause: CauseTest {
  let entries: [CauseEntry] = [.judgementOutside]

  func cause(of row: ClaimedRow) -> Review.Cause? {
    let kinds: [FindingKind] = [.claimedOutsideBand, .claimedOutsideOpenBand]
    guard let (_, points) = row.gap,
      let remark = row.score.findings.lazy.map(\.remark).first(where: { kinds.contains($0.kind) })
    else { return nil }
    let isOpen = remark.kind == .claimedOutsideOpenBand
    return Review.Cause(isOpen ? .outsideOpen : .outside, remark.facts + [.points(points)])
  }
}

extension CauseEntry {
  static let judgementOutside = CauseEntry(
    "judgement-outside",
    when: (
      "定性指标的自评得分在所报等次的区间之外",
      "a claim outside the band of its level"
    ), example: ("“部分达成”（60% 至 80%）自评满分", "full points for a level of 60% to 80%"))
}

extension Phrase {
  fileprivate static let outside = Phrase(
    .judgementOutside, "自评 {0} 不在“{1}”的区间 {2} 至 {3} 内；默认 {4}",
    "the claimed {0} is outside the band of \"{1}\", {2} to {3}; its default is {4}")
  fileprivate static let outsideOpen = Phrase(
    .judgementOutside, "自评 {0} 不在“{1}”的区间 {2} 至 {3}（不含 {3}）内；默认 {4}",
    "the claimed {0} is outside the band of \"{1}\", {2} to below {3}; its default is {4}")
}
