package import Ziping

/// Puts what a rubric says on top of the rubric that it extends (规则的合并).
///
/// The whole of how two files become one stands here. What the file does not mention stays as the parent
/// has it, and `null` takes a key away. Otherwise, by the value's kind:
///
/// - An object is merged key by key. A rule, and what a key of ``whole`` holds, is replaced whole.
/// - A list of named things (``names``) is merged by name: an entry with a name of the parent's changes that
///   one, key by key, or takes its place with `"replace": true`, or takes it away with `"remove": true`;
///   any other entry is added at the end.
/// - Any other list is added to: what is not in it yet comes at its end.
/// - In place of a list `{ "replace": […] }` is the list, whatever the parent has, and
///   `{ "add": […], "remove": […] }` changes a list of texts.
/// - Anything else is replaced.
///
/// What a file says of itself (``own``) is never taken from the parent.
struct RubricMerge {
  /// What a file says of itself.
  static let own: Set<String> = [
    "$schema", "formatVersion", "extends", "id", "title", "basis", "applies", "examples",
  ]
  /// The lists of named things, with the key of the name.
  static let names: [String: String] = [
    "groups": "name", "indicators": "name", "or": "name", "grades": "name", "vetoes": "indicator",
    "inputs": "name", "derived": "name", "levels": "name", "shares": "word", "findings": "code",
  ]
  /// What is replaced whole: its parts make sense together alone.
  static let whole: Set<String> = [
    "rule", "rounding", "gradeRounding", "overFulfilled", "pools", "caps", "ratio", "change", "sum",
    "difference",
  ]
  /// The lists of named things of which an entry is replaced whole.
  private static let wholeEntries: Set<String> = ["derived"]

  private let log: DiagnosticLog

  init(_ log: DiagnosticLog) {
    self.log = log
  }

  /// A rubric on top of the one that it extends.
  func rubric(_ child: Node, onto parent: Node) -> Node {
    guard case .object(let own) = child.value, case .object(let inherited) = parent.value else {
      return child
    }
    let kept = inherited.filter { !Self.own.contains($0.key) }
    let stated = own.filter { $0.key != "extends" }
    let (first, rest) = (
      stated.filter { Self.own.contains($0.key) }, stated.filter { !Self.own.contains($0.key) }
    )
    return Node(.object(first + members(rest, onto: kept)), at: child.place)
  }

  /// The members of an object on top of another's, in the other's order.
  private func members(_ child: [Node.Member], onto parent: [Node.Member]) -> [Node.Member] {
    let places = Dictionary(
      child.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var taken: Set<Int> = []
    var merged: [Node.Member] = []
    for member in parent {
      guard let index = places[member.key], taken.insert(index).inserted else {
        merged.append(member)
        continue
      }
      let own = child[index]
      if case .null = own.value.value { continue }
      merged.append(
        Node.Member(
          key: own.key, keyPlace: own.keyPlace,
          value: value(own.value, onto: member.value, under: own.key)))
    }
    // A key that stands twice stays twice, for the reader to report.
    return merged
      + child.enumerated().filter { !taken.contains($0.offset) }.map { _, member in
        Node.Member(
          key: member.key, keyPlace: member.keyPlace,
          value: alone(member.value, under: member.key))
      }
  }

  private func value(_ child: Node, onto parent: Node, under key: String) -> Node {
    if let change = ListChange(child, of: parent) { return list(change, child, parent) }
    switch (child.value, parent.value) {
    case (.object(let own), .object(let inherited)):
      if Self.whole.contains(key) || child.isRule || parent.isRule { return child }
      return Node(.object(members(own, onto: inherited)), at: child.place)
    case (.array(let own), .array(let inherited)):
      if Self.whole.contains(key) { return child }
      if let name = Self.names[key] {
        return Node(.array(entries(own, onto: inherited, by: name, under: key)), at: child.place)
      }
      let known = Set(inherited.map(\.saying))
      let more = own.filter { !known.contains($0.saying) }
      return Node(.array(inherited + more), at: child.place)
    default: return alone(child, under: key)
    }
  }

  /// What a file says that its parent does not: there is nothing to take away.
  private func alone(_ child: Node, under key: String) -> Node {
    let nothing = Node(.array([]), at: child.place)
    if case .object = child.value, let change = ListChange(child, of: nothing) {
      return list(change, child, nothing)
    }
    switch child.value {
    case .object(let own) where !child.isRule && !Self.whole.contains(key):
      return Node(.object(members(own, onto: [])), at: child.place)
    case .array(let own):
      guard let name = Self.names[key] else { return child }
      return Node(.array(entries(own, onto: [], by: name, under: key)), at: child.place)
    default: return child
    }
  }

  // MARK: Lists

  /// The entries of a list of named things on top of another's.
  private func entries(
    _ child: [Node], onto parent: [Node], by key: String, under list: String
  ) -> [Node] {
    var merged: [Node?] = parent
    var added: [Node] = []
    var seen: Set<String> = []
    let places = Dictionary(
      parent.indices.compactMap { index in
        parent[index][key]?.text.map { (headingKey($0), index) }
      }, uniquingKeysWith: { first, _ in first })
    for entry in child {
      let name = entry[key]?.text
      if let name, !seen.insert(headingKey(name)).inserted {
        log.report(.twice, [.text(name)], at: entry.place)
        continue
      }
      let index = name.flatMap { places[headingKey($0)] }
      let change = EntryChange(entry)
      guard let index else {
        if change != .merge {
          report(entry, name ?? "", among: parent.compactMap { $0[key]?.text })
        } else {
          added.append(entry)
        }
        continue
      }
      switch change {
      case .remove:
        if entry.keys != [key, EntryChange.remove.rawValue] {
          log.report(.removedAlone, [.text(name ?? ""), .text(key)], at: entry.place)
        }
        merged[index] = nil
      case .replace: merged[index] = entry.without(EntryChange.replace.rawValue)
      case .merge:
        merged[index] =
          Self.wholeEntries.contains(list)
          ? entry : value(entry, onto: parent[index], under: "")
      }
    }
    return merged.compactMap(\.self) + added
  }

  private func list(_ change: ListChange, _ child: Node, _ parent: Node) -> Node {
    if let whole = change.replace { return Node(.array(whole), at: child.place) }
    var gone = Dictionary(change.remove.map { ($0.saying, 1) }, uniquingKeysWith: +)
    let items = (parent.items ?? []).filter { item in
      guard let count = gone[item.saying], count > 0 else { return true }
      gone[item.saying] = count - 1
      return false
    }
    for item in change.remove where gone[item.saying, default: 0] > 0 {
      gone[item.saying] = 0
      report(item, item.text ?? "", among: items.compactMap(\.text))
    }
    let known = Set(items.map(\.saying))
    let more = change.add.filter { !known.contains($0.saying) }
    return Node(.array(items + more), at: child.place)
  }

  private func report(_ node: Node, _ name: String, among known: [String]) {
    if let near = nearest(to: name, among: known) {
      log.report(.notThereNear, [.text(name), .text(near)], at: node.place)
    } else {
      log.report(.notThere, [.text(name)], at: node.place)
    }
  }
}

@available(*, unavailable)
extension RubricMerge: Sendable {}

/// What an entry of a list does to the parent's entry of its name.
private enum EntryChange: String {
  /// It changes it, key by key.
  case merge
  /// It takes its place.
  case replace
  /// It takes it away.
  case remove

  init(_ entry: Node) {
    let stated = [EntryChange.remove, .replace].first { change in
      if case .bool(true)? = entry[change.rawValue]?.value { return true }
      return false
    }
    self = stated ?? .merge
  }
}

/// An object in place of a list, which says how the parent's list changes.
private struct ListChange {
  /// The list that takes the parent's place.
  private(set) var replace: [Node]?
  /// What comes at its end.
  private(set) var add: [Node] = []
  /// What goes.
  private(set) var remove: [Node] = []

  /// Nil where it is another object, or where it changes a list that the parent does not have.
  init?(_ child: Node, of parent: Node) {
    guard case .object(let members) = child.value, !members.isEmpty,
      parent.items != nil || child["replace"] != nil,
      members.allSatisfy({ $0.value.items != nil })
    else { return nil }
    for member in members {
      let items = member.value.items ?? []
      switch member.key {
      case "replace" where members.count == 1: replace = items
      case "add": add = items
      case "remove": remove = items
      default: return nil
      }
    }
  }
}

extension Node {
  /// Whether it describes a rule, whose parameters belong to it.
  fileprivate var isRule: Bool { self["rule"]?.text != nil }

  /// The keys of an object, sorted as they stand.
  fileprivate var keys: [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key)
  }

  fileprivate func without(_ key: String) -> Node {
    guard case .object(let members) = value else { return self }
    return Node(.object(members.filter { $0.key != key }), at: place)
  }

  /// What it says, as a text: the same for two that say the same in another order of their members.
  fileprivate var saying: String {
    switch value {
    case .array(let items): "[" + items.map(\.saying).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { NodeText.quoted($0.key) + ":" + $0.value.saying }.sorted()
        .joined(separator: ",") + "}"
    default: NodeText.line(self)
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricMerge: [Phrase] {
    [.twice, .notThere, .notThereNear, .removedAlone]
  }
}

extension Phrase {
  fileprivate static let twice = Phrase(
    "extends-twice", "“{0}”在这里写了两次", "\"{0}\" is named twice here")
  fileprivate static let notThere = Phrase(
    "extends-not-there", "上级规则这里没有“{0}”，不能移除或替换",
    "the rubric that is extended has no \"{0}\" here to remove or replace")
  fileprivate static let notThereNear = Phrase(
    "extends-not-there", "上级规则这里没有“{0}”；是不是“{1}”？",
    "the rubric that is extended has no \"{0}\" here; did you mean \"{1}\"?")
  fileprivate static let removedAlone = Phrase(
    "extends-removed-alone", "移除“{0}”的条目只写“{1}”和“remove”",
    "an entry that removes \"{0}\" has \"{1}\" and \"remove\" alone")
}
