/// Which notation of JSON is accepted.
public enum JSONDialect: Sendable, Hashable, CaseIterable {
  /// RFC 8259 to the letter.
  case strict
  /// RFC 8259, and `//` comments up to the end of a line and a comma behind the last item.
  case relaxed
}
