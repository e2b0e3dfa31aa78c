public import Ziping

/// Rubrics in a line each: which there are, and how their examples came out.
extension RubricReport {
  /// A list of rubrics; the one that is taken where nothing says otherwise has a mark.
  public static func list(
    _ rubrics: [(rubric: Rubric, isStandard: Bool)], _ language: Language,
    style: TextStyle = .plain
  ) -> String {
    let wording = Wording(language)
    let lines = rubrics.map { rubric, isStandard -> Block in
      let evidence = wording.text(rubric.basis.evidence.phrase)
      let words = Words((isStandard ? "*" : "\u{A0}") + "\u{A0}") + Words(whole: rubric.id)
      return .note(
        words + Words("  \(rubric.title)  ") + Words(whole: "[\(evidence)]"), hanging: 4)
    }
    return TextRenderer(style).text(Page(lines))
  }

  /// How many of a rubric's examples pass, and what becomes of it where parts do not apply.
  public static func tested(
    _ rubric: Rubric, _ run: ExampleRun, _ proof: NotApplicableProof, _ language: Language,
    style: TextStyle = .plain
  ) -> String {
    let message = Message(
      .tested,
      [
        .text(rubric.id), .count(run.passed), .count(rubric.examples.count),
        .count(proof.combinations - proof.failures.count), .count(proof.combinations),
      ])
    return TextRenderer(style).text(Page([line(Wording(language).text(message))]))
  }
}

extension Phrase {
  fileprivate static let tested = Phrase(
    "tested", "{0}：{2} 个算例，{1} 个通过；{4} 种不适用组合，{3} 种有定义",
    "{0}: {1} of {2} examples pass; {3} of {4} combinations that do not apply are defined")
}
