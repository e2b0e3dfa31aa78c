import Ziping

/// Remarks of one kind, to be said once (同类问题).
struct RemarkGroup {
  /// A remark with the row and the place that it is about.
  struct Member {
    let remark: Remark
    let row: String?
    let place: Place?
  }

  /// The kind of all of them.
  let kind: FindingKind
  /// How much they matter.
  let severity: Severity
  /// The remarks in their order.
  private(set) var members: [Member]

  /// Remarks by kind, in the order in which the kinds come up.
  static func groups(_ members: [(Member, Severity)]) -> [RemarkGroup] {
    // There are no more groups than kinds, whose comparison costs nothing.
    var groups: [RemarkGroup] = []
    for (member, severity) in members {
      let kind = member.remark.kind
      if let position = groups.firstIndex(where: { $0.severity == severity && $0.kind == kind }) {
        groups[position].members.append(member)
      } else {
        groups.append(RemarkGroup(kind: kind, severity: severity, members: [member]))
      }
    }
    return groups
  }

  /// Findings by kind, the gravest first.
  static func groups(of findings: [Finding]) -> [RemarkGroup] {
    let groups = groups(
      findings.map { (Member(remark: $0.remark, row: $0.row, place: $0.place), $0.severity) })
    return Severity.allCases.sorted(by: >).flatMap { severity in
      groups.filter { $0.severity == severity }
    }
  }

  /// The facts that all of them share; what differs is left out with three dots.
  private var shared: [Fact] {
    guard let first = members.first?.remark.facts else { return [] }
    return first.indices.map { index in
      let isShared = members.allSatisfy {
        $0.remark.facts.indices.contains(index) && $0.remark.facts[index] == first[index]
      }
      return isShared ? first[index] : .text("…")
    }
  }

  /// Whether one sentence says all that there is to say.
  var saysAll: Bool { Set(members.map(\.remark)).count <= 1 }

  /// What all of them say.
  func sentence(_ wording: Wording) -> String { wording.text(Remark(kind, shared)) }

  /// What a person should do about them.
  func remedy(_ words: EvaluationWords) -> String? { words.remedy(of: Remark(kind, shared)) }

  /// The first quoted text in which the remarks differ, of one of them; nil where none does.
  func difference(_ member: Member, _ wording: Wording) -> String? {
    guard let first = members.first?.remark.facts,
      let index = first.indices.first(where: { index in
        occurs("“{\(index)}”", in: kind.phrase.chinese)
          && members.contains {
            $0.remark.facts.indices.contains(index) && $0.remark.facts[index] != first[index]
          }
      }), member.remark.facts.indices.contains(index)
    else { return nil }
    return wording.text(quoting: Message(.quoted, [member.remark.facts[index]]))
  }
}

extension Phrase {
  fileprivate static let quoted = Phrase("quoted", "“{0}”", "\"{0}\"")
}
