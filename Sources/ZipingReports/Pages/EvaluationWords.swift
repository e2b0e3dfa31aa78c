import Ziping

/// What an evaluation is called and what it makes, in words (评价结果的说法).
struct EvaluationWords {
  let evaluation: Evaluation
  let wording: Wording

  init(_ evaluation: Evaluation, _ language: Language) {
    self.evaluation = evaluation
    wording = Wording(
      language, places: evaluation.places, textWidth: nil, file: evaluation.submission.source)
  }

  /// The total, or its bounds.
  var total: String {
    guard evaluation.hasPoints else { return wording.text(.withoutPoints) }
    return evaluation.bounds.map { wording.bounds($0) } ?? wording.text(.noTotal)
  }

  /// The grade, or those at both ends.
  var grade: String {
    guard evaluation.hasPoints else { return wording.text(.withoutPoints) }
    if let grade = evaluation.grade { return grade }
    guard let low = evaluation.grades?.low, let high = evaluation.grades?.high else {
      return wording.text(.noTotal)
    }
    return wording.text(Message(.gradeOpen, [.text(low.name), .text(high.name)]))
  }

  /// The project or the unit that tells the forms of a file apart; empty if there is none.
  var name: String {
    let submission = evaluation.submission
    return submission.project.isEmpty ? submission.unit : submission.project
  }

  /// The file, and the project or the unit that tells its forms apart.
  var formName: String {
    ([evaluation.submission.source] + (name.isEmpty ? [] : [name])).joined(separator: "  ")
  }

  /// What the page is about: the project or else the unit or the title.
  var title: Words {
    let submission = evaluation.submission
    let title = [name, submission.title].first { !$0.isEmpty } ?? wording.text(.formTitle)
    return Words(title, .heading)
  }

  /// Whose form it is, and of which year.
  var identity: Words {
    let submission = evaluation.submission
    let unit = submission.project.isEmpty ? "" : submission.unit
    let year = submission.year.map { wording.text(Message(.yearTitle, [.count($0)])) } ?? ""
    return [Words(unit), Words(year)].joined(by: "  ")
  }

  /// The title, whose form it is, the file, and what matters most.
  func head(_ result: Words) -> [Block] {
    [
      .title(title, beside: identity),
      .banner(result, under: Words(whole: evaluation.submission.source, .quiet)),
    ]
  }

  /// The rubric: why it was chosen, or what it is where somebody named it; in full, both.
  func basis(isFull: Bool) -> [Block] {
    let rubric = evaluation.rubric
    let chosen = evaluation.choice.map { wording.text(Message(.chosen, [.text(wording.text($0))])) }
    let title = isFull || chosen == nil ? "  " + rubric.title : ""
    return [
      .line(
        label: wording.text(.rubricLabel), Words(whole: rubric.id) + Words(title + (chosen ?? "")))
    ]
  }

  /// What a person should do about remarks, in the words of the form's own headings.
  func remedy(of remark: Remark) -> String? {
    wording.remedy(of: remark).map { OwnHeadings(evaluation.submission).put(into: $0, wording) }
  }

  /// Where something stands, without the file where that is the form's own.
  func place(_ place: Place) -> Words {
    guard place.file == evaluation.submission.source, place.position != nil else {
      return Words(whole: place.description, .quiet)
    }
    return wording.position(place)
  }
}

extension Wording {
  /// Where something stands in its file; empty for the whole of it.
  func position(_ place: Place) -> Words {
    switch place.position {
    case nil: Words()
    case .text(let line, _): Words(text(Message(.line, [.count(line)])), .quiet)
    case .paragraph(let number): Words(text(Message(.paragraph, [.count(number)])), .quiet)
    case .sheetCell, .tableCell:
      Words(whole: String(place.description.dropFirst(place.file.count + 1)), .quiet)
    }
  }
}

extension Phrase {
  static let formTitle = Phrase("form-title", "自评表", "Self-evaluation")
  fileprivate static let chosen = Phrase("rubric-choice", "（{0}）", " ({0})")
  static let line = Phrase("line", "第\u{A0}{0}\u{A0}行", "line\u{A0}{0}")
  fileprivate static let paragraph = Phrase(
    "paragraph", "第\u{A0}{0}\u{A0}段", "paragraph\u{A0}{0}")
}
