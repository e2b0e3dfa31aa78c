/// What tells a form from all others (表的身份), as a decision or a review sheet about it has it.
public struct FormIdentity: Sendable, Hashable {
  /// The file, and behind `#` which of its forms; nil where that is not said.
  public let path: String?
  /// 项目名称; nil where that is not said, empty where the form has none.
  public let project: String?
  /// The unit; nil where that is not said, empty where the form has none.
  public let unit: String?
  /// The year; nil where that is not said.
  public let year: Int?
  /// The id of the rubric; nil where that is not said.
  public let rubric: String?

  /// Creates an identity of what is said.
  public init(
    path: String? = nil, project: String? = nil, unit: String? = nil, year: Int? = nil,
    rubric: String? = nil
  ) {
    self.path = path
    self.project = project
    self.unit = unit
    self.year = year
    self.rubric = rubric
  }

  /// The identity of a form that was scored.
  public init(_ evaluation: Evaluation) {
    let form = evaluation.submission
    self.init(
      path: form.numberedPath, project: form.project, unit: form.unit, year: form.year,
      rubric: evaluation.rubric.id)
  }

  /// Whether it says anything beside the file.
  var isNamed: Bool { project != nil || unit != nil || year != nil || rubric != nil }

  /// What a person calls the form: its project, else its unit, else its file.
  package var name: String {
    [project, unit, path].lazy.compactMap(\.self).first { !$0.isEmpty } ?? ""
  }
}

extension Submission {
  /// The file, and behind `#` which of its forms it is where it holds several.
  package var numberedPath: String { source + (number.map { "#\($0)" } ?? "") }
}
