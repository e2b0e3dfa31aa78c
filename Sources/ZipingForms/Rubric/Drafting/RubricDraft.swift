package import Ziping

/// A rubric written after a form, for its place's own to be made of (评分规则草稿).
///
/// It extends the rubric by which the form was scored and says what that one leaves to the form: groups,
/// weights, indicators and targets. Scored by it, the form gets the same points; whatever was assumed
/// stands beside it as a comment.
package struct RubricDraft {
  private let evaluation: Evaluation
  /// The rubric that it extends, as the JSON of its file.
  private let parent: Node
  private let parentID: String
  private let id: String
  /// What the form's columns are called, as its reader had to be told.
  private let headings: PlaceHeadings

  /// Drafts a rubric after a form as it was scored.
  ///
  /// - Parameters:
  ///   - evaluation: The form, scored by the rubric that is extended.
  ///   - scorer: That rubric made ready.
  ///   - parent: That rubric's JSON.
  ///   - id: The id that the draft gets.
  ///   - headings: The columns that had to be named for the form to be read.
  ///   - say: Puts a message into words.
  package init(
    _ evaluation: Evaluation, _ scorer: Scorer, parent: Node, id: String,
    headings: PlaceHeadings = PlaceHeadings(), say: @escaping (Message) -> String
  ) {
    self.evaluation = evaluation
    self.parent = parent
    self.id = id
    self.headings = headings
    self.say = say
    parentID = scorer.rubric.id
    groups = DraftGroup.groups(of: evaluation, scorer)
    execution = evaluation.rows.first { $0.kind == .budget }
    rubric = scorer.rubric
  }

  private let say: (Message) -> String
  private let rubric: Rubric
  private let groups: [DraftGroup]
  private let execution: ScoredRow?

  /// The rubric's text.
  package var text: String {
    var text = DraftText(say: say)
    text.note(.writtenAfter, .text(evaluation.form.submission.source))
    text.note(.checkWhatIsAssumed)
    text.open("{")
    text.member("formatVersion", "1")
    text.note(.restIsInherited, .text(parentID))
    text.member("extends", NodeText.quoted(parentID))
    text.member("id", NodeText.quoted(id))
    text.member("title", NodeText.quoted(title))
    writeBasis(&text)
    writeHeadings(&text)
    writeFullMarks(&text)
    writeExecution(&text)
    writeGroups(&text)
    writeRules(&text)
    text.close("}")
    return text.lines
  }

  private var title: String {
    let form = evaluation.form.submission
    let name = [form.title, form.project].first { !$0.isEmpty } ?? "绩效自评表"
    return name + "评分规则（草稿）"
  }

  private func writeBasis(_ text: inout DraftText) {
    text.open("\"basis\": {")
    text.member("document", NodeText.quoted("（填写本地文件的名称和文号）"))
    text.note(.howMuchWasSeen)
    text.member("evidence", NodeText.quoted("general-knowledge"))
    text.member("note", NodeText.quoted("分组、分值、指标和指标值取自一份自评表，没有核对文件原文。"))
    text.close("},")
  }

  private func writeHeadings(_ text: inout DraftText) {
    guard !headings.isEmpty else { return }
    text.note(.columnsNamed)
    let roles = headings.byRole.map { role, headings in
      "\(NodeText.quoted(role)): [\(headings.map(NodeText.quoted).joined(separator: ", "))]"
    }
    text.member("form", "{ \"headings\": { \(roles.joined(separator: ", ")) } }")
  }

  private func writeFullMarks(_ text: inout DraftText) {
    let weights = groups.map(\.points) + [execution?.weight ?? .zero]
    let full = RubricReader.sum(weights) ?? evaluation.fullMarks
    guard full != rubric.fullMarks else { return }
    text.note(.fullMarksAreTheSum)
    text.member("fullMarks", full.text())
    let grades = rubric.grades.grades.map { grade in
      let share = try? Ratio(grade.from, over: rubric.fullMarks)
      let exact = Rounding(places: ExactDecimal.mostPlaces)
      let from = (try? share?.times(full, exact)) ?? grade.from
      return "{ \"name\": \(NodeText.quoted(grade.name)), \"from\": \(from.text()) }"
    }
    text.note(.gradesInProportion)
    text.member("grades", "[\(grades.joined(separator: ", "))]")
  }

  private func writeExecution(_ text: inout DraftText) {
    guard let own = rubric.execution else { return }
    guard let execution else {
      text.note(.noExecution)
      text.member("execution", "null")
      return
    }
    let taken = Set(groups.map { headingKey($0.name) })
    let aliases = own.aliases.filter { !taken.contains(headingKey($0)) }
    var members = ["\"points\": \(execution.weight.text())"]
    if aliases.count < own.aliases.count {
      let names = aliases.map(NodeText.quoted).joined(separator: ", ")
      members.append("\"aliases\": { \"replace\": [\(names)] }")
    }
    let stated = execution.row.handedIn?.weight ?? evaluation.form.submission.money.weight
    if stated == nil { text.note(.executionAssumed) }
    text.member("execution", "{ \(members.joined(separator: ", ")) }")
  }

  private func writeGroups(_ text: inout DraftText) {
    text.open("\"groups\": {")
    text.open("\"replace\": [")
    for group in groups { group.write(to: &text, rubric) }
    text.close("]")
    text.close("},")
  }

  /// The rules of the kinds of target that the form has, as the parent has them.
  private func writeRules(_ text: inout DraftText) {
    let kinds = groups.flatMap(\.kinds)
    text.open("\"rules\": {")
    for kind in TargetKind.allCases {
      guard let rule = rubric.rules[kind], let node = parent["rules"]?[kind.rawValue] else {
        continue
      }
      let count = kinds.count { $0 == kind }
      guard count > 0 else { continue }
      text.note(
        .ruleOfKind, .phrase(kind.word), .phrase(type(of: rule).summary), .count(count))
      text.member(kind.rawValue, NodeText.line(node))
    }
    text.close("}")
  }
}

/// A group of a draft (草稿中的一组).
struct DraftGroup {
  let name: String
  let rows: [ScoredRow]
  /// The 二级指标 that no other group has.
  let level2: [String]
  /// What the weights inside make where they are parts of another number than the group's points.
  let inside: ExactDecimal?
  private let scorer: Scorer
  private let scale: PointScale

  private init(
    _ name: String, _ rows: [ScoredRow], _ level2: [String], in form: ReadForm, _ scorer: Scorer
  ) {
    (self.name, self.rows, self.level2, self.scorer) = (name, rows, level2, scorer)
    scale = rows.first.map { form.scale(of: $0.row) } ?? .whole
    if case .inside(let inside, _) = scale {
      self.inside = inside
    } else {
      self.inside = nil
    }
  }

  /// The groups of a scored form, in its order.
  static func groups(of evaluation: Evaluation, _ scorer: Scorer) -> [DraftGroup] {
    let rows = evaluation.rows.filter { $0.kind == .indicator }
    var names: [String] = []
    var rowsOf: [String: [ScoredRow]] = [:]
    var owners: [String: Set<String>] = [:]
    for row in rows {
      if rowsOf[row.group] == nil { names.append(row.group) }
      rowsOf[row.group, default: []].append(row)
      owners[headingKey(row.level2), default: []].insert(row.group)
    }
    return names.map { name in
      let own = rowsOf[name] ?? []
      var level2: [String] = []
      var known: Set<String> = []
      for text in own.map(\.level2) where !text.isEmpty && owners[headingKey(text)]?.count == 1 {
        if known.insert(headingKey(text)).inserted { level2.append(text) }
      }
      return DraftGroup(name, own, level2, in: evaluation.form, scorer)
    }
  }

  /// The kinds of its targets, each part of a cell by itself.
  var kinds: [TargetKind] { rows.flatMap { $0.target.kinds } }

  /// What its rows weigh together.
  var points: ExactDecimal { RubricReader.sum(rows.map(\.weight)) ?? .zero }

  /// The headings of the form that say the name otherwise.
  private var headings: [String] {
    var headings: [String] = []
    for text in rows.compactMap({ $0.row.handedIn?.group })
    where !headingKey(text).isEmpty && headingKey(text) != headingKey(name)
      && !headings.contains(text)
    {
      headings.append(text)
    }
    return headings
  }

  /// Whether each row can be told from the others by its name, without which nothing can be fixed.
  private var hasNames: Bool {
    let keys = rows.map { headingKey($0.name) }
    return !keys.contains("") && Set(keys).count == keys.count
  }

  func write(to text: inout DraftText, _ rubric: Rubric) {
    text.open("{")
    text.member("name", NodeText.quoted(name.isEmpty ? "全部指标" : name))
    if !headings.isEmpty {
      text.member("aliases", "[\(headings.map(NodeText.quoted).joined(separator: ", "))]")
    }
    text.member("points", points.text())
    if let inside { text.member("inside", inside.text()) }
    if !level2.isEmpty {
      text.member("level2", "[\(level2.map(NodeText.quoted).joined(separator: ", "))]")
    }
    if hasNames {
      text.open("\"indicators\": [")
      for row in rows { write(row, to: &text, rubric) }
      text.close("]")
    } else {
      text.note(.namesDoNotTell)
      text.member("indicators", NodeText.quoted("open"))
    }
    text.close("},")
  }

  private func write(_ row: ScoredRow, to text: inout DraftText, _ rubric: Rubric) {
    var members = ["\"name\": \(NodeText.quoted(row.name))"]
    if !row.level2.isEmpty { members.append("\"level2\": \(NodeText.quoted(row.level2))") }
    let points = scale.printedWeight(row.weight) ?? row.weight
    members.append("\"points\": \(points.text())")
    let target = row.target.reading.text
    let indicator = Indicator(
      name: row.name, aliases: [], level2: row.level2, points: points,
      target: target.isEmpty ? nil : target, rule: nil)
    let isFixed = !target.isEmpty && TargetProof(indicator, scorer).flaw == nil
    if isFixed { members.append("\"target\": \(NodeText.quoted(target))") }
    note(row, isFixed: isFixed, in: &text, rubric)
    text.item("{ \(members.joined(separator: ", ")) }")
  }

  /// What was made of a row's target, and what was assumed.
  private func note(
    _ row: ScoredRow, isFixed: Bool, in text: inout DraftText, _ rubric: Rubric
  ) {
    let target = row.target
    if target.reading.isEmpty {
      text.note(.targetMissing)
    } else if !isFixed {
      text.note(.targetLeftOut, .text(target.reading.text))
    } else {
      for kind in TargetKind.allCases where target.kinds.contains(kind) {
        guard let rule = rubric.rules[kind] else { continue }
        text.note(.kindOfTarget, .phrase(kind.word), .text(type(of: rule).kind))
      }
    }
    for remark in target.remarks { text.assume(Message(remark.kind.phrase, remark.facts)) }
    if row.row.handedIn?.weight?.isBlank ?? true { text.note(.weightShared, .points(row.weight)) }
  }
}

extension Target {
  /// The kinds of what it asks, a part each.
  fileprivate var kinds: [TargetKind] {
    if case .parts(let parts) = demand { return parts.compactMap(\.target.kind) }
    return [kind].compactMap(\.self)
  }
}

extension TargetKind {
  /// The kind in a word.
  fileprivate var word: Phrase {
    switch self {
    case .atLeast: Phrase("at-least", "下限", "at least")
    case .atMost: Phrase("at-most", "上限", "at most")
    case .zero: Phrase("zero", "零目标", "zero")
    case .range: Phrase("range", "区间", "a range")
    case .words: Phrase("words", "定性", "words")
    case .answer: Phrase("answer", "是否", "yes or no")
    case .deadline: Phrase("deadline", "期限", "a deadline")
    }
  }
}

extension Phrase {
  fileprivate static let writtenAfter = Phrase(
    "draft", "ziping rubric init 照“{0}”写的草稿；改后用 ziping check 核对",
    "a draft that ziping rubric init wrote after \"{0}\"; try it with ziping check")
  fileprivate static let checkWhatIsAssumed = Phrase(
    "draft", "标有“假定”的是程序的推断，请对照本地文件改好，再删去说明",
    "what is marked as assumed is the program's guess: correct it by the place's document, then delete the remark"
  )
  fileprivate static let restIsInherited = Phrase(
    "draft", "没有写的（公式、等级、定性各档、方向用语等）都取自它，见 ziping rubric show {0}；要改的写在本文件里",
    "what is not written here (formulas, grades, levels, words) is taken from it, see ziping rubric show {0}; write here what differs"
  )
  fileprivate static let howMuchWasSeen = Phrase(
    "draft", "原文全部见到写 seen，见到一部分写 partly",
    "write seen where the whole document was seen, partly where part of it was")
  fileprivate static let columnsNamed = Phrase(
    "draft", "表中这些列名是用 --column 指明的，写在规则里就不必再指明",
    "these columns were named with --column; named here they need not be named again")
  fileprivate static let fullMarksAreTheSum = Phrase(
    "draft", "假定：表中分值合计就是满分", "assumed: full marks are what the form's weights make")
  fileprivate static let gradesInProportion = Phrase(
    "draft", "假定：满分不是规则的满分，等级线按比例折算", "assumed: grades begin at the same shares of full marks")
  fileprivate static let noExecution = Phrase(
    "draft", "表中没有预算执行率的分值", "the form gives the execution rate no points")
  fileprivate static let executionAssumed = Phrase(
    "draft", "假定：表中没有写预算执行率的分值，按规则的分值或余下的分值计",
    "assumed: the form does not say what the execution rate weighs")
  fileprivate static let ruleOfKind = Phrase(
    "draft", "{0}：{1}（本表 {2} 项）", "{0}: {1} ({2} in this form)")
  fileprivate static let namesDoNotTell = Phrase(
    "draft", "假定：有的指标没有名称或名称相同，这一组的指标仍由各表自带",
    "assumed: some names are missing or alike, so that each form brings its indicators")
  fileprivate static let targetMissing = Phrase(
    "draft", "假定：表中没有指标值，由各表自己写", "assumed: there is no target here; each form states its own")
  fileprivate static let targetLeftOut = Phrase(
    "draft", "假定：指标值“{0}”不能用来计分，没有写进来，由各表自己写",
    "assumed: nothing can be scored by the target \"{0}\"; each form states its own")
  fileprivate static let kindOfTarget = Phrase("draft", "{0}，按 {1} 计", "{0}, by {1}")
  fileprivate static let weightShared = Phrase(
    "draft", "假定：表中没有分值，按 {0} 计", "assumed: the form states no weight; it counts with {0}")
}
