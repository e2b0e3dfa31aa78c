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
  /// One name alone may mean it: 指标3项.
  static func strip(_ rows: inout [FormRow]) {
    let own = rows.map { glued($0.name) }
    guard own.count(where: { $0 != nil }) > 1 else { return }
    for (index, name) in own.enumerated() { rows[index].name = name ?? rows[index].name }
  }

  private static func glued(_ name: String) -> String? {
    guard let head = heads.first(where: { name.utf8.starts(with: $0.utf8) }) else { return nil }
    let rest = name.dropFirst(head.count)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let own = rest.dropFirst(digits.count)
    return digits.isEmpty || own.isEmpty ? nil : String(own)
  }

  private static let heads = ["指标", "目标", "绩效指标", "三级指标"]
  private static let numerals: Set<Unicode.Scalar> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "１", "２", "３", "４", "５", "６", "７", "８", "９",
  ]
  private static let marks: Set<Unicode.Scalar> = [
    "：", ":", "、", ".", "．", " ", "，", "\u{3000}", "—", "-",
  ]
}
