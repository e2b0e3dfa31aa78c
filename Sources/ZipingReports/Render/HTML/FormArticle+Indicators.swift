import Ziping

/// The table of indicators with merged cells, each row opening to its explanation.
extension FormArticle {
  mutating func writeIndicators() {
    let positions = rows.indices.filter { rows[$0].scored.kind != .budget && $0 < Self.mostRows }
    guard !positions.isEmpty else { return }
    if rows.count > Self.mostRows {
      out.tag("<p class=\"hint\">")
      say(.firstRows, .count(rows.count), .count(Self.mostRows))
      out.tag("</p>\n")
    }
    let hasNotes = rows.contains { !$0.note.isEmpty }
    beginTable(hasNotes ? "ind" : "ind bare", .indicatorsCaption)
    writeHeadings()
    let scale = rows.reduce(ExactDecimal.zero) { longest, row in
      max(longest, row.line.weight ?? .zero, row.line.bounds?.high ?? .zero)
    }
    var start = 0
    while start < positions.count {
      let group = rows[positions[start]].scored.group
      let end = positions[start...].firstIndex { rows[$0].scored.group != group } ?? positions.count
      write(positions[start..<end], scale)
      start = end
    }
    writeTotals()
    out.tag("</table>\n")
  }

  private mutating func writeHeadings() {
    out.tag("<thead><tr>")
    heading("c1", words(.groupLabel))
    heading("c2", words(.level2Label))
    heading("c3", words(.level3Label))
    heading("c4", words(.yearTargetLabel))
    heading("c5", words(.actualLabel))
    if evaluation.hasPoints {
      heading("c6", words(.weightLabel))
      heading("c7", words(.pointsLabel))
    } else {
      heading("c7", words(.metHeading))
    }
    heading("c8", words(.noteLabel))
    out.tag("</tr></thead>\n")
  }

  /// The rows of a group.
  private mutating func write(_ positions: ArraySlice<Int>, _ scale: ExactDecimal) {
    out.tag("<tbody>")
    var level2: (name: String, end: Int)?
    for (offset, position) in positions.enumerated() {
      let row = rows[position]
      out.tag("<tr")
      anchor("r", position)
      if row.lost != nil || row.state == .undetermined { out.tag(" class=\"down\"") }
      out.tag(">")
      if offset == 0 { merged("c1", row.scored.group, positions.count) }
      if level2.map({ offset >= $0.end }) ?? true {
        let name = row.scored.level2
        let run = positions.dropFirst(offset).prefix { rows[$0].scored.level2 == name }.count
        level2 = (name, offset + run)
        merged("c2", name, run)
      }
      write(row, at: position, scale)
      out.tag("</tr>\n")
    }
    out.tag("</tbody>\n")
  }

  private mutating func merged(_ kind: StaticString, _ text: String, _ count: Int) {
    // An empty cell is no heading.
    out.tag(text.isEmpty ? "<td class=\"none " : "<th scope=\"rowgroup\" class=\"")
    out.tag(kind)
    out.tag("\" rowspan=\"")
    out.number(count)
    out.tag("\">")
    out.folded(text)
    out.tag(text.isEmpty ? "</td>" : "</th>")
  }

  private mutating func write(_ row: FormReport.Row, at position: Int, _ scale: ExactDecimal) {
    out.tag("<th scope=\"row\" class=\"c3\">")
    if let number = row.number {
      out.tag("<span class=\"no\">")
      out.number(number)
      out.tag("</span> ")
    }
    out.folded(row.line.name)
    explain(row, at: position)
    out.tag("</th>")
    cell("c4", words(.yearTargetLabel), row.scored.target.reading.text)
    cell("c5", words(.actualLabel), row.scored.actual.text)
    if evaluation.hasPoints {
      writeWeight(row)
      writePoints(row, of: scale)
    } else {
      writeMet(row)
    }
    if row.note.isEmpty {
      out.tag("<td class=\"c8 none\"></td>")
    } else {
      cell("c8", words(.noteLabel), row.note)
    }
  }

  /// What a row could get.
  mutating func writeWeight(_ row: FormReport.Row) {
    beginCell("c6 n", words(.weightLabel))
    out.text(row.line.weight?.text() ?? Wording.nothing)
    out.tag("</td>")
  }

  /// What a row got, in a number, a word for its state, and a bar.
  mutating func writePoints(_ row: FormReport.Row, of scale: ExactDecimal) {
    beginCell("c7 n", words(.pointsLabel))
    out.tag("<span class=\"sc\">")
    out.text(row.state == .notApplicable ? Wording.nothing : wording.bounds(row.line.bounds))
    out.tag("</span>")
    if let weight = row.line.weight {
      out.tag("<span class=\"of10\"> / ")
      out.text(weight.text())
      out.tag("</span>")
    }
    if let lost = row.lost {
      out.tag("<span class=\"minus\">")
      out.text(loss(lost))
      out.tag("</span>")
    }
    writeState(row)
    HTMLBar.write(HTMLBar.Parts(row), of: scale, to: &out)
    out.tag("</td>")
  }

  private mutating func writeState(_ row: FormReport.Row) {
    guard row.state != .scored else { return }
    out.tag("<span class=\"state ")
    out.tag(row.state.kind)
    out.tag("\">")
    say(row.state.phrase)
    out.tag("</span>")
  }

  private mutating func writeMet(_ row: FormReport.Row) {
    beginCell("c7", words(.metHeading))
    if let isMet = row.scored.isMet {
      out.tag(isMet ? "<span class=\"ok\">✓ " : "<span class=\"minus\">✗ ")
      say(isMet ? .stateMet : .stateNotMet)
      out.tag("</span>")
    }
    writeState(row)
    out.tag("</td>")
  }

  // MARK: The end of the table

  private mutating func writeTotals() {
    guard evaluation.hasPoints else { return }
    out.tag("<tbody class=\"tot\">")
    for line in report.adjustments {
      out.tag("<tr class=\"adj\"><th scope=\"row\" colspan=\"6\">")
      out.text(line.name)
      out.tag("</th>")
      beginCell("c7 n", words(.pointsLabel))
      out.text(wording.bounds(line.bounds))
      out.tag("</td><td class=\"c8 none\"></td></tr>")
    }
    out.tag("<tr><th scope=\"row\" colspan=\"5\">")
    say(.totalLabel)
    out.tag("</th>")
    beginCell("c6 n", words(.weightLabel))
    out.text(evaluation.fullMarks.text())
    out.tag("</td>")
    beginCell("c7 n", words(.pointsLabel))
    out.tag("<span class=\"sc\">")
    out.text(report.totalText)
    out.tag("</span></td>")
    beginCell("c8", words(.gradeLabel))
    out.beginning(report.gradeText, most: 40)
    out.tag("</td></tr></tbody>")
  }
}

extension FormReport.State {
  /// The class of what is in this state.
  fileprivate var kind: StaticString {
    switch self {
    case .scored: "g"
    case .suggested: "s"
    case .undetermined: "u"
    case .notApplicable: "n"
    }
  }
}

extension Phrase {
  fileprivate static let indicatorsCaption = Phrase(
    "html-indicators", "绩效指标，每项可以展开计分说明",
    "The indicators; each opens to how its points came about")
  fileprivate static let metHeading = Phrase("html-met-heading", "是否达成", "Met")
  fileprivate static let firstRows = Phrase(
    "html-first-rows",
    "本表共 {0} 行，这里列出前 {1} 行。全部各行请看工作簿或数据：加 --output 结果.xlsx 或 --output 结果.json。",
    "The form has {0} rows; the first {1} are listed here. All of them are in a workbook or in data: add --output result.xlsx or --output result.json."
  )
}
