/// What a reviewer saw of a row when deciding about it (打印时的内容).
///
/// A decision belongs to it: once anything of it has changed, what was decided no longer stands. What was
/// not kept is nil and is not compared; what was blank is an empty text.
public struct PrintedRow: Sendable, Hashable {
  /// 复算得分; blank where nothing was recomputed.
  public var points: String?
  /// 自评得分.
  public var claimed: String?
  /// 权重.
  public var weight: String?
  /// 指标值.
  public var target: String?
  /// 完成值.
  public var actual: String?

  /// Creates what was kept.
  public init(
    points: String? = nil, claimed: String? = nil, weight: String? = nil, target: String? = nil,
    actual: String? = nil
  ) {
    self.points = points
    self.claimed = claimed
    self.weight = weight
    self.target = target
    self.actual = actual
  }

  /// What there is to see of a row.
  public init(_ row: ScoredRow) {
    self.init(
      points: row.points?.text() ?? "", claimed: row.claimed?.text() ?? "",
      weight: row.weight.text(), target: row.target.reading.text, actual: row.actual.text)
  }

  /// What was kept, in the words of what is there now where it is the same, and that where nothing was
  /// kept.
  func completed(by row: ScoredRow) -> PrintedRow {
    var copy = self
    let now = PrintedRow(row)
    for part in Part.allCases where copy[part] == nil || !differs(in: part, from: row) {
      copy[part] = now[part]
    }
    return copy
  }

  /// What of a row may change, what is asked first.
  enum Part: CaseIterable {
    case target
    case actual
    case weight
    case claimed
    case points
  }

  subscript(part: Part) -> String? {
    get { self[keyPath: Self.path(of: part)] }
    set { self[keyPath: Self.path(of: part)] = newValue }
  }

  private static func path(of part: Part) -> WritableKeyPath<PrintedRow, String?> {
    switch part {
    case .target: \.target
    case .actual: \.actual
    case .weight: \.weight
    case .claimed: \.claimed
    case .points: \.points
    }
  }

  /// Whether a part is no longer as it was kept.
  func differs(in part: Part, from row: ScoredRow) -> Bool {
    guard let seen = self[part], let now = PrintedRow(row)[part] else { return false }
    if Self.areSame(seen, now) { return false }
    guard part == .target else { return true }
    // A sheet shows a target in three columns.
    let columns = TargetColumns(row.target)
    return !Self.areSame(seen, columns.property + columns.value + columns.unit)
  }

  /// Whether two texts say the same: blanks, widths and the zeros behind a number are no difference.
  static func areSame(_ first: String, _ second: String) -> Bool {
    if comparisonKey(first) == comparisonKey(second) { return true }
    guard let first = number(first), let second = number(second) else { return false }
    return first == second
  }

  /// The number that a cell of points holds; nil where it holds none.
  static func number(_ text: String) -> ExactDecimal? {
    try? ExactDecimal(parsing: text.filter { !$0.isWhitespace })
  }
}
