import Ziping

/// Finds the self-evaluation form in a grid: head, indicator table, total (自评表的识别).
///
/// One recogniser serves every file format. What stands in the indicator table is read as a row or
/// reported; nothing disappears.
struct FormRecognizer {
  private let grid: Grid
  private let log: DiagnosticLog

  init(_ grid: Grid, _ log: DiagnosticLog) {
    self.grid = grid
    self.log = log
  }

  /// The submissions in the tables of a file; a form at fault is reported and left out.
  static func submissions(in grids: [Grid], log: DiagnosticLog) -> [Submission] {
    grids.compactMap { grid in FormRecognizer(grid, log).submission() }
  }

  /// The submission in the grid, or nil after reporting why there is none.
  func submission() -> Submission? {
    let first = grid.rows.indices.lazy.compactMap { FormHeader(grid, row: $0) }.first
    guard let header = first else {
      log.report(.noHeader, at: Place(file: grid.source))
      return nil
    }
    header.reportUnread(grid, log)
    let head = FormHead(grid, rows: 0..<header.row)
    var body = FormBody(grid, log)
    body.read(from: header)
    guard !body.rows.isEmpty else {
      log.report(.noRows, at: grid.rows[header.row].first?.place)
      return nil
    }
    return Submission(
      source: grid.source, title: head.title, unit: head.unit, project: head.project,
      year: head.year, money: head.money, rows: body.rows, claimedTotal: body.claimedTotal,
      claimedGrade: body.claimedGrade)
  }
}

extension Phrase {
  fileprivate static let noHeader = Phrase(
    "no-form",
    "找不到自评表的表头；需要一行列名，至少有“三级指标”、“年度指标值”、“实际完成值”",
    "no form found: one row must name the columns, at least 三级指标, 年度指标值 and 实际完成值")
  fileprivate static let noRows = Phrase(
    "no-rows", "表头下面没有任何指标", "there is no indicator below the heading row")
}
