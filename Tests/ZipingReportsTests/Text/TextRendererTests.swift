import Testing

@testable import ZipingReports

@Suite("Pages become text that fits its terminal")
struct TextRendererTests {
  private func lines(_ blocks: [Block], width: Int = 80, hasColors: Bool = false) -> [String] {
    var page = Page()
    for block in blocks { page.add(block) }
    let text = TextRenderer(TextStyle(hasColors: hasColors, width: width)).text(page)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func widths(_ lines: [String]) -> [Int] {
    lines.map { TerminalText.width($0.replacing(/\u{1B}\[[0-9]+m/, with: "")) }
  }

  @Test(
    "what stays together is never broken: numbers with units, ids, dates, quotations' marks",
    arguments: [
      "158.4万元", "2021年12月31日", "107.65%", "[actual-repeats-target]", "≥95%", "#12", "5,000.00",
    ])
  func tokens(_ token: String) {
    for before in 0..<40 {
      let text =
        String(repeating: "甲", count: before) + token + "，" + String(repeating: "乙", count: 20)
      let lines = LineBreaker.lines(Words(text), width: 40).map(\.text)
      #expect(lines.contains { $0.contains(token) }, "\(lines)")
      #expect(lines.allSatisfy { TerminalText.width($0) <= 40 }, "\(lines)")
      #expect(lines.allSatisfy { !$0.hasPrefix("，") }, "\(lines)")
      #expect(lines.joined() == text)
    }
  }

  @Test("no line begins with what closes or ends with what opens")
  func marks() {
    let text = String(repeating: "（甲）、“乙”；", count: 40)
    for width in 40...60 {
      let lines = LineBreaker.lines(Words(text), width: width).map(\.text)
      #expect(lines.joined() == text)
      for line in lines {
        #expect(!"）、”；".contains(line.first ?? "甲"), "\(lines)")
        #expect(!"（“".contains(line.last ?? "甲"), "\(lines)")
      }
    }
  }

  @Test("a short quotation stays together, with its blanks")
  func quotations() {
    for before in 0..<40 {
      let text = String(repeating: "甲", count: before) + "在“完成程度”列填（1 处），乙乙乙"
      let lines = LineBreaker.lines(Words(text), width: 40).map(\.text)
      #expect(lines.contains { $0.contains("“完成程度”") }, "\(lines)")
      #expect(lines.contains { $0.contains("（1 处）") }, "\(lines)")
      #expect(lines.joined() == text)
    }
  }

  @Test("a token that is wider than a line is broken, a path only then")
  func long() {
    let path = "a/" + String(repeating: "文件夹", count: 10) + ".csv"
    #expect(
      LineBreaker.lines(Words("来源 ") + Words(whole: path), width: 70).map(\.text).last == path)
    let pieces = LineBreaker.lines(Words(whole: path), width: 40).map(\.text)
    #expect(pieces.count == 2 && pieces.joined() == path)
    #expect(pieces.allSatisfy { TerminalText.width($0) <= 40 })
  }

  @Test(
    "a table with “ ” — … beside ≥ × ÷ is aligned where a terminal draws all of them wide",
    arguments: [40, 80, 120], [false, true])
  func ambiguous(_ width: Int, _ hasColors: Bool) {
    let names = ["“三公”经费", "产值≥目标", "a × b ÷ c", "甲—乙…", "ordinary", "①②③"]
    let table = Table(
      [.texts("指标"), .numbers("得分"), .words("状态")],
      names.map { Table.Row([Words($0), Words("5.00", .met), Words("已评")]) })
    let lines = lines([.table(table)], width: width, hasColors: hasColors)
    // Measured by the typed table: the program's own measure is what is tried.
    let ends = lines.map { line in
      TypedWidths.width(
        line.replacing(/\u{1B}\[[0-9]+m/, with: "").split(separator: "已评")[0].split(
          separator: "状态")[0])
    }
    #expect(lines.count == 7 && Set(ends).count == 1, "\(lines)")
  }

  @Test("a name is wrapped, not cut, and the columns beside it keep their places")
  func names() {
    let name = "两级代表满意度、参会人员满意度、职工总体满意度与其他各项满意度的平均数"
    let table = Table(
      [.numbers(), .texts("指标"), .numbers("得分")],
      [
        Table.Row(["1", Words(name), "5.00"], notes: ["→ 在“完成程度”列填达成、部分达成、未达成或百分比，在“偏差原因”列写明依据"]),
        Table.Row(["2", "短", "15.00"]),
      ])
    let lines = lines([.table(table)], width: 50)
    #expect(widths(lines).allSatisfy { $0 <= 50 }, "\(lines)")
    let shown = lines.joined().filter { $0 != " " }
    #expect(shown.contains(name.prefix(10)) && lines.count == 6, "\(lines)")
    #expect(lines[1].hasSuffix(" 5.00") && lines.last?.hasSuffix("15.00") ?? false)
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
  }

  @Test("what a file says cannot command the terminal, in any block")
  func inert() {
    let text = "\u{1B}[2J\u{202E}甲\n乙"
    let words = Words(text) + Words(whole: text, .bad)
    let lines = lines([
      .title(words, beside: words), .banner(words, under: words),
      .item(words, code: words, body: words), .heading(words, beside: words),
      .line(label: text, words), .note(words, indent: 2, hanging: 2),
      .table(Table([.texts(text), .words()], [Table.Row([words, words], notes: [words])])),
    ])
    #expect(lines.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\u{202E}") })
  }

  @Test("a colour is closed on the line where it begins, and plain text has none")
  func colors() {
    let words = Words(String(repeating: "甲乙丙", count: 30), .suggested)
    let colored = lines([.note(words, indent: 2, hanging: 2)], hasColors: true)
    #expect(colored.count > 1)
    #expect(colored.allSatisfy { $0.contains("\u{1B}[36m") && $0.hasSuffix("\u{1B}[0m") })
    #expect(widths(colored).allSatisfy { $0 <= 80 })
    let plain = lines([.note(words, indent: 2, hanging: 2)])
    #expect(plain == colored.map { $0.replacing(/\u{1B}\[[0-9]+m/, with: "") })
  }
}
