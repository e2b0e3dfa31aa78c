/// Reads an object of a file strictly: every fault is kept with its place, none stops the reading.
///
/// Ask for each key that may stand there, then call ``finish()``: what nobody asked for is an
/// unknown key.
public final class ObjectReader {
  /// Where the object stands.
  public let place: Place
  private let members: [Node.Member]
  private let log: DiagnosticLog
  private var known: [String] = []
  /// The object that this one stands in, whose faults are its parts', too.
  private let parent: ObjectReader?
  /// The keys by whose texts an object is called in what is said of it; none where it is not.
  private let titles: [String]
  /// Whether anything in the object was reported through this reader or a reader of its parts.
  ///
  /// The log is no answer: others report to it, too.
  public private(set) var hasFaults: Bool = false

  /// Creates a reader of `node`, or reports that it is no object and returns nil.
  ///
  /// Where `titles` are given, what is said of an object or a part of it names the nearest object around
  /// it that has a text under one of them.
  public convenience init?(_ node: Node, _ log: DiagnosticLog, titles: [String] = []) {
    guard case .object(let members) = node.value else {
      log.report(.notOfType, [.text("{ }"), .phrase(node.kindPhrase)], at: node.place)
      return nil
    }
    self.init(members, at: node.place, log, in: nil, titles)
  }

  private init(
    _ members: [Node.Member], at place: Place, _ log: DiagnosticLog, in parent: ObjectReader?,
    _ titles: [String]
  ) {
    self.members = members
    self.place = place
    self.log = log
    self.parent = parent
    self.titles = titles
    reportDuplicates()
  }

  /// A reader of an object inside this one, or nil after reporting that it is none.
  private func part(_ node: Node) -> ObjectReader? {
    guard case .object(let members) = node.value else {
      fault(.notOfType, [.text("{ }"), .phrase(node.kindPhrase)], at: node.place)
      return nil
    }
    return ObjectReader(members, at: node.place, log, in: self, titles)
  }

  private func fault(_ phrase: Phrase, _ facts: [Fact], at place: Place) {
    if let title, !facts.contains(where: { $0.text == title }) {
      log.report(phrase.inside(facts.count), facts + [.text(title)], at: place)
    } else {
      log.report(phrase, facts, at: place)
    }
    var reader: ObjectReader? = self
    while let faulty = reader, !faulty.hasFaults {
      faulty.hasFaults = true
      reader = faulty.parent
    }
  }

  /// What the nearest object that has a name is called; the whole file's own name says nothing.
  private var title: String? {
    guard let parent else { return nil }
    for key in titles {
      if let text = members.first(where: { $0.key == key })?.value.text, !text.isEmpty {
        return text
      }
    }
    return parent.title
  }

  private func reportDuplicates() {
    var seen: Set<String> = []
    for member in members where !seen.insert(member.key).inserted {
      fault(.duplicateKey, [.text(member.key)], at: member.keyPlace)
    }
  }

  /// Passes over the address of a schema, by which editors complete a file and check it.
  public func passSchema() { _ = optionalString("$schema") }

  /// Reports each key that was never asked for, with the nearest known one.
  public func finish() {
    for member in members where !known.contains(member.key) {
      if let near = nearest(to: member.key, among: known) {
        fault(.unknownKeyNear, [.text(member.key), .text(near)], at: member.keyPlace)
      } else {
        fault(.unknownKey, [.text(member.key)], at: member.keyPlace)
      }
    }
  }

  /// The keys that stand there, in their order.
  public var keys: [String] { members.map(\.key) }

  /// Returns what stands under `key`, or nil; `null` counts as nothing.
  public func optional(_ key: String) -> Node? {
    known.append(key)
    guard let member = members.first(where: { $0.key == key }) else { return nil }
    if case .null = member.value.value { return nil }
    return member.value
  }

  /// Returns what stands under `key`, or reports that it is missing.
  public func required(_ key: String) -> Node? {
    let node = optional(key)
    if node == nil { fault(.missingKey, [.text(key)], at: place) }
    return node
  }

  /// Whether an empty list stands under `key`.
  public func isEmptyList(_ key: String) -> Bool {
    if case .array(let items)? = optional(key)?.value { return items.isEmpty }
    return false
  }

  /// Reports a fault at the value of `key`, or at the object if there is none.
  public func report(_ phrase: Phrase, _ facts: [Fact] = [], at key: String? = nil) {
    let node = members.first { $0.key == key }?.value
    fault(phrase, facts, at: node?.place ?? place)
  }
}

extension ObjectReader {
  /// Reads a required text that is not empty.
  public func string(_ key: String) -> String? { required(key).flatMap(text) }
  /// Reads a text that may be missing.
  public func optionalString(_ key: String) -> String? { optional(key).flatMap(text) }
  /// Reads a required exact number, written as a number or as a text.
  public func decimal(_ key: String) -> ExactDecimal? { required(key).flatMap(decimal) }
  /// Reads an exact number that may be missing.
  public func optionalDecimal(_ key: String) -> ExactDecimal? { optional(key).flatMap(decimal) }
  /// Reads a required exact number above 0.
  public func positiveDecimal(_ key: String) -> ExactDecimal? {
    guard let number = decimal(key) else { return nil }
    guard number > .zero else {
      report(.notPositive, [.text(key)], at: key)
      return nil
    }
    return number
  }
  /// Reads a required object.
  public func object(_ key: String) -> ObjectReader? {
    required(key).flatMap(part)
  }
  /// Reads an object that may be missing.
  public func optionalObject(_ key: String) -> ObjectReader? {
    optional(key).flatMap(part)
  }
  /// Reads a required list of objects.
  public func objects(_ key: String) -> [ObjectReader] {
    required(key).map(items)?.compactMap(part) ?? []
  }
  /// Reads a list of objects that may be missing.
  public func optionalObjects(_ key: String) -> [ObjectReader] {
    optional(key).map(items)?.compactMap(part) ?? []
  }
  /// Reads a list of texts that may be missing.
  public func strings(_ key: String) -> [String] { placedStrings(key).map(\.text) }
  /// Reads a list of texts that may be missing, each with its place.
  public func placedStrings(_ key: String) -> [(text: String, place: Place)] {
    optional(key).map(items)?.compactMap { node in text(node).map { ($0, node.place) } } ?? []
  }
  /// Reads a list of lists of texts that may be missing.
  public func stringLists(_ key: String) -> [[String]] {
    optional(key).map(items)?.map { items($0).compactMap(text) } ?? []
  }

  /// Reads a whole number in a range; nil if it is missing or at fault.
  public func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = optional(key) else { return nil }
    guard let number = decimal(node) else { return nil }
    guard number.places == 0, range.contains(Int(number.coefficient)) else {
      let isOne = range.lowerBound == range.upperBound
      fault(
        isOne ? .otherNumber : .outOfRange,
        [.number(number), .count(range.lowerBound), .count(range.upperBound)], at: node.place)
      return nil
    }
    return Int(number.coefficient)
  }

  /// Reads a truth value; nil if it is missing or at fault.
  public func bool(_ key: String) -> Bool? {
    guard let node = optional(key) else { return nil }
    guard case .bool(let value) = node.value else {
      fault(.notOfType, [.text("true / false"), .phrase(node.kindPhrase)], at: node.place)
      return nil
    }
    return value
  }

  /// Reads one of some words; what stands for it is looked up by the word.
  @inlinable
  public func choice<Value>(_ key: String, _ table: [(word: String, value: Value)]) -> Value? {
    position(key, among: table.map { $0.word }).map { table[$0].value }
  }

  /// The position of the word that was read; nil if none is there or it is another.
  @usableFromInline
  func position(_ key: String, among words: [String]) -> Int? {
    guard let node = optional(key), let word = text(node) else { return nil }
    if let position = words.firstIndex(of: word) { return position }
    let all = Fact.names(words)
    if let near = nearest(to: word, among: words) {
      fault(.unknownWordNear, [.text(word), .text(near), all], at: node.place)
    } else {
      fault(.unknownWord, [.text(word), all], at: node.place)
    }
    return nil
  }

  private func text(_ node: Node) -> String? {
    guard case .string(let text) = node.value else {
      fault(.notOfType, [.text("\"…\""), .phrase(node.kindPhrase)], at: node.place)
      return nil
    }
    // Nearly every text begins with a letter, a digit or a Chinese character.
    let isSeen = text.utf8.first.map { (0x21...0x7E).contains($0) || (0xE4...0xE9).contains($0) }
    guard isSeen ?? false || text.contains(where: { !$0.isWhitespace }) else {
      fault(.emptyText, [], at: node.place)
      return nil
    }
    return text
  }

  private func decimal(_ node: Node) -> ExactDecimal? {
    let digits: String
    switch node.value {
    case .number(let text), .string(let text): digits = text
    default:
      fault(.notOfType, [.text("123.45"), .phrase(node.kindPhrase)], at: node.place)
      return nil
    }
    do {
      return try ExactDecimal(parsing: digits)
    } catch {
      fault(.notANumber, [.text(digits)], at: node.place)
      return nil
    }
  }

  private func items(_ node: Node) -> [Node] {
    guard case .array(let items) = node.value else {
      fault(.notOfType, [.text("[ ]"), .phrase(node.kindPhrase)], at: node.place)
      return []
    }
    return items
  }
}

extension Node {
  /// The kind of the node in words.
  var kindPhrase: Phrase {
    switch value {
    case .null: Phrase("null", "空值", "null")
    case .bool: Phrase("bool", "真假值", "a boolean")
    case .number: Phrase("number", "数字", "a number")
    case .string: Phrase("string", "文本", "a text")
    case .array: Phrase("array", "列表", "a list")
    case .object: Phrase("object", "对象", "an object")
    }
  }
}

extension Phrase {
  /// The sentence with where it is, in the gap behind its own.
  fileprivate func inside(_ gap: Int) -> Phrase {
    Phrase(code, chinese + "（在“{\(gap)}”中）", english + " (in \"{\(gap)}\")")
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var objectReader: [Phrase] {
    [
      .notOfType, .duplicateKey, .unknownKey, .unknownKeyNear, .missingKey, .outOfRange,
      .otherNumber, .notPositive, .unknownWord, .unknownWordNear, .emptyText, .notANumber,
    ]
  }
}

extension Phrase {
  fileprivate static let notOfType = Phrase(
    "wrong-type", "这里应为 {0}，实际是{1}", "expected {0} here, found {1}")
  fileprivate static let duplicateKey = Phrase(
    "duplicate-key", "键“{0}”重复出现", "duplicate key \"{0}\"")
  fileprivate static let unknownKey = Phrase(
    "unknown-key", "不认识的键“{0}”", "unknown key \"{0}\"")
  fileprivate static let unknownKeyNear = Phrase(
    "unknown-key", "不认识的键“{0}”；是不是“{1}”？", "unknown key \"{0}\"; did you mean \"{1}\"?")
  fileprivate static let missingKey = Phrase(
    "missing-key", "缺少键“{0}”", "missing key \"{0}\"")
  fileprivate static let outOfRange = Phrase(
    "out-of-range", "{0} 应为 {1} 到 {2} 的整数", "{0} must be a whole number from {1} to {2}")
  fileprivate static let otherNumber = Phrase(
    "out-of-range", "{0} 应为 {1}，只有这一个值", "{0} must be {1}, the only value")
  fileprivate static let notPositive = Phrase(
    "not-positive", "“{0}”必须大于 0", "\"{0}\" must be above 0")
  fileprivate static let unknownWord = Phrase(
    "unknown-word", "不认识“{0}”；可用：{1}", "unknown word \"{0}\"; one of: {1}")
  fileprivate static let unknownWordNear = Phrase(
    "unknown-word", "不认识“{0}”；是不是“{1}”？可用：{2}",
    "unknown word \"{0}\"; did you mean \"{1}\"? One of: {2}")
  fileprivate static let emptyText = Phrase(
    "empty-text", "这里的文本不能为空", "the text must not be empty")
  fileprivate static let notANumber = Phrase(
    "not-a-number", "“{0}”不是数字；只写数字，不带单位，最多 18 位有效数字，不用指数",
    "\"{0}\" is no number; write digits alone, without a unit, at most 18, without an exponent")
}

@available(*, unavailable)
extension ObjectReader: Sendable {}
