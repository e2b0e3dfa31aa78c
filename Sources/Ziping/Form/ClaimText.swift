/// What a cell for claimed points says, also where it is no bare number (自评得分的写法).
package struct ClaimText {
  /// The points, as the form prints them; nil if nobody can tell.
  package let points: ExactDecimal?
  /// The grade that stands behind them: 97（优）.
  let grade: String?

  /// Reads a claim.
  ///
  /// - Parameters:
  ///   - text: The cell's text.
  ///   - weight: What the row could get as the form prints it; for the total, the full marks.
  package init(_ text: String, of weight: ExactDecimal?) {
    if let points = Ziping.points(in: text) {
      self.points = points
      grade = nil
      return
    }
    var rest = comparisonKey(text)
    var grade: String?
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      let inside = rest[rest.index(after: open)...].dropLast()
      // 97(100) says something else.
      if !inside.isEmpty, !inside.contains(where: \.isNumber) {
        grade = String(inside)
        rest = String(rest[..<open])
      }
    }
    let inside = grade == nil ? nil : Ziping.points(in: rest)
    points = inside ?? Self.ofWeight(rest, weight) ?? Self.inWords(rest)
    self.grade = points == nil ? nil : grade
  }

  /// 27/30, 满分.
  private static func ofWeight(_ text: String, _ weight: ExactDecimal?) -> ExactDecimal? {
    guard let weight else { return nil }
    if ["满分", "得满分", "全分"].contains(text) { return weight }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let claimed = Ziping.points(in: String(parts[0])),
      Ziping.points(in: String(parts[1])) == weight
    else { return nil }
    return claimed
  }

  /// 十分, 九十五分.
  private static func inWords(_ text: String) -> ExactDecimal? {
    guard text.hasSuffix("分") else { return nil }
    var cursor = TextCursor(scalars: Array(text.dropLast().unicodeScalars))
    guard let number = ChineseNumeral.take(&cursor), cursor.isAtEnd else { return nil }
    return number
  }
}

extension ClaimText {
  /// Whether a cell for points claims none: it is blank or has a dash.
  static func isNoClaim(_ text: String) -> Bool {
    let key = comparisonKey(text)
    return key.isEmpty || key == "一" || key.allSatisfy { "-/\\_".contains($0) }
  }
}

extension Submission {
  /// Whether anything is claimed in it: points, a total or a grade.
  var claimsAnything: Bool {
    let claims = [claimedTotal, claimedGrade, money.claimed] + subtotals.map(\.claimed)
    return claims.contains(where: Self.claims) || rows.contains { Self.claims($0.claimed) }
  }

  private static func claims(_ cell: Cell?) -> Bool {
    cell.map { !ClaimText.isNoClaim($0.text) } ?? false
  }
}
