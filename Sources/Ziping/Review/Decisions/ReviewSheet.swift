/// A review sheet that a reviewer filled in, its cells as written (复核表).
public struct ReviewSheet: Sendable {
  /// A row of it.
  public struct Row: Sendable {
    /// 一级指标; for a row merged across the headings its only text.
    public let group: String
    /// 二级指标.
    public let level2: String
    /// 三级指标; empty for a row merged across the headings.
    public let name: String
    /// What was printed beside the cells to be filled in, as far as the sheet has these columns.
    public let printed: PrintedRow
    /// 复核完成值; nil where it is blank.
    public let reviewedActual: Submission.Cell?
    /// 复核得分; nil where it is blank.
    public let reviewedPoints: Submission.Cell?
    /// 备注; nil where it is blank.
    public let note: Submission.Cell?
    /// Where 复核得分 stands, filled in or not.
    public let place: Place

    /// Creates a row.
    public init(
      group: String, level2: String, name: String, printed: PrintedRow,
      reviewedActual: Submission.Cell?, reviewedPoints: Submission.Cell?, note: Submission.Cell?,
      place: Place
    ) {
      self.group = group
      self.level2 = level2
      self.name = name
      self.printed = printed
      self.reviewedActual = reviewedActual
      self.reviewedPoints = reviewedPoints
      self.note = note
      self.place = place
    }
  }

  /// The form that it was written for, as far as the sheet says.
  public let form: FormIdentity
  /// Where the sheet says what form it was written for.
  public let formPlace: Place
  /// 复核人, if the sheet says.
  public var by: String?
  /// 复核日期 such as 2022-03-01, if the sheet says.
  public var on: String?
  /// The rows, without 合计.
  public let rows: [Row]
  /// Creates a sheet.
  public init(
    form: FormIdentity, at formPlace: Place, by: String? = nil, on day: String? = nil, rows: [Row]
  ) {
    self.form = form
    self.formPlace = formPlace
    self.by = by
    on = day
    self.rows = rows
  }

  /// What the program itself says in 备注; a reviewer's own words stand behind it.
  public static func note(_ remark: String, reason: String = "") -> String {
    let inner = String(remark.map { $0 == "】" ? "］" : $0 })
    if inner.isEmpty { return reason.hasPrefix("【") ? "【】" + reason : reason }
    return "【" + inner + "】" + reason
  }

  /// The reviewer's own words in 备注.
  static func reason(in note: Submission.Cell?) -> String {
    var rest = (note?.text ?? "")[...].drop(while: \.isWhitespace)
    if rest.first == "【", let end = rest.firstIndex(of: "】") {
      rest = rest[rest.index(after: end)...].drop { $0.isWhitespace || "；;，,。".contains($0) }
    }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
