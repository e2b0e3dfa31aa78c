extension Console {
  /// The process's own standard output and error.
  ///
  /// A reader that closes the pipe early (`| head`) has what it wanted: what is left goes nowhere.
  package static func standard() -> Console {
    Platform.ignoreClosedPipes()
    var loss: SystemError?
    return Console(
      hasColors: Platform.isTerminal(Platform.standardOutput)
        && Platform.environment("NO_COLOR").isEmpty && Platform.environment("TERM") != "dumb",
      columns: Int(Platform.environment("COLUMNS"))
        ?? Platform.columns(of: Platform.standardOutput),
      showsProgress: Platform.isTerminal(Platform.standardError),
      write: { loss = loss ?? Platform.write(Array($0.utf8), to: Platform.standardOutput) },
      complain: { _ = Platform.write(Array($0.utf8), to: Platform.standardError) },
      loss: { loss?.text })
  }
}
