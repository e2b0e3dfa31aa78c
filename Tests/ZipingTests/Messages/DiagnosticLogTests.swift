import Testing
import Ziping

@Suite("The log of diagnostics")
struct DiagnosticLogTests {
  private static let phrase = Phrase("same", "同样", "the same")

  private static func reported(_ count: Int) -> DiagnosticLog {
    let log = DiagnosticLog()
    for _ in 0..<count { log.report(phrase, at: Place(file: "a"), .warning) }
    return log
  }

  @Test("A million of one kind are cut to the first thousand, and the rest is counted")
  func manyAlike() {
    let log = Self.reported(1_000_000)
    log.report(Self.phrase, at: Place(file: "b"), .warning)
    log.report(Self.phrase, at: Place(file: "a"), .error)
    #expect(log.diagnostics.count == Diagnostics.mostAlike + 2)
    #expect(log.hasErrors)
    let last = log.inOrder.last
    #expect(log.inOrder.count == Diagnostics.mostAlike + 3)
    #expect(last?.code == "more-alike")
    #expect(last?.severity == .info)
    #expect(last?.place?.file == "a")
    #expect(last?.message.facts == [.text("same"), .count(999_000)])
  }

  @Test("What a chosen part lacks is not what was left out")
  func chosen() {
    let log = DiagnosticLog()
    log.add(Self.reported(1500)) { _ in false }
    #expect(log.diagnostics.isEmpty)
    #expect(log.inOrder.map(\.message.facts) == [[.text("same"), .count(500)]])
  }

  private static func cell(_ sheet: String, _ column: Int, _ row: Int) -> Place.Position {
    .sheetCell(sheet: sheet, column: column, row: row)
  }

  private static let orders: [[Place.Position?]] = [
    [nil, .text(line: 2, column: 9), .text(line: 10, column: 1), .text(line: 10, column: 2)],
    [nil, cell("乙", 3, 2), cell("乙", 1, 10), cell("乙", 2, 10), cell("甲", 1, 1), cell("甲", 1, 3)],
    [
      nil, .paragraph(3), .paragraph(20), .tableCell(table: 1, row: 2, cell: 9),
      .tableCell(table: 1, row: 11, cell: 1), .tableCell(table: 1, row: 11, cell: 4),
      .tableCell(table: 2, row: 1, cell: 1),
    ],
  ]

  @Test("Inside a file come lines, rows and tables from the top", arguments: 0..<3)
  func order(_ index: Int) {
    let positions = Self.orders[index]
    let log = DiagnosticLog()
    // Sheets keep the order in which they were first named.
    if index == 1 { log.report(Self.phrase, at: Place(file: "a", position: Self.cell("乙", 1, 1))) }
    for position in positions.reversed() {
      log.report(Self.phrase, at: Place(file: "a", position: position))
    }
    log.report(Self.phrase, at: Place(file: "b"))
    let ordered = log.inOrder.map(\.place).filter { $0?.position != Self.cell("乙", 1, 1) }
    #expect(ordered == positions.map { Place(file: "a", position: $0) } + [Place(file: "b")])
  }

  @Test("As many as are kept leave nothing to say")
  func enough() {
    #expect(Self.reported(Diagnostics.mostAlike).inOrder.count == Diagnostics.mostAlike)
  }

  @Test("What one log left out another one does not forget", arguments: [0, 600])
  func added(_ before: Int) {
    let log = Self.reported(before)
    log.add(Self.reported(1500))
    #expect(log.diagnostics.count == Diagnostics.mostAlike)
    #expect(log.inOrder.last?.message.facts == [.text("same"), .count(before + 500)])
  }
}
