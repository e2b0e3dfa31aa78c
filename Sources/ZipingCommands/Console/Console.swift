/// Where a command writes: results to standard output, everything else to standard error.
package struct Console {
  /// Writes a result.
  package let write: (String) -> Void
  /// Writes a diagnostic.
  package let complain: (String) -> Void
  /// Whether results go to a terminal that wants colours.
  package let hasColors: Bool
  /// The columns of the terminal to which results go; nil where there is none.
  package let columns: Int?
  /// Whether progress can be shown: diagnostics go to a terminal.
  package let showsProgress: Bool
  /// What kept a result from being written, if anything did.
  package let loss: () -> String?

  /// Creates a console.
  package init(
    hasColors: Bool = false, columns: Int? = nil, showsProgress: Bool = false,
    write: @escaping (String) -> Void,
    complain: @escaping (String) -> Void, loss: @escaping () -> String? = { nil }
  ) {
    self.loss = loss
    self.hasColors = hasColors
    self.columns = columns
    self.showsProgress = showsProgress
    self.write = write
    self.complain = complain
  }
}

@available(*, unavailable)
extension Console: Sendable {}
