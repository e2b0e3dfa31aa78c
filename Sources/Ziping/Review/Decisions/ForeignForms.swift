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
        .passedOver,
        [.names(passed.map(\.written.name), most: Self.mostNames), .count(passed.count)],
        at: first.place, .info)
      return
    }
    for form in foreign { report(form, to: log) }
  }

  private func report(_ form: Foreign, to log: DiagnosticLog) {
    let now = form.nearest ?? all.first
    func text(_ text: String?) -> Fact { .text(text ?? "") }
    func year(_ form: FormIdentity?) -> Fact { text(form?.year.map(String.init)) }
    let (written, other): (Fact, Fact) =
      switch form.part {
      case .project: (.text(form.written.name), .names(all.map(\.name), most: Self.mostNames))
      case .unit: (text(form.written.unit), text(now?.unit))
      case .year: (year(form.written), year(now))
      case .rubric: (text(form.written.rubric), text(now?.rubric))
      case .path: (text(form.written.path), text(now?.path))
      }
    let what = Message(
      form.isSheet ? .sheetOf : .decisionOn, [.text(form.written.name)])
    log.report(
      .foreign(form.part, isSheet: form.isSheet), [.message(what), written, other],
      at: form.place)
  }

  private static let mostNames = 5
}

extension [Phrase] {
  /// What is said here of an input.
  package static var foreignForms: [Phrase] {
    let parts: [FormMatch.Part] = [.project, .unit, .year, .rubric, .path]
    return parts.map { .foreign($0, isSheet: true) } + parts.map { .foreign($0, isSheet: false) }
      + [.passedOver]
  }
}

extension Phrase {
  /// Whose sheet or decision it is, told apart by this.
  fileprivate static func foreign(_ part: FormMatch.Part, isSheet: Bool) -> Phrase {
    let (chinese, english) = part.words
    return Phrase(
      isSheet ? "review-sheet-of-another-form" : "decision-of-another-form", chinese, english)
  }

  fileprivate static let sheetOf = Phrase(
    "sheet-of", "“{0}”的复核表", "the review sheet of \"{0}\"")
  fileprivate static let decisionOn = Phrase(
    "decision-on", "对“{0}”的决定", "the decision about \"{0}\"")
  fileprivate static let passedOver = Phrase(
    "decisions-of-other-forms", "“{0}”（{1} 份）不在这次复核的表里，它们的决定没有用",
    "{1} {1|form is|forms are} not under review and their decisions were passed over: {0}")
}

extension FormMatch.Part {
  /// What tells the forms apart: whose it is, what that form has, what the one under review has.
  fileprivate var words: (chinese: String, english: String) {
    switch self {
    case .project:
      (
        "这是{0}，复核的是“{2}”；请给出这份表自己的",
        "this is {0}, the form under review is \"{2}\"; give the form's own"
      )
    case .unit:
      (
        "{0}上的单位是“{1}”，复核的表是“{2}”的；请给出这份表自己的",
        "{0} is for the unit \"{1}\", the form is of \"{2}\"; give the form's own"
      )
    case .year:
      (
        "{0}是 {1} 年度的，复核的表是 {2} 年度的；请给出这份表自己的",
        "{0} is for {1}, the form under review for {2}; give the form's own"
      )
    case .rubric:
      (
        "{0}是按评分规则 {1} 做的，这次按 {2} 计分；用 --rubric {1}，或重新做",
        "{0} was made by the rubric {1}, the form was scored by {2}; take --rubric {1}, or make it anew"
      )
    case .path:
      (
        "看不出{0}是不是这份表的：它是对 {1} 做的，复核的是 {2}；请在表上填写项目名称、单位和年度，或重新做",
        "it is not clear whether {0} is this form's: it was made for {1}, under review is {2}; state project, unit and year in the form, or make it anew"
      )
    }
  }
}
