import Ziping

/// What a form's template leaves in the column of names (模板残留), such as 指标1： before one.
enum TemplateNames {
  /// A name without the template's 指标1： before it; empty where nothing else is left.
  static func own(_ name: String) -> String {
    let scalars = name.unicodeScalars
    // Most names begin otherwise.
    guard let start = heads.first(where: { name.utf8.starts(with: $0.utf8) }) else {
      return name
    }
    var rest = scalars.dropFirst(start.unicodeScalars.count)
    let digits = rest.prefix { ("0"..."9").contains($0) || numerals.contains($0) }
    guard !digits.isEmpty else { return name }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first else { return "" }
    // 指标1 of a sample; but 指标3项 says something.
    return marks.contains(mark) ? String(rest.drop { marks.contains($0) }) : name
  }

  /// Takes 指标1 off names that begin with it, as a template leaves them glued together: 指标1修建村道.
  ///
  /// A template counts 1, 2, 3 down the rows; any other number says something: 指标3项, 目标20个村通水.
  static func strip(_ rows: inout [FormRow]) {
    let own = rows.map { glued($0.name) }
    let numbers = own.compactMap { $0?.number }
    // 指标1 may stand once under each heading, its 指标2 empty; 目标1个村 says something.
    let isOfTemplate = numbers.contains(2) || own.allSatisfy { $0?.isOfIndicator ?? true }
    guard numbers.count > 1, isOfTemplate, areCounted(numbers) else { return }
    for (index, name) in own.enumerated() { rows[index].name = name?.own ?? rows[index].name }
  }

  /// Whether numbers go up by one from 1 on, perhaps several times.
  private static func areCounted(_ numbers: [Int]) -> Bool {
    var last = 0
    return numbers.allSatisfy { number in
      defer { last = number }
      return number == 1 || number == last + 1
    }
  }

  /// A name that begins as a template's, with its number.
  private struct Glued {
    let number: Int
    let own: String
    let isOfIndicator: Bool
  }

  private static func glued(_ name: String) -> Glued? {
    guard let head = heads.first(where: { name.utf8.starts(with: $0.utf8) }) else { return nil }
    let rest = name.dropFirst(head.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let own = rest.dropFirst(digits.count)
    guard let number = Int(digits), !own.isEmpty else { return nil }
    return Glued(number: number, own: String(own), isOfIndicator: head.hasSuffix("指标"))
  }

  private static let heads = ["指标", "目标", "绩效指标", "三级指标"]
  private static let numerals: ScalarSet = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "１", "２", "３", "４", "５", "６", "７", "８", "９",
  ]
  private static let marks: ScalarSet = [
    "：", ":", "、", ".", "．", " ", "，", "\u{3000}", "—", "-",
  ]
}
