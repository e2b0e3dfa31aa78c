import Ziping

extension FormEntry.Content {
  /// What it says in a form whose cells are texts; empty for what a person has to decide.
  package var text: String {
    switch self {
    case .points(let points): points.text()
    case .share(let rate): (try? rate.times(.hundred, .cents)).map { $0.text() + "%" } ?? ""
    case .text(let text): text
    case .open, .nothing: ""
    }
  }
}

extension String {
  /// The beginning of a formula or of what stood in a cell, for a message.
  package var beginning: String {
    let start = prefix(100)
    return start.endIndex == endIndex ? self : start + "…"
  }
}
