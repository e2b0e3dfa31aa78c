extension Verdict {
  /// The conditions of a verdict: those of claims, then those of gates, each by evaluation (各项条件).
  ///
  /// A run has several for each of its forms, so each is kept in a few bytes and every text once.
  public struct Conditions: Sendable {
    /// A condition, its texts, form and place as positions in the lists below; −1 where it has none.
    ///
    /// Its subjects stand one behind the other among those of all conditions.
    private struct Packed: Sendable {
      let gate: Condition.Gate
      let passed: Bool
      let hasPoints: Bool
      let required: Int32
      let actual: Int32
      let form: Int32
      let subjects: Range<Int32>
      let place: Int32
    }

    private struct Form: Sendable, Equatable {
      let source: String
      let number: Int?
    }

    private var claims: [Packed] = []
    private var gates: [Packed] = []
    private var texts = NumberedTexts()
    private var subjects: [Int32] = []
    private var forms: [Form] = []
    private var places: [Place] = []

    init() {}

    /// Whether all of them are met.
    public var allPassed: Bool { claims.allSatisfy(\.passed) && gates.allSatisfy(\.passed) }

    /// Adds a condition of claims.
    mutating func add(claim condition: Condition) { claims.append(packed(condition)) }

    /// Adds a condition of gates, and returns its position among them.
    @discardableResult
    mutating func add(gate condition: Condition) -> Int {
      gates.append(packed(condition))
      return gates.count - 1
    }

    /// A condition of gates by its position among them.
    subscript(gate position: Int) -> Condition {
      get { unpacked(gates[position]) }
      set { gates[position] = packed(newValue) }
    }

    private mutating func packed(_ condition: Condition) -> Packed {
      let form = Form(source: condition.source, number: condition.form)
      // The conditions of a form come one behind the other.
      if forms.last != form { forms.append(form) }
      var place: Int32 = -1
      if let known = condition.place {
        place = Int32(places.count)
        places.append(known)
      }
      return Packed(
        gate: condition.gate, passed: condition.passed, hasPoints: condition.hasPoints,
        required: texts.number(of: condition.required), actual: number(of: condition.actual),
        form: Int32(forms.count - 1), subjects: positions(of: condition.subjects), place: place)
    }

    private mutating func number(of text: String?) -> Int32 {
      text.map { texts.number(of: $0) } ?? -1
    }

    private mutating func positions(of names: [String]) -> Range<Int32> {
      let start = Int32(subjects.count)
      for name in names { subjects.append(texts.number(of: name)) }
      return start..<Int32(subjects.count)
    }

    private func unpacked(_ packed: Packed) -> Condition {
      let form = forms[Int(packed.form)]
      return Condition(
        gate: packed.gate, required: texts[packed.required], actual: text(packed.actual),
        passed: packed.passed, hasPoints: packed.hasPoints, source: form.source, form: form.number,
        subjects: packed.subjects.map { texts[subjects[Int($0)]] },
        place: packed.place < 0 ? nil : places[Int(packed.place)])
    }

    private func text(_ number: Int32) -> String? { number < 0 ? nil : texts[number] }
  }
}

extension Verdict.Conditions: RandomAccessCollection {
  /// The position of the first.
  public var startIndex: Int { 0 }
  /// The position behind the last.
  public var endIndex: Int { claims.count + gates.count }

  /// The condition at a position.
  public subscript(position: Int) -> Verdict.Condition {
    position < claims.count
      ? unpacked(claims[position]) : unpacked(gates[position - claims.count])
  }
}

extension Verdict.Conditions: Hashable {
  /// Whether they ask and find the same.
  public static func == (left: Verdict.Conditions, right: Verdict.Conditions) -> Bool {
    left.elementsEqual(right)
  }

  /// Hashes what they ask and find.
  public func hash(into hasher: inout Hasher) {
    for condition in self { hasher.combine(condition) }
  }
}
