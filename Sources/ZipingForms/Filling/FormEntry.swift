package import Ziping

/// What goes into a cell of a form that is given back scored (回填).
package struct FormEntry: Sendable, Hashable {
  /// What a cell is for.
  package enum Kind: Sendable, Hashable {
    /// 得分 of a row, or of the money.
    case points
    /// 执行率.
    case rate
    /// 小计, or 得分 of several rows together.
    case subtotal
    /// 总分.
    case total
    /// What last year's form is to lose; a formula stays, without its result.
    case blank
  }

  /// What the cell gets.
  package enum Content: Sendable, Hashable {
    /// A number of points.
    case points(ExactDecimal)
    /// A fraction, for a person in percent.
    case share(Ratio)
    /// Nothing.
    case nothing
    /// A text.
    case text(String)
    /// Nothing; for a total, the lowest that is possible, which is what a sum of the rows gives.
    case open(least: ExactDecimal)
  }

  /// What the cell is for.
  package let kind: Kind
  /// Where it stands.
  package let place: Place
  /// What it gets.
  package let content: Content
  /// What a person wrote there; nil where nothing stands.
  package private(set) var previous: String?
  /// Whether the cell says so already.
  package let isStated: Bool
  /// What is missing, for the person who looks at an empty cell.
  package let remarks: [Message]

  /// Whether it adds up other cells, so that a formula of its own is to stay.
  package var isSum: Bool { kind == .subtotal || kind == .total }

  /// Creates an entry.
  package init(
    _ kind: Kind, _ place: Place, _ content: Content, inPlaceOf previous: Submission.Cell? = nil,
    isStated: Bool = false, remarks: [Message] = []
  ) {
    self.kind = kind
    self.place = place
    self.content = content
    self.previous = previous.flatMap { $0.isBlank ? nil : $0.text }
    self.isStated = isStated
    self.remarks = remarks
  }
}

extension FormEntry {
  /// The same where a formula stood in the cell.
  func inPlaceOf(formula: String) -> FormEntry {
    var entry = self
    entry.previous = formula
    return entry
  }

  /// What stood in the cell.
  var was: [Message] { previous.map { [Message(.entryWas, [.text($0)])] } ?? [] }
}

extension Phrase {
  /// What stood in a cell; a later filling keeps it.
  package static let entryWas = Phrase("entry-was", "原填：{0}", "it said: {0}")
}
