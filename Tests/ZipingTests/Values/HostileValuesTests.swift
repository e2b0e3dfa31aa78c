import Testing
import Ziping
import ZipingTestSupport

@Suite("No text harms the reading of values")
struct HostileValuesTests {
  /// The texts that fragments are drawn from: everything the reader gives a meaning, and what it
  /// must not stumble over.
  static let fragments: [String] = [
    "0", "1", "5", "9", "12", "95", "100", "290", "2021", "0.958", "1,000", "1,52", ".5", "5.", "１",
    "９５", "１，０００", "99999999999999999999", "0.000000000000000001", "一", "二", "两", "三", "十", "百",
    "千", "万", "亿", "〇", "零", "半", "十二", "三十五", "百分之", "千分之", "九成五", "次", "个", "人", "人次",
    "元", "万元", "亿元", "亩", "公里", "km", "㎡", "m²", "天", "日", "小时", "个月", "%", "％", "‰", "比例",
    "元/人*月", "元／人、月", "/", "·", "≥", "≧", "⩾", ">=", "＞=", "〉", "﹥", "≤", "⩽", "<", "〈", "=",
    "＝", "==", "不低于", "不超过", "不", "不足", "超过", "至少", "达到", "达", "控制在", "以上", "及以上", "以内",
    "之内", "以下", "（含）", "(含)", "（不含）", "-", "--", "—", "——", "–", "－", "~", "～", "至", "到", "+",
    "年", "月", "2021年", "12月", "31日", "底", "底前", "前", "年底前", "每年", "第四季度", "上半年", "2021.12.31",
    "2021-12-31", "2021.1.1-12.31", "1—12月", "全年", "及时", "完成", "已完成", "未完成", "达成", "部分达成", "优",
    "良", "中", "差", "好", "较好", "一般", "满意", "是", "否", "有", "无", "合格", "不合格", "是否", "约", "近",
    "上", "余", "多", "左右", "第", "增长", "下降", "，", "、", "；", ";", "。", ",", ".", ":", "：", "？", "!",
    "(", ")", "（", "）", "【", "】", "[", "]", "^", "$", "#", "M.8", "O", "l", "�", "\u{0}", "\u{7}",
    " ", "\t",
    "\n", "\r\n", "\u{3000}", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{202E}", "\u{202D}",
    "\u{200F}", "\u{2066}", "\u{301}", "\u{20DD}", "\u{FE0F}", "1\u{20E3}", "①", "Ⅳ", "½", "٣", "७",
    "👍", "👨‍👩‍👧", "🇨🇳",
    "𠀀", "壹", "∞", "﷽", "ﬁ", "ß", "é",
    "5G", "GB/T 19001", "PM2.5", "第3", "附件2", "1、", "2.", "(3)", "（去年96%）", "（190/200）", "1:1", "±",
    "↑",
    "次年", "上年", "年内", "2021.12", "20211231", "未超预算", "每期", "共", "实际", "计划", "百分百", "叁万", "降低", "节约",
  ]
  static let names = ["某项任务", "满意度", "产值增长率", "差错率", "投诉办结率", "资金下降幅度"]
  static let kinds = ["数量指标", "成本指标", "满意度指标", ""]
  static let texts = tableRows("value-texts.tsv", columns: 5)

  @Test("the texts are all there")
  func textsAreThere() {
    #expect(Self.fragments.count == 236)
    #expect(Set(Self.fragments).count == Self.fragments.count)
    #expect(Self.texts.count == 198)
  }

  @Test("random cells never crash, stay between 0 and the weight, and read the same twice")
  func randomCells() throws {
    let scorer = try shippedScorer()
    var generator = SeededGenerator(seed: 1259)
    for round in 0..<6000 {
      let target = text(&generator)
      // Every fourth actual repeats its target.
      let actual = round.isMultiple(of: 4) ? target : text(&generator)
      try check(scorer, target, actual, &generator)
    }
  }

  @Test("published texts with a fragment put in never crash either")
  func bentTexts() throws {
    let scorer = try shippedScorer()
    var generator = SeededGenerator(seed: 2020)
    for row in Self.texts {
      for _ in 0..<8 {
        try check(scorer, bent(row[1], &generator), bent(row[2], &generator), &generator)
      }
    }
  }

  @Test("every published text stands against itself and twenty others")
  func publishedTexts() throws {
    let scorer = try shippedScorer()
    var generator = SeededGenerator(seed: 198)
    let all = Self.texts.flatMap { [$0[1], $0[2]] }
    let texts = Array(Set(all)).sorted()
    for (index, text) in texts.enumerated() {
      try check(scorer, text, text, &generator)
      for step in 1...20 {
        try check(scorer, text, texts[(index + step * 7) % texts.count], &generator)
      }
    }
  }

  @Test("a very long cell is read")
  func longCells() throws {
    let scorer = try shippedScorer()
    for fragment in Self.fragments {
      let long = String(repeating: fragment, count: 1999 / fragment.unicodeScalars.count)
      let score = scorer.score(name: "某项任务", target: long, actual: long, weight: .one).score
      #expect(score.bounds.low <= score.bounds.high && score.bounds.high <= .one)
    }
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 0...8, using: &generator)
    return (0..<count).compactMap { _ in Self.fragments.randomElement(using: &generator) }.joined()
  }

  private func bent(_ text: String, _ generator: inout SeededGenerator) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 0...scalars.count, using: &generator)
    let fragment = Self.fragments.randomElement(using: &generator) ?? ""
    if place < scalars.count, Bool.random(using: &generator) { scalars.remove(at: place) }
    scalars.insert(contentsOf: Array(fragment.unicodeScalars), at: min(place, scalars.count))
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func check(
    _ scorer: Scorer, _ target: String, _ actual: String, _ generator: inout SeededGenerator
  ) throws {
    let name = Self.names.randomElement(using: &generator) ?? ""
    let level2 = Self.kinds.randomElement(using: &generator) ?? ""
    let cents = Int128(Int32.random(in: 0...10_000, using: &generator))
    let weight = try ExactDecimal(coefficient: cents, places: 2)
    func scored() -> ScoredRow.State {
      scorer.score(
        name: name, level2: level2, target: target, actual: actual, weight: weight, year: 2021
      ).score.state
    }
    let state = scored()
    #expect(scored() == state, "\(target.debugDescription) ← \(actual.debugDescription)")
    if let points = state.points {
      #expect(
        .zero <= points && points <= weight && points.places <= 2,
        "\(target.debugDescription) ← \(actual.debugDescription)")
    }
  }
}
