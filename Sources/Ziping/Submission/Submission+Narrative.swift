extension Submission {
  /// What the text around a form says of the whole (说明文字): total, grade, money, each with its place.
  public struct Narrative: Sendable, Hashable {
    /// Each total that is stated, such as `98.25分`.
    public let totals: [Cell]
    /// Each grade that is stated, such as `优`.
    public let grades: [Cell]
    /// Each budget that is stated, such as `158.4万元`.
    public let planned: [Cell]
    /// Each spending that is stated, such as `170.51万元`.
    public let executed: [Cell]
    /// Each execution rate that is stated, such as `98%`.
    public let rates: [Cell]

    /// Creates what a text says; without arguments, nothing.
    public init(
      totals: [Cell] = [], grades: [Cell] = [], planned: [Cell] = [], executed: [Cell] = [],
      rates: [Cell] = []
    ) {
      self.totals = totals
      self.grades = grades
      self.planned = planned
      self.executed = executed
      self.rates = rates
    }
  }
}
