/// Finds which of some forms a decision or a review sheet is about (决定属于哪一份表).
///
/// Project, unit, year and rubric are told apart wherever both sides state them; where that leaves more
/// than one form, the file decides. A form without a name, or with a year on one side only, is known by its
/// file alone.
struct FormMatch {
  /// What is found.
  enum Result {
    /// The forms that it may be about; several are as near as each other.
    case forms([Int])
    /// None; the nearest one, and what tells it apart.
    case none(nearest: Int?, Part)
  }

  /// What may tell two forms apart, what is looked at first.
  enum Part: Int {
    case project
    case unit
    case year
    case rubric
    case path
  }

  /// A form with its names as they are compared.
  private struct Form {
    let identity: FormIdentity
    let project: String
    let unit: String

    init(_ identity: FormIdentity) {
      self.identity = identity
      project = comparisonKey(identity.project ?? "")
      unit = comparisonKey(identity.unit ?? "")
    }
  }

  private let forms: [Form]
  let identities: [FormIdentity]

  init(_ evaluations: [Evaluation]) {
    identities = evaluations.map { FormIdentity($0) }
    forms = identities.map { Form($0) }
  }

  /// The forms that something may be about which says this much of its form.
  func find(_ written: FormIdentity) -> Result {
    let own = Form(written)
    var best: (nearness: Nearness, forms: [Int])?
    var miss: (form: Int, part: Part)?
    for (index, form) in forms.enumerated() {
      switch Self.fit(own, form) {
      case .failure(let other):
        if other.part.rawValue > miss?.part.rawValue ?? -1 { miss = (index, other.part) }
      case .success(let nearness):
        if let best, best.nearness < nearness { continue }
        best = (nearness, (best?.nearness == nearness ? best?.forms ?? [] : []) + [index])
      }
    }
    if let best { return .forms(best.forms) }
    return .none(nearest: miss?.form, miss?.part ?? .project)
  }

  /// What tells two forms apart.
  private struct Other: Error { let part: Part }

  private static func fit(_ written: Form, _ form: Form) -> Swift.Result<Nearness, Other> {
    let (own, other) = (written.identity, form.identity)
    func fails(_ part: Part) -> Swift.Result<Nearness, Other> { .failure(Other(part: part)) }
    if own.project != nil, written.project != form.project { return fails(.project) }
    let knowsUnits = !written.unit.isEmpty && !form.unit.isEmpty
    if knowsUnits, written.unit != form.unit { return fails(.unit) }
    if let year = own.year, let now = other.year, year != now { return fails(.year) }
    if let rubric = own.rubric, rubric != other.rubric { return fails(.rubric) }
    guard let path = own.path, let now = other.path else { return .success(.elsewhere) }
    let nearness = Nearness(path, now)
    let isNamed = !written.project.isEmpty || knowsUnits
    let knowsYear = (own.year == nil) == (other.year == nil)
    if nearness > .sameEnd, !isNamed || !knowsYear { return fails(.path) }
    return .success(nearness)
  }

  /// How near a path is to another one.
  private enum Nearness: Int, Comparable {
    case same
    /// One is the end of the other.
    case sameEnd
    case sameName
    case elsewhere

    static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }

    init(_ first: String, _ second: String) {
      let pairs = [
        (first, second), (first, Self.bare(second)), (Self.bare(first), Self.bare(second)),
      ].map { (Self.parts($0), Self.parts($1)) }
      let isForm = pairs.prefix(2)
      if isForm.contains(where: { $0.0 == $0.1 }) {
        self = .same
      } else if isForm.contains(where: { Self.areEnds($0.0, $0.1) }) {
        self = .sameEnd
      } else {
        self = pairs.contains { $0.0.last == $0.1.last } ? .sameName : .elsewhere
      }
    }

    private static func parts(_ path: String) -> [Substring] {
      path.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." }
    }

    private static func areEnds(_ first: [Substring], _ second: [Substring]) -> Bool {
      let shorter = min(first.count, second.count)
      return shorter > 0 && first.suffix(shorter) == second.suffix(shorter)
    }

    /// The file without the number of one of its forms.
    private static func bare(_ path: String) -> String {
      guard let mark = path.lastIndex(of: "#") else { return path }
      let digits = path[path.index(after: mark)...]
      let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
      return isNumber ? String(path[..<mark]) : path
    }
  }
}
