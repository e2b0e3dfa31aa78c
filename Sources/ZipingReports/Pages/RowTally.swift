import Ziping

/// Which rows come up in a run, in how many forms, and how much (各行在多少份里).
struct RowTally: Sendable {
  /// A row of this name.
  struct Entry: Sendable {
    let name: String
    private(set) var forms: Int
    /// What is added up over the forms, whatever its sign.
    private(set) var sum: ExactDecimal
    /// The greatest, with its sign.
    private(set) var greatest: ExactDecimal

    fileprivate mutating func add(_ number: ExactDecimal) {
      forms += 1
      if let more = try? sum.adding(number.size) { sum = more }
      if number.size > greatest.size { greatest = number }
    }

    fileprivate init(_ name: String) {
      (self.name, forms, sum, greatest) = (name, 0, .zero, .zero)
    }
  }

  /// What a row of one form lost.
  struct Lost: Sendable {
    let name: String
    let points: ExactDecimal
  }

  private var positions: [TextKey: Int] = [:]
  private var entries: [Entry] = []

  /// Of how many rows at most a summary tells.
  static let most = 10

  /// Adds what a row of one more form makes.
  mutating func add(_ name: String, _ number: ExactDecimal) {
    let key = TextKey(name)
    let position = positions[key] ?? entries.count
    if position == entries.count {
      positions[key] = position
      entries.append(Entry(name))
    }
    entries[position].add(number)
  }

  /// Those that make most, and how many there are beside them.
  var greatest: (entries: [Entry], others: Int) {
    let sorted = entries.indices.sorted { left, right in
      let (first, second) = (entries[left].sum, entries[right].sum)
      return first == second ? left < right : first > second
    }
    return (sorted.prefix(Self.most).map { entries[$0] }, max(0, entries.count - Self.most))
  }
}

/// Which kinds of findings come up in a run, and in how many forms (各类问题在多少份里).
struct KindTally: Sendable {
  /// A kind that one form has, with how much it matters there.
  struct Found: Sendable {
    let kind: FindingKind
    fileprivate(set) var severity: Severity
  }

  /// A kind in how many forms it came up, and how much it matters at most.
  struct Entry: Sendable {
    let kind: FindingKind
    fileprivate(set) var severity: Severity
    fileprivate(set) var forms: Int
  }

  private var kinds: [Entry] = []

  /// What came to light in a form and should be looked at, each kind once.
  static func found(in findings: [Finding]) -> [Found] {
    var found: [Found] = []
    for finding in findings where finding.severity > .info {
      if let index = found.firstIndex(where: { $0.kind == finding.remark.kind }) {
        found[index].severity = max(found[index].severity, finding.severity)
      } else {
        found.append(Found(kind: finding.remark.kind, severity: finding.severity))
      }
    }
    return found
  }

  /// Of how many kinds at most a summary tells.
  static let most = 5

  /// Adds what came to light in one more form.
  mutating func add(_ found: [Found]) {
    for one in found {
      if let index = kinds.firstIndex(where: { $0.kind.code == one.kind.code }) {
        kinds[index].forms += 1
        kinds[index].severity = max(kinds[index].severity, one.severity)
      } else {
        kinds.append(Entry(kind: one.kind, severity: one.severity, forms: 1))
      }
    }
  }

  /// The commonest, and how many there are beside them.
  var commonest: (entries: [Entry], others: Int) {
    let sorted = kinds.sorted { left, right in
      left.forms == right.forms ? left.kind.code < right.kind.code : left.forms > right.forms
    }
    return (Array(sorted.prefix(Self.most)), max(0, kinds.count - Self.most))
  }
}

extension ExactDecimal {
  /// The number without its sign.
  var size: ExactDecimal { isNegative ? negated : self }
}
