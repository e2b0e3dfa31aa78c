import Ziping

/// Joins the tables of a document that are one indicator table over several pages (续表).
///
/// A form whose table ends without a total goes on in the next one if only a page's number stands
/// between, and the columns are the same: with the heading once more, or without one.
enum ContinuedTables {
  /// The tables, each with those that go on in it.
  static func joined(_ grids: [Grid], _ log: DiagnosticLog) -> [Grid] {
    var joined: [Grid] = []
    for grid in grids {
      guard let last = joined.last, isDocument(grid), let header = openHeader(of: last) else {
        joined.append(grid)
        continue
      }
      let first = grid.rows.first?.first?.place
      let isNext = grid.above.allSatisfy { isPageMark($0.text) }
      if let section = FormSection.all(in: grid).first {
        guard isNext, section.header.row == 0,
          headings(header, last) == headings(section.header, grid)
        else {
          joined.append(grid)
          continue
        }
      } else {
        guard goesOn(grid, under: header) else {
          joined.append(grid)
          continue
        }
        guard isNext, width(grid) == width(last) else {
          log.report(.tableLeftOut, at: first, .warning)
          joined.append(grid)
          continue
        }
      }
      log.report(.tablesJoined, at: first, .info)
      joined[joined.count - 1] = last.joined(with: grid)
    }
    return joined
  }

  private static func isDocument(_ grid: Grid) -> Bool {
    if case .tableCell? = grid.rows.first?.first?.place.position { return true }
    return false
  }

  /// The heading of the last form in a table, unless the form has its total.
  private static func openHeader(of grid: Grid) -> FormHeader? {
    guard isDocument(grid), let section = FormSection.all(in: grid).last else { return nil }
    let header = section.header
    for row in grid.rows.indices.dropFirst(header.lastRow + 1) {
      switch FormLine(grid, row: row, under: header) {
      case .total, .grade: return nil
      default: continue
      }
    }
    return header
  }

  /// Whether a table without a heading has rows of indicators, or their total, under that of another.
  private static func goesOn(_ grid: Grid, under header: FormHeader) -> Bool {
    guard !grid.rows.indices.contains(where: { FormHead.begins(grid.filled($0)) }) else {
      return false
    }
    return grid.rows.indices.contains { row in
      switch FormLine(grid, row: row, under: header) {
      case .total: true
      case .indicator:
        [FormColumn.name, .target, .actual].allSatisfy { column in
          header[column].map { grid.filled(row, $0) != nil } ?? true
        }
          && [FormColumn.weight, .claimed].allSatisfy { column in
            // 填表人 | 张三 | 审核人 | … has cells enough, and no points.
            grid.filled(row, header[column]).map { points(in: $0.text) != nil }
              ?? (header[column] == nil || column == .claimed)
          }
      default: false
      }
    }
  }

  private static func headings(_ header: FormHeader, _ grid: Grid) -> [String] {
    (header.row...header.lastRow).flatMap { grid.filled($0).map { comparisonKey($0.text) } }
  }

  private static func width(_ grid: Grid) -> Int { grid.rows.map(\.count).max() ?? 0 }

  /// 第 2 页 共 3 页, - 2 -, 续表: what stands between the parts of a table.
  private static func isPageMark(_ text: String) -> Bool {
    let key = comparisonKey(text)
    if ["续表", "(续表)", "续上表", "(续上表)", "(续)", "接上表", "续"].contains(key) { return true }
    return key.allSatisfy { ($0.isASCII && $0.isNumber) || "第页共-/一·.~()".contains($0) }
  }
}

extension Grid {
  /// The rows of this table and below them those of another.
  fileprivate func joined(with next: Grid) -> Grid {
    let shift = rows.count
    let moved = next.rows.map { row in
      row.map { cell in
        guard let origin = cell.origin else { return cell }
        return Cell(
          continuing: Position(row: origin.row + shift, column: origin.column), at: cell.place,
          isHidden: cell.isHidden)
      }
    }
    return Grid(source: source, rows: rows + moved, above: above)
  }
}

extension Phrase {
  fileprivate static let tablesJoined = Phrase(
    "tables-joined", "这张表接在上一张表后面，作为同一张表读入",
    "this table goes on from the one before and is read with it")
  fileprivate static let tableLeftOut = Phrase(
    "table-not-read", "这张表没有表头，没有读入；如果它是上一张表的下半部分，请与上一张表合并",
    "this table has no heading and is not read; if it goes on from the one before, join the two")
}
