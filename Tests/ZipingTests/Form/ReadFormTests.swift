import Testing
import Ziping
import ZipingTestSupport

@Suite("The form as read")
struct ReadFormTests {
  private static let rows = [
    RowSketch(group: "预算执行率", level2: "", name: "预算执行率", target: "", actual: "", weight: "10"),
    RowSketch.output("培训人数", "50"), RowSketch.benefit("受益人数", "30"),
    RowSketch.satisfaction("满意度", "10"),
  ]

  @Test("knows what each of its rows is, each once")
  func kinds() throws {
    let read = try shippedScorer().read(form(Self.rows))
    #expect(read.budget?.kind == .budget)
    #expect(read.budget?.handedIn?.weight?.text == "10")
    #expect(read.rows.map(\.name) == ["培训人数", "受益人数", "满意度"])
    #expect(read.rows.allSatisfy { $0.kind == .indicator })
    #expect(read.vetoes.isEmpty)
    #expect(Set(read.rows.map(\.id)).count == 3)
  }

  @Test("has a row for each veto of the rubric, whether or not the form answers it")
  func vetoes() throws {
    let scorer = try VetoTests.sketch(ifAbsent: "open").scorer()
    let unanswered = scorer.read(form(Self.rows))
    #expect(unanswered.vetoes.map(\.kind) == [.veto(0)])
    #expect(unanswered.vetoes.first?.handedIn == nil)
    let answer = RowSketch(group: "一票否决", level2: "", name: "违规违纪问题", actual: "0起")
    let answered = scorer.read(form(Self.rows + [answer]))
    #expect(answered.vetoes.map(\.kind) == [.veto(0)])
    #expect(answered.vetoes.first?.cells.actual.text == "0起")
    #expect(answered.rows.map(\.id) == unanswered.rows.map(\.id))
  }

  @Test("stays with the evaluation, and scores the same as the submission")
  func stays() throws {
    let scorer = try shippedScorer()
    let read = scorer.read(form(Self.rows))
    let evaluation = try scorer.evaluate(read)
    #expect(evaluation.form.rows.map(\.id) == evaluation.rows.dropFirst().map(\.id))
    #expect(try evaluation.bounds == scorer.evaluate(form(Self.rows)).bounds)
    #expect(evaluation.shownTotal == "100")
  }

  /// Headings that a rubric without vetoes gives no meaning.
  @Test(
    "A row headed 一票否决 is no veto where the rubric has none",
    arguments: ["否决", "0", "5", nil])
  func noVeto(_ weight: String?) throws {
    let scorer = try shippedScorer()
    let row = RowSketch(
      group: "一票否决", level2: "", name: "违规违纪问题", target: "无", actual: "无", weight: weight)
    let evaluation = try scorer.evaluate(form(Self.rows + [row]))
    let scored = try evaluation.row("违规违纪问题")
    #expect(scored.kind == .indicator)
    let decided = try DecidedReview(scorer, evaluation.submission, [.on(scored.id, .veto(true))])
    #expect(decided.codes == ["decision-not-a-veto"])
    let points = try DecidedReview(
      scorer, evaluation.submission, [.on(scored.id, .points(.zero))])
    #expect(points.codes == [])
  }

  @Test("Findings come the gravest first, and those alike row by row")
  func order() throws {
    let evaluation = try shippedScorer().evaluate(
      form([
        RowSketch(name: "甲", actual: "九次左右", weight: "20", claimed: "30"),
        RowSketch(name: "乙", actual: "10次以上", weight: "20", claimed: "15"),
        RowSketch(name: "丙", actual: "三类", weight: "20", claimed: "25"),
      ]))
    let severities = evaluation.findings.map(\.severity)
    #expect(severities == severities.sorted(by: >))
    #expect(Set(severities).count > 1)
    for severity in Severity.allCases {
      let rows = evaluation.findings.filter { $0.severity == severity }.map(\.row)
      let positions = rows.map { id in
        id.flatMap { id in evaluation.rows.firstIndex { $0.id == id } } ?? -1
      }
      #expect(positions == positions.sorted(), "\(severity)")
    }
  }
}
