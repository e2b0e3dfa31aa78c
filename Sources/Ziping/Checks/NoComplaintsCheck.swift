/// Nobody complained, taken for satisfaction (以未投诉代替满意度).
struct NoComplaintsCheck: FormCheck {
  let kinds: [FindingKind] = [.noComplaints]

  private static let silence = WordList([
    "未投诉", "无投诉", "没有投诉", "零投诉", "未收到投诉", "未接到投诉", "未发生投诉", "无人投诉", "未出现投诉",
  ])
  private static let answered = WordList(["处理", "办结", "回复", "满意", "化解"])

  func findings(in form: CheckedForm) -> [Finding] {
    form.rows.compactMap { row in
      guard row.isSatisfaction, let cells = row.row.handedIn else { return nil }
      let texts = [row.name, cells.target.text, cells.actual.text, cells.note?.text ?? ""]
      let isSilence = texts.contains { Self.silence.matches($0) }
      guard isSilence || row.countsComplaints(but: Self.answered) else { return nil }
      return row.finding(.noComplaints, [.text(cells.actual.text)])
    }
  }
}

extension ScoredRow {
  /// Whether the row is about satisfaction.
  fileprivate var isSatisfaction: Bool {
    [row.handedIn?.group ?? "", group, level2].contains { occurs("满意", in: $0) }
  }

  /// Whether the row asks for no complaint rather than for satisfaction.
  fileprivate func countsComplaints(but answered: WordList) -> Bool {
    guard occurs("投诉", in: name), !answered.matches(name),
      case .zero = target.demand
    else { return false }
    return true
  }
}

extension FindingKind {
  /// No complaint is taken for satisfaction.
  public static let noComplaints: FindingKind = FindingKind(
    .warning, "no-complaints-as-satisfaction", "以没有投诉（“{0}”）代替满意度，没有调查",
    "no complaint (\"{0}\") is taken for satisfaction; nobody was asked", about: .actual,
    remedy: ("填写调查得出的满意度", "state the satisfaction that a survey found"),
    from: .reviewers,
    why: (
      "没有投诉不等于满意；满意度要有调查，否则复核不计分",
      "no complaint is no survey; satisfaction without one gets nothing in a review"
    ), example: ("满意度指标的完成值“未收到投诉”", "a satisfaction with the actual value \"未收到投诉\""))
}
