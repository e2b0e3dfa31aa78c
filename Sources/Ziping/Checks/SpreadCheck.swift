/// Several projects that all claim the same (自评流于形式).
struct SpreadCheck: FormCheck {
  let kinds: [FindingKind] = [.allFullMarks, .noSpread]

  /// Two may agree by chance.
  private static let leastForms = 3

  func findings(in form: Int, of run: FormsOfRun) -> [Finding] {
    guard run.count >= Self.leastForms, run.allClaim, let claims = run.claims,
      let spread = try? claims.high.subtracting(claims.low)
    else { return [] }
    if run.allClaimFullMarks {
      return [
        run.finding(.allFullMarks, [.count(run.count), .points(claims.high)], about: form)
      ]
    }
    // Sound projects lie close together, too; the same number for all is no accident.
    guard let least = try? ExactDecimal(coefficient: 1, places: 1), spread <= least else {
      return []
    }
    let facts: [Fact] = [.count(run.count), .points(claims.low), .points(claims.high)]
    return [run.finding(.noSpread, facts, about: form)]
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
