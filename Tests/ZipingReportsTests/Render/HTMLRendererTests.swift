import Foundation
import Testing
import Ziping
import ZipingFiles
import ZipingReports
import ZipingTestSupport

@Suite("The page of a form")
struct HTMLRendererTests {
  private static let texts = [
    "<script>alert(1)</script>", "\"onload=\"alert(1)", "' onmouseover='x", "</bdi></td></table>",
    "]]>", "<!-- ", "&lt;b&gt; &amp; &#x41;", "a\u{0}b\u{1}c\u{2}d\u{3}e\u{7F}f\u{85}g",
    "\u{202E}txt.exe\u{202D}\u{2066}",
    String(decoding: [0xEF, 0xBF, 0xBE, 0xEF, 0xB7, 0x90], as: UTF8.self), "</style><style>*{}",
    "a\r\nb\tc",
    "=cmd|' /C calc'!A0", "javascript:alert(1)", String(repeating: "很长的名称", count: 2000),
    String(repeating: "<", count: 5000), "مرحبا", "𠮷野家🎉", "}}{{ {0} {points}",
  ]

  @Test("is well formed and inert, whatever the form's texts say", arguments: texts)
  func hostile(_ text: String) throws {
    let row = RowSketch(
      group: text, level2: text, name: text, target: text, actual: text, weight: "10",
      claimed: text, note: text)
    let place = Place(file: text, position: .sheetCell(sheet: text, column: 1, row: 1))
    let sketch = form([row, .output("甲", "40", tenths: 5)])
    let submission = Submission(
      source: text, title: text, unit: text, department: text, project: text, year: 2021,
      money: sketch.money, goal: Submission.Cell(text, at: place),
      goalOutcome: Submission.Cell(text, at: place), rows: sketch.rows,
      claimedGrade: Submission.Cell(text, at: place))
    let scorer = try shippedScorer("as-form")
    let evaluation = try scorer.evaluate(submission)
    let plain = try scorer.evaluate(form([.output("甲", "40")]))
    for page in [
      HTMLSketch(evaluation).page, HTMLSketch(evaluation, plain).page,
      HTMLSketch([.review(try Reviewer(scorer).review(evaluation))]).page,
    ] {
      let read = try ReadPage(page)
      #expect(Set(read.ids).count == read.ids.count)
      #expect(read.attributes.isEmpty)
      #expect(read.elements["img"] == nil)
      #expect(page.components(separatedBy: "<style>").count == 2)
      #expect(page.components(separatedBy: "<script").count == (read.elements["script"] ?? 0) + 1)
      let local = read.links.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
      #expect(local.allSatisfy { read.ids.contains($0) || $0 == "form" })
      #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
      #expect(!page.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    }
  }

  @Test("shows every row, finding, group and figure of the samples", arguments: Sample.all)
  func everything(_ sample: Sample) throws {
    let evaluation = try sample.evaluation()
    for language in Language.allCases {
      let report = FormReport(.score(evaluation), [], language)
      let read = try ReadPage(HTMLSketch(evaluation, language: language).page)
      for (index, row) in report.rows.enumerated() {
        #expect(read.ids.contains("r\(index)"), "\(row.line.name)")
        #expect(read.text.contains(Self.start(row.line.name)), "\(row.line.name)")
        #expect(read.text.contains(Self.start(row.reason)), "\(row.reason)")
      }
      for kind in report.furtherKinds { #expect(read.text.contains(kind.code)) }
      for group in report.groups where evaluation.hasPoints {
        #expect(read.text.contains(Self.start(group.name)))
      }
      #expect(read.text.contains(report.totalText))
      #expect(read.text.contains(report.gradeText))
      #expect(read.text.contains(evaluation.rubric.digest))
      #expect(read.text.contains(Self.start(report.basis)))
    }
  }

  private static func start(_ text: String) -> String {
    String(text.unicodeScalars.prefix(90))
  }

  @Test("allows its own style and script by their digests, and nothing else")
  func policy() throws {
    let evaluation = try shippedScorer().evaluate(form([.output("甲", "50")]))
    for page in [HTMLSketch(evaluation).page, HTMLSketch(evaluation, evaluation).page] {
      for (element, directive) in [("style", "style-src"), ("script", "script-src")] {
        guard let start = page.range(of: "<\(element)>"), let end = page.range(of: "</\(element)>")
        else {
          #expect(!page.contains(directive))
          continue
        }
        let source = page[start.upperBound..<end.lowerBound]
        let hex = SHA256.hex(Array(source.utf8))
        let bytes = stride(from: 0, to: hex.count, by: 2).compactMap {
          UInt8(hex.dropFirst($0).prefix(2), radix: 16)
        }
        let digest = Data(bytes).base64EncodedString()
        #expect(page.contains("\(directive) &#39;sha256-\(digest)&#39;"))
      }
      #expect(page.contains("default-src &#39;none&#39;"))
      #expect(!page.contains(" style="))
      #expect(!page.contains("http://") && !page.contains("https://"))
    }
  }

  @Test("shows the first 2000 rows of 2500 and says where all are")
  func manyRows() throws {
    let rows = (0..<2500).map {
      RowSketch(name: "指标\($0)", actual: $0 % 7 == 0 ? "9次" : "10次", weight: "0.02")
    }
    let page = HTMLSketch(try shippedScorer("as-form").evaluate(form(rows))).page
    let read = try ReadPage(page)
    #expect(read.text.contains("共 2500 行，这里列出前 2000 行"))
    #expect(read.ids.filter { $0.hasPrefix("r") && Int($0.dropFirst()) != nil }.count == 2000)
    #expect(read.ids.contains("r1999") && !read.ids.contains("r2000"))
    #expect(
      read.links.allSatisfy { !$0.hasPrefix("#") || read.ids.contains(String($0.dropFirst())) })
  }

  @Test("is the same bytes every time, and knows no clock")
  func deterministic() throws {
    let evaluation = try shippedScorer().evaluate(form([.output("甲", "50", tenths: 7)]))
    #expect(HTMLSketch(evaluation).page == HTMLSketch(evaluation).page)
  }

  @Test("of a review has claimed, recomputed and difference side by side")
  func review() throws {
    var sketch = SmallForm()
    sketch.rows[1].claimed = "14"
    sketch.total = "99"
    let review = try sketch.review()
    let read = try ReadPage(HTMLSketch([.review(review)]).page)
    #expect(read.text.contains("自评与复算"))
    #expect(read.text.contains("-1.00"))
    #expect(read.ids.contains("h-c"))
  }

  @Test("of a difference has before, after and change")
  func difference() throws {
    let scorer = try shippedScorer()
    var sketch = SmallForm()
    let before = try scorer.evaluate(sketch.submission)
    sketch.rows[0].actual = "2期"
    let after = try scorer.evaluate(sketch.submission)
    let difference = try Difference(from: before, by: scorer, to: after, by: scorer)
    let read = try ReadPage(HTMLSketch([.difference(difference)]).page)
    for word in ["之前", "之后", "变化", "-10.00"] { #expect(read.text.contains(word)) }
  }
}

@Suite("The pages of several forms")
struct HTMLIndexTests {
  private func evaluation(_ project: String, tenths: Int) throws -> Evaluation {
    var sketch = SmallForm()
    sketch.project = project
    sketch.rows[4].actual = "\(tenths)0人"
    return try sketch.scorer().evaluate(sketch.submission)
  }

  @Test("in one file rank the forms, count the grades, and keep ids apart")
  func oneFile() throws {
    let forms = try [("甲", 2), ("乙", 10), ("丙", 10)].map {
      FormReport.Subject.score(try evaluation($0.0, tenths: $0.1))
    }
    let page = HTMLSketch(forms).page
    let read = try ReadPage(page)
    #expect(Set(read.ids).count == read.ids.count)
    #expect(read.elements["article"] == 4)
    let rank = try #require(page.range(of: "<table class=\"rank\""))
    let order = ["乙", "丙", "甲"].compactMap {
      page[rank.upperBound...].range(of: ">\($0)<")?.lowerBound
    }
    #expect(order == order.sorted() && order.count == 3)
    for link in ["#f1-top", "#f2-top", "#f3-top"] { #expect(read.links.contains(link)) }
    #expect(read.text.contains("等级分布"))
  }

  @Test("of more than 200 forms are refused in one file, with the advice to write a folder")
  func refusal() throws {
    let evaluation = try shippedScorer().evaluate(form([.output("甲", "50")]))
    let many = HTMLSketch(Array(repeating: .score(evaluation), count: 201))
    #expect(many.refusal?.phrase.code == "html-too-many-forms")
    #expect(HTMLSketch(Array(repeating: .score(evaluation), count: 200)).refusal == nil)
    #expect(many.files.count == 202)
  }

  @Test("in a folder have safe names of their own, a page each and a way back")
  func folder() throws {
    let names = ["../a/b\\c", "甲", "甲", "..", "CON", "a\u{0}b:c*?\"<>|", "#1 50%"]
    let forms = try names.map { FormReport.Subject.score(try evaluation($0, tenths: 10)) }
    let sketch = HTMLSketch(
      forms + [.score(try evaluation(String(repeating: "长", count: 300), tenths: 10))])
    let files = sketch.files.map(\.name)
    #expect(
      files == [
        "index.html", "1-a_b_c.html", "2-甲.html", "3-甲.html", "4.html", "5-CON.html",
        "6-a_b_c.html", "7-1_50.html", "8-" + String(repeating: "长", count: 26) + ".html",
      ])
    let index = try ReadPage(sketch.page(sketch.files[0]))
    #expect(index.links.contains("2-%E7%94%B2.html"))
    for part in sketch.files.dropFirst() {
      let page = try ReadPage(sketch.page(part))
      #expect(page.links.contains("index.html"))
      #expect(page.elements["article"] == 1)
      #expect(page.elements["script"] == nil)
    }
  }

  @Test("say which files failed and which requirements are not met")
  func failures() throws {
    var gates = Verdict.Gates()
    gates.minScore = 95
    let fault = Diagnostic(
      .error, Phrase("bad-file", "读不了<b>", "cannot be read"),
      at: Place(file: "坏&表.xlsx"))
    let sketch = HTMLSketch(
      try [("甲", 2), ("乙", 10)].map { .score(try evaluation($0.0, tenths: $0.1)) },
      diagnostics: [fault], gates: gates)
    let read = try ReadPage(sketch.page)
    for word in ["坏&表.xlsx", "读不了<b>", "未达到的要求", "要求不低于 95", "有输入不能读取"] {
      #expect(read.text.contains(word), "\(word)")
    }
  }

  @Test("say what is missing, with the value that each rule would have needed")
  func missing() throws {
    let read = try ReadPage(HTMLSketch(try evaluation("甲", tenths: 2)).page)
    for word in ["还差什么", "到“", "规则要求达到", "数据是事实"] {
      #expect(read.text.contains(word), "\(word)")
    }
    let sample = try #require(Sample.all.first { $0.path == "panzhihua-2021/人大会议" })
    let whole = try sample.evaluation()
    #expect(whole.total == whole.fullMarks)
    #expect(try !ReadPage(HTMLSketch(whole).page).text.contains("还差什么"))
  }

  @Test("of no form at all still say what failed")
  func nothing() throws {
    let fault = Diagnostic(
      .error, Phrase("bad-file", "读不了", "cannot be read"), at: Place(file: "a.xlsx"))
    let read = try ReadPage(HTMLSketch([], diagnostics: [fault], gates: Verdict.Gates()).page)
    #expect(read.text.contains("a.xlsx"))
  }
}

@Suite("Pages stand beside their samples")
struct HTMLGoldenTests {
  private static let samples = Sample.all.filter {
    $0.form == "csv" && ($0.path.hasPrefix("xinzhou") || $0.path.hasSuffix("一般行政管理事务"))
  }

  @Test("the page is the recorded one", arguments: samples)
  func page(_ sample: Sample) throws {
    #expect(Self.samples.count == 2)
    try sample.check(HTMLSketch(sample.evaluation()).page, ending: ".expected.html")
  }
}
