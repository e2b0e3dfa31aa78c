/// Chooses the rubric of a form (评分规则的选择).
///
/// In this order: the rubric by which the form was written, if it is at hand; the one whose scope covers
/// the form; for a project whose groups the national rubric knows, that; else the form's own groups and
/// weights. What a person names comes before what ships. ``Scorer/evaluate(_:)-(Submission)`` never
/// chooses.
public struct RubricChooser: Sendable {
  private let given: [RubricCandidate]
  private let shipped: [RubricCandidate]

  /// Chooses among what a person named, and then among what ships.
  public init(given: [RubricCandidate] = [], shipped: [RubricCandidate]) {
    self.given = given
    self.shipped = shipped
  }

  /// The rubric of a form.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - mark: The rubric by which its file says it was written; nil where it does not say.
  /// - Returns: The rubric, and why it was chosen.
  /// - Throws: ``RubricRefusal`` where two rubrics cover the form, where it is no self-evaluation, or where
  ///   the rubric cannot be read.
  public func choice(
    for form: Submission, mark: RubricMark? = nil
  ) throws(RubricRefusal) -> RubricChoice {
    var remarks: [Message] = []
    if let mark {
      if let own = (given + shipped).first(where: { $0.digest == mark.digest }) {
        return try chosen(own, Message(.chosenByMark, [.text(own.id)]), remarks)
      }
      remarks.append(
        Message(.markNotAtHand, [.text(mark.id), .text(String(mark.digest.prefix(12)))]))
    }
    let kind = form.kind
    for candidates in [given, shipped] {
      if let found = try covering(form, kind, among: candidates) {
        return try chosen(found, Message(.chosenByScope, [.text(found.id)]), remarks)
      }
    }
    switch kind {
    case .monitoring: throw RubricRefusal(message: Message(.monitoringForm))
    case .goals: throw RubricRefusal(message: Message(.goalsForm))
    case .project:
      if let national = national(form) { return try chosen(national, remarks) }
      return try chosen(shipped(RubricID.asForm), Message(.chosenAsForm), remarks)
    case .scoreCard:
      let id = form.isOfDepartment ? RubricID.asFormDepartment : RubricID.asForm
      return try chosen(shipped(id), Message(.chosenForScoreCard), remarks)
    case .department:
      return try chosen(
        shipped(RubricID.asFormDepartment), Message(.chosenAsFormDepartment), remarks)
    case .transfer:
      return try chosen(shipped(RubricID.asFormTransfer), Message(.chosenForTransfer), remarks)
    }
  }

  // MARK: Steps

  /// The one candidate whose scope covers a form; nil if none does.
  private func covering(
    _ form: Submission, _ kind: FormKind, among candidates: [RubricCandidate]
  ) throws(RubricRefusal) -> RubricCandidate? {
    let units = [form.department, form.ownUnit].filter { !$0.isEmpty }
    let covering = candidates.filter {
      $0.scope?.covers(kind, units: units, year: form.year) ?? false
    }
    let found = covering.filter { $0.scorer?.refusal(of: form) == nil }
    guard found.count > 1 else { return found.first }
    // Two of one name are told apart by their digests.
    let names = found.map { candidate -> Fact in
      guard found.count(where: { $0.id == candidate.id }) > 1 else { return .text(candidate.id) }
      let digest = String(candidate.digest.prefix(12))
      return .message(Message(.withDigest, [.text(candidate.id), .text(digest)]))
    }
    throw RubricRefusal(message: Message(.severalCover, [.list(names, .names)]))
  }

  /// The national rubric that knows every group of a form: the one with costs where 成本 is a 一级指标.
  private func national(_ form: Submission) -> RubricCandidate? {
    let hasCosts = form.rows.contains { GroupHeading($0.group).key == "成本" }
    let id = hasCosts ? RubricID.nationalWithCosts : RubricID.national
    guard let candidate = shipped(id), let scorer = candidate.scorer, !form.rows.isEmpty,
      scorer.refusal(of: form) == nil, scorer.knowsGroups(of: form)
    else { return nil }
    return candidate
  }

  private func shipped(_ id: String) -> RubricCandidate? { shipped.first { $0.id == id } }

  // MARK: What is said

  private func chosen(
    _ national: RubricCandidate, _ remarks: [Message]
  ) throws(RubricRefusal) -> RubricChoice {
    try chosen(national, Message(.chosenNational), remarks)
  }

  private func chosen(
    _ candidate: RubricCandidate?, _ reason: Message, _ remarks: [Message]
  ) throws(RubricRefusal) -> RubricChoice {
    guard let scorer = candidate?.scorer else {
      throw RubricRefusal(message: Message(.notReadable, [.text(candidate?.id ?? "")]))
    }
    return RubricChoice(scorer: scorer, reason: reason, remarks: remarks)
  }
}

/// The shipped rubrics that are chosen by what a form is.
private enum RubricID {
  static let national = "mof-2020-project"
  static let nationalWithCosts = "mof-2021-project-cost"
  static let asForm = "as-form"
  static let asFormDepartment = "as-form-department"
  static let asFormTransfer = "as-form-transfer"
}

extension Scorer {
  /// Whether the rubric has every 一级指标 of a form.
  fileprivate func knowsGroups(of form: Submission) -> Bool {
    form.rows.allSatisfy { row in
      let known = ready.headings.known(row.group)
      return known.group != nil || known.isBudget
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricChooser: [Phrase] {
    [.markNotAtHand, .severalCover, .monitoringForm, .goalsForm, .notReadable]
  }
}

extension Phrase {
  fileprivate static let withDigest = Phrase("rubric-with-digest", "{0}（{1}…）", "{0} ({1}…)")
  fileprivate static let chosenByMark = Phrase(
    "rubric-by-mark", "这份表是按“{0}”生成的", "the form was written by \"{0}\"")
  fileprivate static let chosenByScope = Phrase(
    "rubric-by-scope", "表的种类、单位和年度在“{0}”的适用范围内",
    "the form's kind, unit and year are those that \"{0}\" applies to")
  fileprivate static let chosenNational = Phrase(
    "rubric-national", "项目支出自评表，一级指标都在全国通用规则中",
    "a project's form whose groups the national rubric has")
  fileprivate static let chosenAsForm = Phrase(
    "rubric-as-form", "没有适用的评分规则，按表中的分组和分值计分",
    "no rubric applies; scored by the form's own groups and weights")
  fileprivate static let chosenAsFormDepartment = Phrase(
    "rubric-as-form", "部门整体支出自评表，没有适用的评分规则，按表中的分组和分值计分",
    "a department's form to which no rubric applies; scored by its own groups and weights")
  fileprivate static let chosenForTransfer = Phrase(
    "rubric-as-form", "转移支付自评表不计分，各行只看达成与否",
    "a form of transfer payments has no points; its rows are met or not")
  fileprivate static let chosenForScoreCard = Phrase(
    "rubric-as-form", "得分表没有指标值和完成值，只核对加总",
    "a score card has neither targets nor actual values; only its sums are checked")
  fileprivate static let markNotAtHand = Phrase(
    "rubric-not-at-hand", "这份表是按“{0}”（摘要 {1}…）生成的，手头没有这份规则；可用 --rubric 给出它的文件",
    "the form was written by \"{0}\" (digest {1}…), which is not at hand; name its file with --rubric"
  )
  fileprivate static let severalCover = Phrase(
    "several-rubrics-apply", "不止一份评分规则适用于这份表：{0}；请用 --rubric 指明一份",
    "several rubrics apply to this form: {0}; name one with --rubric")
  fileprivate static let monitoringForm = Phrase(
    "monitoring-form", "这是绩效运行监控表，只有年中的数，不是自评表",
    "this is a form of monitoring, which tells of a part of the year; it is no self-evaluation")
  fileprivate static let goalsForm = Phrase(
    "goals-form", "这是绩效目标表，没有完成值，没有可以计分的", "this form has targets alone; there is nothing to score")
  fileprivate static let notReadable = Phrase(
    "rubric-not-readable", "评分规则“{0}”无法读入", "the rubric \"{0}\" cannot be read")
}
