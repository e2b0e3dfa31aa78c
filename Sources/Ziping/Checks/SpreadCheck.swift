/// Several projects that all claim the same (自评流于形式).
struct SpreadCheck: FormCheck {
  let kinds: [FindingKind] = [.allFullMarks, .noSpread]

  /// Two may agree by chance.
  private static let leastForms = 3

  func findings(across forms: [CheckedForm]) -> [[Finding]] {
    let nothing: [[Finding]] = forms.map { _ in [] }
    let claims = forms.compactMap(\.evaluation.claim.total)
    guard forms.count >= Self.leastForms, claims.count == forms.count, let low = claims.min(),
      let high = claims.max(), let spread = try? high.subtracting(low)
    else { return nothing }
    if zip(forms, claims).allSatisfy({ $0.rubric.fullMarks == $1 }) {
      return forms.map { [$0.finding(.allFullMarks, [.count(claims.count), .points(high)])] }
    }
    // Sound projects lie close together, too; the same number for all is no accident.
    guard spread <= .step(places: 1) else { return nothing }
    return forms.map {
      [$0.finding(.noSpread, [.count(claims.count), .points(low), .points(high)])]
    }
  }
}

extension FindingKind {
  /// Every form of a run claims full marks.
  public static let allFullMarks: FindingKind = FindingKind(
    .info, "all-full-marks", "这批 {0} 份表自评全部是满分 {1}",
    "all {0} forms of this run claim full marks of {1}", from: .reviewers,
    why: (
      "一批项目个个满分，自评多半流于形式，没有找出问题",
      "where every project claims full marks, nobody looked for what went wrong"
    ), example: ("三个项目自评都是 100 分", "three projects, each claiming 100"))
  /// The claims of a run are the same, give or take a tenth of a point.
  public static let noSpread: FindingKind = FindingKind(
    .info, "no-spread", "这批 {0} 份表自评都在 {1} 至 {2} 之间，没有差距",
    "the {0} forms of this run all claim {1} to {2}; there is no spread", from: .reviewers,
    why: (
      "得分没有差距，分不出项目好坏，也无法据此安排下年预算",
      "claims without any spread tell no project from another and say nothing for next year's budget"
    ), example: ("三个项目自评都是 98 分", "three projects, each claiming 98"))
}
