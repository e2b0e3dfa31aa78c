package import Ziping
import ZipingFiles

/// Fills in what a rubric takes from the one that it `extends` (在上级规则上补充).
///
/// The parent is read first, with what it extends itself; ``RubricMerge`` then puts the file on top of it.
/// All of it happens before the rubric is understood, so that every later fault stands where it was
/// written.
package struct RubricExtending {
  /// How many files may stand above each other over a rubric.
  package static let mostParents = 4

  private let parents: RubricParents
  private let log: DiagnosticLog

  package init(_ parents: RubricParents, _ log: DiagnosticLog) {
    self.parents = parents
    self.log = log
  }

  /// A file with what it extends filled in, or nil after reporting why it cannot be.
  package func resolved(_ node: Node, file: String) -> Node? {
    resolved(node, chain: [file])
  }

  /// Whether a rubric extends another.
  package static func extends(_ node: Node) -> Bool { node[key] != nil }

  private static let key = "extends"

  /// `chain` holds the files from the rubric's own to the one that `node` is of.
  private func resolved(_ node: Node, chain: [String]) -> Node? {
    guard let named = node[Self.key] else { return node }
    guard let name = named.text, !name.isEmpty else {
      log.report(.noName, at: named.place)
      return nil
    }
    guard let parent = parent(name, named.place, chain),
      let above = resolved(parent.node, chain: chain + [parent.file])
    else { return nil }
    let own = DiagnosticLog()
    let merged = RubricMerge(own).rubric(node, onto: above)
    log.add(own)
    return own.hasErrors ? nil : merged
  }

  private func parent(
    _ name: String, _ place: Place, _ chain: [String]
  ) -> (node: Node, file: String)? {
    guard let file = parents.find(name, chain.last ?? "") else {
      if let near = nearest(to: name, among: parents.ids) {
        log.report(.missingNear, [.text(name), .text(near)], at: place)
      } else {
        log.report(.missing, [.text(name)], at: place)
      }
      return nil
    }
    guard !chain.contains(file.name) else {
      log.report(.circle, [.text((chain + [file.name]).joined(separator: " → "))], at: place)
      return nil
    }
    guard chain.count <= Self.mostParents else {
      log.report(
        .tooDeep,
        [.count(Self.mostParents), .text((chain + [file.name]).joined(separator: " → "))], at: place
      )
      return nil
    }
    let bytes = RubricReader.utf8(file.bytes)
    return JSONReader.read(bytes, file: file.name, dialect: file.dialect, log: log)
      .map { ($0, file.name) }
  }
}

@available(*, unavailable)
extension RubricExtending: Sendable {}

extension [Phrase] {
  /// What is said here of an input.
  package static var rubricExtending: [Phrase] {
    [.noName, .missing, .missingNear, .circle, .tooDeep]
  }
}

extension Phrase {
  fileprivate static let noName = Phrase(
    "extends-without-name", "“extends”要写内置规则的 id，或旁边规则文件的名称",
    "\"extends\" names a shipped rubric's id or a file beside this one")
  fileprivate static let missing = Phrase(
    "extends-missing", "没有找到上级规则“{0}”；请写内置规则的 id（ziping rubric list 列出），或旁边规则文件的名称，如 市.json",
    "there is no rubric \"{0}\" to extend; name a shipped id (ziping rubric list) or a file beside this one, such as base.json"
  )
  fileprivate static let missingNear = Phrase(
    "extends-missing", "没有找到上级规则“{0}”；是不是“{1}”？",
    "there is no rubric \"{0}\" to extend; did you mean \"{1}\"?")
  fileprivate static let circle = Phrase(
    "extends-circle", "上级规则绕了一圈回到自己：{0}", "what it extends comes back to itself: {0}")
  fileprivate static let tooDeep = Phrase(
    "extends-too-deep", "上级规则最多 {0} 层：{1}", "at most {0} rubrics may stand above one: {1}")
}
