import Testing
import Ziping
import ZipingTestSupport

@Suite("What a cell costs follows its size")
struct CellCostTests {
  /// Pieces that a hostile cell repeats: each tries for more than one look at what is behind it.
  static let pieces = [
    "1", "1,", "2021年1月1日、", "一二三", "5次、", "≥", "1-", "1.", "a1-", "(", "第一", "1 ", "1至", "1:1",
    "未来", "未未来来", "万", "5%（3/4）", "《", "2021年", "半年", "≥90%且", "5次(含", "附件", "约", "1、", "年",
  ]

  @Test("a cell of twenty values has parts, one of more cannot be read")
  func mostParts() throws {
    let reader = ValueReader(Vocabulary())
    let list = { (count: Int) in (1...count).map { "\($0)次" }.joined(separator: "、") }
    guard case .parts(let parts) = reader.read(list(20)).content else {
      Issue.record("20 values are no parts")
      return
    }
    #expect(parts.count == ValueReader.mostParts)
    #expect(reader.read(list(21)).content == .unreadable(.tooManyParts))
    #expect(reader.read(list(300)).content == .unreadable(.tooManyParts))
  }

  @Test("a row is told about once, whatever its cells repeat", arguments: pieces)
  func findings(_ piece: String) throws {
    let scorer = try shippedScorer()
    for length in [100, 475, 950, 1900] {
      let text = String(repeating: piece, count: length / piece.unicodeScalars.count)
      for (target, actual) in [(text, text), ("≥5次", text), (text, "5次")] {
        let scored = scorer.score(
          name: "某项任务", target: target, actual: actual, weight: try decimal("10"), year: 2021)
        let told = scored.findings.map { "\($0.code) \($0.remark.kind.subject)" }
        #expect(Set(told).count == told.count, "\(length) \(told)")
        #expect(told.count <= 6)
      }
    }
  }

  @Test("a finding about each of a cell's values is made once")
  func once() throws {
    let scorer = try shippedScorer()
    let scored = scorer.score(
      name: "某项任务", target: "甲3个月，乙2个月，丙6个月", actual: "甲≥3个月，乙≥2个月，丙≥6个月",
      weight: try decimal("10"), year: 2021)
    let codes = scored.findings.map(\.code)
    #expect(codes.sorted() == ["bound-for-value", "direction-doubtful"])
  }

  @Test("both sides of a row are told about, each once")
  func bothSides() throws {
    let scorer = try shippedScorer()
    let scored = scorer.score(
      name: "某项任务", target: "甲约30个，乙约20个", actual: "甲约31个，乙约21个", weight: try decimal("10"),
      year: 2021)
    let texts = scored.findings.filter { $0.code == "approximate-value" }
      .map { $0.remark.facts.first?.text }
    #expect(texts == ["甲约30个，乙约20个", "甲约31个，乙约21个"])
  }
}
