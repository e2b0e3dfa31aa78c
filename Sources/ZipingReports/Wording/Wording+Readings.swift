public import Ziping

extension Wording {
  /// What a target was read as.
  public func text(_ target: Target) -> String {
    switch target.demand {
    case .atLeast(let limit): (limit.isStrict ? ">" : "≥") + text(limit.quantity)
    case .atMost(let limit): (limit.isStrict ? "<" : "≤") + text(limit.quantity)
    case .zero(let zero): "= " + text(zero)
    case .range(let range): text(range)
    case .deadline(let day): text(Message(.byDay, [.text(day.description)]))
    case .answer: text(.yesAnswer)
    case .words: text(.words)
    case .parts(let parts):
      parts.map { part in
        (part.label.isEmpty ? "" : part.label + " ") + text(part.target)
      }.joined(separator: "; ")
    case .unusable: text(.nothingUsable)
    }
  }

  /// What an actual value was read as.
  public func text(_ reading: Reading) -> String { text(reading.content) }

  private func text(_ content: Reading.Content) -> String {
    switch content {
    case .empty: text(.emptyCell)
    case .none: text(.noneWord)
    case .measure(let measure): text(measure)
    case .date(let day): day.description
    case .word(let word): text(Message(.knownWord, [.text(word)]))
    case .text: text(.words)
    case .unreadable(.part(let part)): text(quoting: Message(.unreadablePart, [.text(part)]))
    case .unreadable(.tooManyParts):
      text(Message(.tooManyParts, [.count(ValueReader.mostParts)]))
    case .parts(let parts):
      parts.map { ($0.label.isEmpty ? "" : $0.label + " ") + text($0.content) }
        .joined(separator: "; ")
    }
  }

  private func text(_ measure: Measure) -> String {
    let value =
      switch measure.extent {
      case .single(let quantity): text(quantity)
      case .range(let range): text(range)
      }
    let comparator = measure.comparatorIsVerb ? "" : measure.comparator?.rawValue ?? ""
    let about: String =
      switch measure.approximation {
      case .above: ">"
      case .below: "<"
      case .around: "≈"
      case nil: ""
      }
    return comparator + about + value
  }

  func text(_ quantity: Quantity) -> String {
    quantity.magnitude.text() + quantity.unit.symbol
  }

  private func text(_ range: QuantityRange) -> String {
    (range.lowIsOpen ? "(" : "[") + text(range.low) + ", " + text(range.high)
      + (range.highIsOpen ? ")" : "]")
  }
}

extension Phrase {
  fileprivate static let byDay = Phrase("by-day", "不晚于 {0}", "by {0}")
  fileprivate static let yesAnswer = Phrase("yes-answer", "是或否", "yes or no")
  fileprivate static let words = Phrase("words", "文字", "words")
  fileprivate static let nothingUsable = Phrase("unusable", "不能作为目标", "no usable target")
  fileprivate static let emptyCell = Phrase("empty-cell", "未填写", "nothing")
  fileprivate static let noneWord = Phrase("none-word", "无", "none")
  fileprivate static let knownWord = Phrase("known-word", "用语“{0}”", "the word \"{0}\"")
  fileprivate static let tooManyParts = Phrase(
    "too-many-parts", "超过 {0} 个数，没有读", "more than {0} values, not read")
  fileprivate static let unreadablePart = Phrase(
    "unreadable-part", "“{0}”读不懂", "\"{0}\" cannot be read")
}
