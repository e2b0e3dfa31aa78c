/// What a file of decisions says of forms that are not under review (别的表的决定).
///
/// Where the file also speaks of one that is, such as the workbook of a whole batch, the others are passed
/// over; else somebody took the wrong file.
struct ForeignForms {
  /// A form that something was written about.
  private struct Foreign {
    let written: FormIdentity
    let nearest: FormIdentity?
    let part: FormMatch.Part
    let place: Place
    let isSheet: Bool
    let isFilledIn: Bool
  }

  private let all: [FormIdentity]
  private var foreign: [Foreign] = []
  private var known: Set<FormIdentity> = []
  private var knowsAny = false

  init(_ all: [FormIdentity]) { self.all = all }

  /// Notes that a form under review is spoken of.
  mutating func addKnown() { knowsAny = true }

  /// Notes a form that is not under review.
  mutating func add(
    _ written: FormIdentity, nearest: Int?, _ part: FormMatch.Part, at place: Place,
    isSheet: Bool, isFilledIn: Bool
  ) {
    guard isSheet || known.insert(written).inserted else { return }
    foreign.append(
      Foreign(
        written: written, nearest: nearest.map { all[$0] }, part: part, place: place,
        isSheet: isSheet, isFilledIn: isFilledIn))
  }

  /// Says what is to be said of them.
  func report(to log: DiagnosticLog) {
    if knowsAny {
      let passed = foreign.filter(\.isFilledIn)
      guard let first = passed.first else { return }
      log.report(
        .passedOver, [.text(Self.names(passed.map(\.written))), .count(passed.count)],
        at: first.place, .info)
      return
    }
    for form in foreign { report(form, to: log) }
  }

  private func report(_ form: Foreign, to log: DiagnosticLog) {
    let now = form.nearest ?? all.first
    var phrase = form.isSheet ? Phrase.foreignSheet : .foreignDecision
    var facts: [Fact] = [.text(form.written.name), .text(Self.names(all))]
    switch form.part {
    case .project: break
    case .year:
      phrase = form.isSheet ? .foreignYear : .foreignDecisionYear
      facts = [
        .text(form.written.name), .text(form.written.year.map(String.init) ?? ""),
        .text(now?.year.map(String.init) ?? ""),
      ]
    case .rubric:
      phrase = form.isSheet ? .foreignRubric : .foreignDecisionRubric
      facts = [
        .text(form.written.name), .text(form.written.rubric ?? ""), .text(now?.rubric ?? ""),
      ]
    case .unit:
      phrase = form.isSheet ? .foreignUnit : .foreignDecisionUnit
      facts = [.text(form.written.name), .text(form.written.unit ?? ""), .text(now?.unit ?? "")]
    case .path:
      phrase = form.isSheet ? .foreignPath : .foreignDecisionPath
      facts = [.text(form.written.name), .text(form.written.path ?? ""), .text(now?.path ?? "")]
    }
    log.report(phrase, facts, at: form.place)
  }

  /// The first few names.
  private static func names(_ forms: [FormIdentity]) -> String {
    let shown = forms.prefix(mostNames).map(\.name).joined(separator: "、")
    return forms.count > mostNames ? shown + "…" : shown
  }

  private static let mostNames = 5
}

extension [Phrase] {
  /// What is said here of an input.
  package static var foreignForms: [Phrase] {
    [
      .foreignSheet, .foreignUnit, .foreignYear, .foreignRubric, .foreignPath, .foreignDecision,
      .foreignDecisionUnit, .foreignDecisionYear, .foreignDecisionRubric, .foreignDecisionPath,
      .passedOver,
    ]
  }
}

extension Phrase {
  private static let sheetCode = "review-sheet-of-another-form"
  private static let decisionCode = "decision-of-another-form"

  fileprivate static let foreignSheet = Phrase(
    sheetCode, "这是“{0}”的复核表，复核的是“{1}”；请给出这份表自己的复核表",
    "this review sheet is for \"{0}\", the form under review is \"{1}\"; give the form's own sheet")
  fileprivate static let foreignUnit = Phrase(
    sheetCode, "复核表“{0}”的单位是“{1}”，复核的表是“{2}”的；请给出这份表自己的复核表",
    "the review sheet of \"{0}\" is for the unit \"{1}\", the form is of \"{2}\"; give the form's own sheet"
  )
  fileprivate static let foreignYear = Phrase(
    sheetCode, "复核表“{0}”是 {1} 年度的，复核的表是 {2} 年度的；请给出这份表自己的复核表",
    "the review sheet of \"{0}\" is for {1}, the form under review for {2}; give the form's own sheet"
  )
  fileprivate static let foreignRubric = Phrase(
    sheetCode, "复核表“{0}”按评分规则 {1} 写出，这次按 {2} 计分；用 --rubric {1}，或重新写出复核表",
    "the review sheet of \"{0}\" was written by the rubric {1}, the form was scored by {2}; take --rubric {1}, or write the sheet anew"
  )
  fileprivate static let foreignPath = Phrase(
    sheetCode, "看不出复核表“{0}”是不是这份表的：它是对 {1} 写出的，复核的是 {2}；请在表上填写项目名称、单位和年度，或重新写出复核表",
    "it is not clear whether the review sheet of \"{0}\" is this form's: it was written for {1}, under review is {2}; state project, unit and year in the form, or write the sheet anew"
  )
  fileprivate static let foreignDecision = Phrase(
    decisionCode, "这是对“{0}”的决定，复核的是“{1}”；请给出这份表自己的决定",
    "this decision is about \"{0}\", the form under review is \"{1}\"; give the form's own decisions"
  )
  fileprivate static let foreignDecisionUnit = Phrase(
    decisionCode, "对“{0}”的决定，单位是“{1}”，复核的表是“{2}”的",
    "the decision about \"{0}\" is for the unit \"{1}\", the form is of \"{2}\"")
  fileprivate static let foreignDecisionYear = Phrase(
    decisionCode, "对“{0}”的决定是 {1} 年度的，复核的表是 {2} 年度的",
    "the decision about \"{0}\" is for {1}, the form under review for {2}")
  fileprivate static let foreignDecisionRubric = Phrase(
    decisionCode, "对“{0}”的决定是按评分规则 {1} 做的，这次按 {2} 计分；用 --rubric {1}，或重新决定",
    "the decision about \"{0}\" was made by the rubric {1}, the form was scored by {2}; take --rubric {1}, or decide anew"
  )
  fileprivate static let foreignDecisionPath = Phrase(
    decisionCode, "看不出对“{0}”的决定是不是这份表的：它是对 {1} 做的，复核的是 {2}；请在表上填写项目名称、单位和年度",
    "it is not clear whether the decision about \"{0}\" is this form's: it was made about {1}, under review is {2}; state project, unit and year in the form"
  )
  fileprivate static let passedOver = Phrase(
    "decisions-of-other-forms", "“{0}”（{1} 份）不在这次复核的表里，它们的决定没有用",
    "{1} forms are not under review and their decisions were passed over: {0}")
}
