/// A rubric with everything made that is the same for every form (备好的评分规则).
///
/// Reading, weighing, scoring and reviewing take it from here; nothing of it is made again for a form
/// or a row.
package final class ReadyRubric: Sendable {
  /// The rubric.
  package let rubric: Rubric
  /// Reads cells by the rubric's words.
  package let reader: ValueReader
  /// Makes targets of readings.
  let targets: TargetReader
  /// What is the same for all judgements.
  let setting: Attempt.Setting
  /// Finds what a row is about.
  let headings: HeadingIndex
  /// The indicators that the rubric fixes, by group.
  let fixed: [FixedIndicators]
  /// How the points of rows and groups came about.
  let pointsBasis: PointsBasis
  private let namesStateWeights: Bool
  private let refused: WordList

  /// How the points of rows and groups came about (分值的来历).
  enum PointsBasis {
    /// The rubric or the form states them.
    case stated
    /// Nobody states them: they are shared out, which is only a suggestion.
    case assumed
    /// There are none by design: a row is met or not.
    case none
  }

  init(_ rubric: Rubric) {
    self.rubric = rubric
    pointsBasis = .stated
    namesStateWeights = false
    let reader = ValueReader(rubric.vocabulary)
    let targets = TargetReader(vocabulary: rubric.vocabulary)
    self.reader = reader
    self.targets = targets
    setting = Attempt.Setting(vocabulary: rubric.vocabulary, policy: rubric.policy)
    headings = HeadingIndex(rubric)
    fixed = rubric.groups.indices.map { FixedIndicators($0, rubric, reader, targets) }
    refused = WordList(rubric.refuses)
  }

  /// The same rubric with the groups of one form; words and rules stay as they were made ready.
  private init(_ ready: ReadyRubric, _ fitted: FittedRubric) {
    rubric = fitted.rubric
    pointsBasis = fitted.basis
    namesStateWeights = fitted.namesStateWeights
    reader = ready.reader
    targets = ready.targets
    setting = ready.setting
    headings = HeadingIndex(fitted.rubric)
    fixed = fitted.rubric.groups.indices.map {
      FixedIndicators($0, fitted.rubric, ready.reader, ready.targets)
    }
    refused = ready.refused
  }

  /// The rubric as a form is scored by it: with the form's own groups where the rubric takes them.
  func fitted(to submission: Submission) -> ReadyRubric {
    guard rubric.groupSource != .rubric else { return self }
    return ReadyRubric(self, FittedRubric(self, submission))
  }

  /// 分值 of a row as its form states it.
  func statedWeight(of row: Submission.Row) -> Submission.Cell? {
    statedWeight(of: row, inName: namesStateWeights)
  }

  /// The one group that fixes an indicator of this name; nil if none or several do.
  func group(fixing name: String) -> Int? {
    let owners = fixed.indices.filter { fixed[$0].named(name) != nil }
    return owners.count == 1 ? owners.first : nil
  }

  /// The open group that takes the indicators of a flat list which no other group fixes.
  var groupOfOthers: Int? { rubric.groups.firstIndex(where: \.takesOthers) }

  /// The word because of which a form needs another rubric, with its place; nil if none does.
  ///
  /// The form's title says it, or a project that is called so; an indicator may have any name.
  func refusal(of submission: Submission) -> (word: String, place: Place)? {
    guard !refused.words.isEmpty else { return nil }
    let title = FormTitle(submission.title, project: submission.project).key
    let project = withoutBrackets(comparisonKey(submission.project))
    guard let word = refused.first(in: title) ?? refused.words.first(where: project.hasSuffix)
    else { return nil }
    return (word, Place(file: submission.source))
  }

  /// Reads an indicator's texts, ready to be judged any number of times.
  func attempt(
    name: String, level2: String = "", target: String, actual: String, weight: ExactDecimal,
    claimed: ExactDecimal? = nil, level: String = "", year: Int? = nil
  ) -> Attempt {
    let traits = rubric.policy.traitWords.traits(name: name, level2: level2)
    return Attempt(
      target: targets.target(reader.read(target), name: name, traits: traits),
      actual: reader.read(actual), level: reader.read(level), traits: traits, weight: weight,
      claimed: claimed, year: year, setting: setting)
  }

  /// Whether a cell holds more than a dash or 无, which say that there is nothing.
  func saysSomething(_ cell: Submission.Cell?) -> Bool {
    guard let cell else { return false }
    let key = comparisonKey(cell.text)
    let isDash = key == "一" || key.utf8.allSatisfy { Self.dashes.contains($0) }
    return !isDash && key != "无" && !rubric.vocabulary.none.contains(key)
  }

  private static let dashes: Set<UInt8> = Set("-/\\_".utf8)
}
