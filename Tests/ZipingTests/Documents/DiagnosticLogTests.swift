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
    #expect(log.diagnostics.count == DiagnosticLog.mostAlike + 2)
    #expect(log.hasErrors)
    let last = log.inOrder.last
    #expect(log.inOrder.count == DiagnosticLog.mostAlike + 3)
    #expect(last?.code == "more-alike")
    #expect(last?.severity == .info)
    #expect(last?.place?.file == "a")
    #expect(last?.message.facts == [.text("same"), .count(999_000)])
  }

  @Test("As many as are kept leave nothing to say")
  func enough() {
    #expect(Self.reported(DiagnosticLog.mostAlike).inOrder.count == DiagnosticLog.mostAlike)
  }

  @Test("What one log left out another one does not forget", arguments: [0, 600])
  func added(_ before: Int) {
    let log = Self.reported(before)
    log.add(Self.reported(1500))
    #expect(log.diagnostics.count == DiagnosticLog.mostAlike)
    #expect(log.inOrder.last?.message.facts == [.text("same"), .count(before + 500)])
  }
}
