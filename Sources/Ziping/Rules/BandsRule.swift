/// The points of the band that the actual value lies in (分档计分).
///
/// How a rubric writes it, with examples: <doc:bands>.
///
/// Source: 湖南 2018 预算控制率 “=0 8；(0,10] 6；(10,20] 4；(20,30] 2；>30 0”; 岳阳 重点支出安排率
/// “≥90% 5；[80,90) 4；[70,80) 3；[60,70) 2；<60 0”.
public struct BandsRule: Rule {
  /// The rule's name in a rubric.
  public static let kind: String = "bands"
  /// What it does.
  public static let summary: Phrase = Phrase(
    "bands", "按完成值所在的档次", "by the band of the actual value")
  /// Bands are a scale of their own.
  public static let needsTarget: Bool = false

  /// The bands.
  public let table: BandTable

  /// Reads the rule: `of`, `unit`, `bands`.
  public static func read(_ object: ObjectReader) -> BandsRule? {
    BandTable.read(object).map { BandsRule(table: $0) }
  }

  /// What the bands are worth.
  public var terms: [Message] { table.terms }

  /// Each band's ends.
  public func boundaries(of target: Target) -> [String] {
    var values = BoundaryValues(unit: table.unit)
    for end in table.ends { values.add(around: end) }
    return values.texts
  }

  /// Judges an actual value by its band.
  public func judge(_ attempt: Attempt) -> Judgement {
    switch attempt.value(in: table.unit, wantsMore: table.isRising) {
    case .failure(let refusal): return .undetermined(refusal.remark)
    case .success(let (quantity, remarks)):
      guard let value = try? quantity.number(in: table.unit) else {
        return .undetermined(.numberTooLong, attempt.bothTexts)
      }
      return table.judge(value, shown: .quantity(quantity), attempt).adding(remarks)
    }
  }
}
