/// How far a long run has come, shown on a terminal when it takes longer than a second (进度).
final class Progress {
  private let console: Console
  private let total: Int
  private let start = Platform.milliseconds()
  private var done = 0
  private var isShown = false

  /// How long a run goes on without a word, in milliseconds.
  private static let patience: Int64 = 1000

  init(_ console: Console, total: Int) {
    self.console = console
    self.total = total
  }

  /// Says that one more of the inputs is done.
  func advance() {
    done += 1
    guard console.showsProgress, total > 1, Platform.milliseconds() - start > Self.patience else {
      return
    }
    isShown = true
    console.complain("\r\(done)/\(total)")
  }

  /// Takes the line away.
  func finish() {
    if isShown { console.complain("\r\u{1B}[K") }
  }
}

@available(*, unavailable)
extension Progress: Sendable {}

extension Console {
  /// Progress over a number of inputs.
  func progress(over total: Int) -> Progress { Progress(self, total: total) }
}
