extension Submission {
  /// What the text around a form says of the whole (说明文字): total, grade, money, each with its place.
  public struct Narrative: Sendable, Hashable {
    /// A number that the text states of an indicator by its name.
    public struct Figure: Sendable, Hashable {
      /// The indicator's name, as the form has it.
      public let name: String
      /// The number with its unit, such as `112场`.
      public let value: Cell

      /// Creates a figure.
      public init(name: String, value: Cell) {
        self.name = name
        self.value = value
      }
    }

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
    /// Each satisfaction of those served that is stated, such as `95%以上`.
    public let satisfaction: [Cell]
    /// Each statement that spending stayed within the budget, such as `控制在预算范围内`.
    public let withinBudget: [Cell]
    /// Each amount by which spending is said to exceed the budget, such as `176.59万元`.
    public let overBudget: [Cell]
    /// Each number that is stated of an indicator.
    public let figures: [Figure]

    /// Creates what a text says; without arguments, nothing.
    public init(
      totals: [Cell] = [], grades: [Cell] = [], planned: [Cell] = [], executed: [Cell] = [],
      rates: [Cell] = [], satisfaction: [Cell] = [], withinBudget: [Cell] = [],
      overBudget: [Cell] = [], figures: [Figure] = []
    ) {
      self.totals = totals
      self.grades = grades
      self.planned = planned
      self.executed = executed
      self.rates = rates
      self.satisfaction = satisfaction
      self.withinBudget = withinBudget
      self.overBudget = overBudget
      self.figures = figures
    }
  }
}
