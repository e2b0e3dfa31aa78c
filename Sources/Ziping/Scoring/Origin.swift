/// What came before an evaluation: the file it was read from, and what was said in place of what its form
/// says (来历).
///
/// Nothing of it changes a score; a report carries it, so that a reader knows what was scored.
public struct Origin: Sendable, Hashable {
  /// What changed how a form was read, each as it was typed.
  public struct Options: Sendable, Hashable {
    /// The only sheet that was read of a workbook; nil for each that holds a form.
    public var sheet: String?
    /// The headings that were named for columns, by the call or by the rubric, by the column's role.
    public var columns: [String: String]
    /// The year.
    public var year: Int?
    /// The budget.
    public var planned: String?
    /// The spending.
    public var executed: String?

    /// Nothing was said, or what is given.
    public init(
      sheet: String? = nil, columns: [String: String] = [:], year: Int? = nil,
      planned: String? = nil, executed: String? = nil
    ) {
      self.sheet = sheet
      self.columns = columns
      self.year = year
      self.planned = planned
      self.executed = executed
    }
  }

  /// The SHA-256 of the file as handed in; nil where nobody has taken it.
  public var digest: String?
  /// The program that converted the file from an older format, and its version; nil where none did.
  public var converter: String?
  /// What a call said in place of what the form says.
  public var options: Options

  /// What is known of where an evaluation comes from.
  public init(
    digest: String? = nil, converter: String? = nil, options: Options = Options()
  ) {
    self.digest = digest
    self.converter = converter
    self.options = options
  }
}
