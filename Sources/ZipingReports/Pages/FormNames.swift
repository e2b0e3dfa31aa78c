import Ziping

/// What the forms of a run are called in its lines: their paths without the folder that all share, each
/// with its project (各表的名称).
struct FormNames: Sendable {
  private var sources = PackedTexts()
  private var names = PackedTexts()
  /// The folder that all paths so far begin with.
  private var folder: String?

  /// Adds the next form.
  mutating func append(_ source: String, _ name: String) {
    sources.append(source)
    names.append(name)
    let own = Self.folder(of: source)
    folder = folder.map { Self.common($0, own) } ?? own
  }

  /// The folder that all share; empty where they share none.
  var shared: String { sources.count > 1 ? folder ?? "" : "" }

  /// The form's path below the folder that all share.
  func path(_ index: Int) -> String { String(sources[index].dropFirst(shared.count)) }

  /// The form's path, and its project where the path does not say it.
  subscript(index: Int) -> Words {
    let path = path(index)
    let name = names[index]
    return Words(whole: path) + Words(name.isEmpty || occurs(name, in: path) ? "" : "  " + name)
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func common(_ left: String, _ right: String) -> String {
    guard left != right else { return left }
    let same = zip(left, right).prefix { $0 == $1 }.map(\.0)
    return same.lastIndex(of: "/").map { String(same[...$0]) } ?? ""
  }
}
