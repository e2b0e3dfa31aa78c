import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports
import ZipingTestSupport

@Suite("A Word report")
struct WordReportTests {
  private static func run(
    _ kind: RunReport.Kind, _ reports: [FormReport], _ diagnostics: [Diagnostic] = [],
    _ language: Language = .chinese
  ) -> RunReport {
    RunReport(
      kind, forms: reports.map { RunReport.Form($0) }, diagnostics: diagnostics, exitCode: 0,
      language)
  }

  private static func bytes(
    _ subject: FormReport.Subject, _ language: Language = .chinese
  ) throws -> [UInt8] {
    let report = FormReport(subject, [], language)
    let kind: RunReport.Kind =
      switch subject {
      case .score: .score
      case .review: .review
      case .difference: .difference
      }
    return try WordReport().bytes([report], run(kind, [report], [], language))
  }

  /// What is read back, with nothing to say about it.
  private static func read(_ bytes: [UInt8]) throws -> WordDocument {
    let (document, codes) = readWord(bytes)
    #expect(codes.isEmpty)
    return try #require(document)
  }

  private static func paragraphs(_ document: WordDocument) -> [String] {
    document.paragraphs.map(\.text)
  }

  /// Texts with their quotation marks as they were.
  private static func plain(_ text: String) -> String {
    text.replacing("‘", with: "“").replacing("’", with: "”")
  }

  // MARK: A score

  @Test(
    "of a score is read back with each row's name and points, total and grade",
    arguments: Sample.all)
  func score(_ sample: Sample) throws {
    let evaluation = try sample.evaluation()
    let bytes = try Self.bytes(.score(evaluation))
    #expect(try bytes == Self.bytes(.score(evaluation)))
    let document = try Self.read(bytes)
    let report = FormReport(.score(evaluation), [], .chinese)
    let table = try #require(document.tables.last)
    let width = evaluation.hasPoints ? 8 : 7
    #expect(table.rows.allSatisfy { $0.count == width })
    for (row, cells) in zip(report.rows, table.rows.dropFirst()) {
      let isIndicator = row.scored.kind == .indicator
      #expect(cells[isIndicator ? 2 : 0].text == row.line.name)
      guard evaluation.hasPoints, isIndicator else { continue }
      let points = report.text(.points(row.scored.bounds))
      #expect(row.state == .notApplicable || cells[6].text.hasPrefix(points))
    }
    guard evaluation.hasPoints else { return }
    let total = try #require(table.rows.last)
    #expect(total[0].text == "总分")
    #expect(total[6].text == report.totalText)
    let said = Self.paragraphs(document).joined(separator: "\n")
    if let total = evaluation.total, let grade = evaluation.grade {
      #expect(said.contains("总分为\(total.text(places: 2))分"))
      #expect(said.contains("等级为“\(grade)”"))
    }
    for row in report.losses(of: report.rows) {
      #expect(Self.plain(said).contains("失\(row.lost?.text(places: 2) ?? "")分"))
    }
  }

  @Test("of an open form says between what total and grade lie, and what must be decided")
  func open() throws {
    var form = SmallForm()
    form.rows[0].actual = ""
    let evaluation = try form.scorer().evaluate(form.submission)
    let bounds = try #require(evaluation.bounds)
    #expect(bounds.value == nil)
    let said = Self.paragraphs(try Self.read(Self.bytes(.score(evaluation))))
    let low = bounds.low.text(places: 2)
    #expect(said.contains { $0.contains("总分尚未确定，在\(low)分至\(bounds.high.text(places: 2))分之间") })
    #expect(said.contains { $0.hasPrefix("1. 第1项“培训班期数”（0.00 至 20.00分）：") })
  }

  @Test(
    "says that money and goals are missing where the form lacks them, and leaves measures to the unit"
  )
  func missing() throws {
    var form = SmallForm()
    form.money = SmallForm.amounts(nil, nil)
    let evaluation = try form.scorer().evaluate(form.submission)
    let said = Self.paragraphs(try Self.read(Self.bytes(.score(evaluation))))
    #expect(said.contains { $0.hasPrefix("自评表没有写项目资金。") })
    #expect(said.contains("自评表没有写年度总体目标及其完成情况。"))
    #expect(said.contains { $0.contains("自评表没有写主管部门和实施单位") })
    #expect(said.contains("〔由单位填写〕"))
    #expect(said.contains("〔单位名称（盖章）〕"))
  }

  @Test("has headings numbered in their order in both languages")
  func headings() throws {
    let sample = try #require(Sample.all.first)
    let chinese = Self.paragraphs(try Self.read(Self.bytes(.score(sample.evaluation()))))
    let titles = ["一、基本情况", "二、资金情况", "三、绩效目标完成情况", "四、评价结论", "五、存在的问题", "六、改进措施"]
    #expect(chinese.filter { titles.contains($0) } == titles)
    let english = Self.paragraphs(
      try Self.read(Self.bytes(.score(sample.evaluation()), .english)))
    let numbered = ["1. Background", "2. Money", "3. What was reached", "4. Result"]
    #expect(english.filter { numbered.contains($0) } == numbered)
    #expect(english.contains { $0.hasPrefix("The total is 98.25 of 100, the grade \"优秀\".") })
  }

  @Test("keeps hostile texts inert and short enough to be read")
  func hostile() throws {
    var form = SmallForm()
    form.project = "<script>alert(1)</script>\u{0}\u{202E}]]>=cmd|"
    form.rows[0].name = String(repeating: "长", count: 10_000)
    form.rows[1].name = "\"onload=\u{1}<w:p/>&amp;"
    form.rows[1].actual = "10%"
    let evaluation = try form.scorer().evaluate(form.submission)
    let document = try Self.read(Self.bytes(.score(evaluation)))
    let said = Self.paragraphs(document)
    #expect(said.contains { $0.contains("<script>alert(1)</script>]]>=cmd|") })
    let names = document.tables.last?.rows.compactMap { $0.count > 2 ? $0[2].text : nil } ?? []
    #expect(names.contains("\"onload=<w:p/>&amp;"))
    #expect((names.map(\.count).max() ?? 0) < 700)
    #expect((said.map(\.count).max() ?? 0) < 1_000)
  }

  @Test("of more rows than it shows has the first and says where all are")
  func manyRows() throws {
    var form = SmallForm()
    form.rows += (0..<2_100).map { index in
      var row = form.rows[0]
      row.name = "指标\(index)"
      return row
    }
    let evaluation = try form.scorer().evaluate(form.submission)
    let document = try Self.read(Self.bytes(.score(evaluation)))
    let table = try #require(document.tables.last)
    let adjustments = evaluation.adjustments.count + evaluation.groups.count(where: \.isMissing)
    #expect(table.rows.count == 1 + 2_000 + adjustments + 1)
    #expect(
      Self.paragraphs(document).contains { $0.hasPrefix("注：自评表共2107行，上表列出前2000行") })
  }

  @Test("can be read as a form again without a crash", arguments: Sample.forms)
  func readAgain(_ sample: Sample) throws {
    let log = DiagnosticLog()
    let bytes = try Self.bytes(.score(sample.evaluation()))
    let forms = FormReader.read(bytes, file: "w.docx", log: log)
    #expect(try forms.first.map { $0.rows.count } ?? 0 <= sample.evaluation().rows.count + 1)
  }

  // MARK: A review

  @Test("of a review has one paragraph for each row that differs, and sends the form back")
  func review() throws {
    var form = SmallForm()
    form.total = "99.9"
    form.rows[0].actual = "2期"
    form.rows[4].actual = "90人"
    let review = try form.review()
    let differing = review.rows.filter(\.exceedsTolerance)
    #expect(differing.count == 2)
    let said = Self.paragraphs(try Self.read(Self.bytes(.review(review))))
    let rows = said.filter { $0.contains("请将自评得分改为") }
    #expect(rows.count == differing.count)
    for (row, name) in zip(rows, ["培训班期数", "持证上岗人数"]) {
      #expect(row.contains(name))
      #expect(row.contains("多报"))
      #expect(row.hasSuffix("分。"))
    }
    #expect(said.contains { $0.hasPrefix("自评表退回修改") })
    #expect(said.contains("〔复核单位（盖章）〕"))
  }

  @Test("of a review without differences changes nothing", arguments: Sample.reviewed)
  func reviews(_ sample: Sample) throws {
    let review = try sample.review()
    let said = Self.paragraphs(try Self.read(Self.bytes(.review(review))))
    let rows = said.filter { $0.contains("请将自评得分改为") }
    #expect(rows.count == review.rows.count(where: \.exceedsTolerance))
    let english = Self.paragraphs(try Self.read(Self.bytes(.review(review), .english)))
    #expect(english.count == said.count)
  }

  // MARK: A difference and several forms

  @Test("of a difference says how total and rows moved")
  func difference() throws {
    var form = SmallForm()
    let before = try form.scorer().evaluate(form.submission)
    form.rows[0].actual = "2期"
    let after = try form.scorer().evaluate(form.submission)
    let scorer = try form.scorer()
    let difference = try Difference(from: before, by: scorer, to: after, by: scorer)
    let said = Self.paragraphs(try Self.read(Self.bytes(.difference(difference))))
    #expect(said.contains { $0.hasPrefix("总分由99.90分变为89.90分，减少10.00分。") })
    #expect(said.contains { $0.hasPrefix("1. 第1项“培训班期数”：由20.00分变为10.00分，减少10.00分；") })
  }

  @Test("of several forms begins with their ranking, and of too many it is refused")
  func batch() throws {
    let reports = try Sample.all.prefix(3).map {
      FormReport(.score(try $0.evaluation()), [], .chinese)
    }
    let failed = Diagnostic(
      .error, Phrase("no-form", "不是自评表", "no form"), at: Place(file: "坏.csv"))
    let run = Self.run(.score, reports, [failed])
    let document = try Self.read(WordReport().bytes(reports, run))
    #expect(document.tables[0].rows.first?.map(\.text) == ["等级", "份数", "占比"])
    let ranked = document.tables[1].rows.dropFirst()
    #expect(ranked.count == reports.count)
    #expect(ranked.map { $0[3].text } == run.ranking.map { reports[$0].totalText })
    let said = Self.paragraphs(document)
    #expect(said.contains("1. 坏.csv：不是自评表。"))
    #expect(said.filter { $0 == "一、基本情况" }.count == reports.count)
    let many = Array(repeating: reports[0], count: WordReport.mostForms + 1)
    let error = #expect(throws: ReportRefusal.self) {
      try WordReport().bytes(many, Self.run(.score, many))
    }
    #expect(error?.message.phrase.code == "too-many-forms")
  }
}
