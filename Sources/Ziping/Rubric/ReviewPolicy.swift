/// What a rubric's reviewers look for beyond the points (复核口径).
public struct ReviewPolicy: Sendable, Hashable {
  /// What a rubric makes of a kind of finding.
  public struct Setting: Sendable, Hashable {
    /// The finding's code.
    public let code: String
    /// Its severity; nil switches it off.
    public let severity: Severity?
    /// Why.
    public let why: String

    /// Creates a setting.
    public init(code: String, severity: Severity?, why: String) {
      self.code = code
      self.severity = severity
      self.why = why
    }
  }

  /// The least that a group usually asks (同类指标的常见水平).
  public struct UsualTarget: Sendable, Hashable {
    /// The 二级指标 under which it holds; empty for all.
    public let level2: [String]
    /// Words of which the name has one; empty for all names.
    public let words: [String]
    /// The least target.
    public let least: Quantity

    /// Creates a usual target.
    public init(level2: [String], words: [String], least: Quantity) {
      self.level2 = level2
      self.words = words
      self.least = least
    }
  }

  /// The lines beyond which something is out of proportion, in percent (失衡的界限).
  ///
  /// Unless a rubric states its own they are those of a firm that reviews self-evaluations, and the gap
  /// between attainment and money is the deployed system's.
  public struct Limits: Sendable, Hashable {
    /// The least that the outputs weigh together, of full marks.
    public var outputsAtLeast: ExactDecimal = 40
    /// The most that satisfaction weighs, of full marks.
    public var satisfactionAtMost: ExactDecimal = 20
    /// The most that one indicator weighs, of full marks.
    public var indicatorAtMost: ExactDecimal = 40
    /// The least that one indicator weighs, of full marks.
    public var indicatorAtLeast: ExactDecimal = 1
    /// The least that a core indicator weighs, of full marks.
    public var coreAtLeast: ExactDecimal = 15
    /// How far attainment and execution rate may be apart, of the greater one.
    public var attainmentGap: ExactDecimal = 5

    /// Creates the usual limits.
    public init() {}
  }

  /// The groups or 二级指标 of which a form must have an indicator, each with its other names.
  public let requires: [[String]]
  /// What groups usually ask.
  public let usualTargets: [UsualTarget]
  /// The names of core indicators (核心指标), beside those that a form itself marks.
  public let coreIndicators: [String]
  /// The lines beyond which something is out of proportion.
  public let limits: Limits
  /// The kinds of finding that count otherwise here.
  public let settings: [Setting]

  /// Creates a policy.
  public init(
    requires: [[String]] = [], usualTargets: [UsualTarget] = [], coreIndicators: [String] = [],
    limits: Limits = Limits(), settings: [Setting] = []
  ) {
    self.requires = requires
    self.usualTargets = usualTargets
    self.coreIndicators = coreIndicators
    self.limits = limits
    self.settings = settings
  }

  /// Findings as the rubric's settings leave them: with its severities, without what it switches off.
  func rated(_ findings: [Finding]) -> [Finding] {
    guard !settings.isEmpty else { return findings }
    return findings.compactMap { finding in
      guard let setting = settings.first(where: { $0.code == finding.code }) else {
        return finding
      }
      return setting.severity.map {
        Finding(finding.remark, row: finding.row, at: finding.place, severity: $0)
      }
    }
  }
}
