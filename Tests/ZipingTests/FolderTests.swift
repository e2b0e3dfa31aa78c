import Foundation
import Testing
import ZipingTestSupport

@Suite("The folders of the engine")
struct FolderTests {
  /// The folders of `Sources/Ziping`: each uses only those before it.
  static let order = [
    "Numbers", "Messages", "Structured", "Findings", "Values", "Answers", "Rules", "Rubric", "Form",
    "Scoring", "Checks", "Engine", "Bulk", "Proof", "Review", "Difference", "Gates",
  ]

  /// Folders that are still to come.
  static let missing: Set<String> = ["Bulk"]

  /// What one folder's sources declare, use and extend.
  struct Folder {
    var declared: Set<String> = []
    /// Types inside others or a file: in their own folder such a name means them.
    var inner: Set<String> = []
    /// Which files use a name.
    var used: [String: [String]] = [:]
    /// Which files extend a type.
    var extended: [String: [String]] = [:]

    init(_ url: URL) throws {
      let files = try #require(
        FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil))
      for case let file as URL in files where file.pathExtension == "swift" {
        let words = SourceWords(try String(contentsOf: file, encoding: .utf8))
        declared.formUnion(words.declared)
        inner.formUnion(words.inner)
        for name in words.used { used[name, default: []].append(file.lastPathComponent) }
        for name in words.extended { extended[name, default: []].append(file.lastPathComponent) }
      }
    }
  }

  static let folders: Result<[String: Folder], any Error> = Result {
    let root = packageFile("Sources/Ziping")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { !$0.hasSuffix(".docc") && !$0.hasSuffix(".swift") }
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Folder(root.appending(path: $0))) })
  }

  @Test("are those of the house, and no source stands beside them")
  func complete() throws {
    let names = Set(try Self.folders.get().keys)
    #expect(names == Set(Self.order).subtracting(Self.missing))
    #expect(Self.missing.isSubset(of: Self.order))
    let loose = try FileManager.default.contentsOfDirectory(
      atPath: packageFile("Sources/Ziping").path)
    #expect(!loose.contains { $0.hasSuffix(".swift") })
    let declared = try Self.folders.get().values.flatMap(\.declared)
    #expect(declared.count > 150)
    #expect(Set(declared).count == declared.count, "a name in two folders hides who uses whom")
  }

  @Test("use none below them")
  func uses() throws {
    let folders = try Self.folders.get()
    var owner: [String: String] = [:]
    for (name, folder) in folders { for type in folder.declared { owner[type] = name } }
    for (place, name) in Self.order.enumerated() {
      guard let folder = folders[name] else { continue }
      for (type, files) in folder.used where !folder.inner.contains(type) {
        guard let other = owner[type], other != name,
          let otherPlace = Self.order.firstIndex(of: other), otherPlace > place
        else { continue }
        Issue.record("\(name) uses \(other): \(type) in \(files.sorted().joined(separator: ", "))")
      }
    }
  }

  @Test("leave Scorer to its own")
  func scorer() throws {
    for (name, folder) in try Self.folders.get() where name != "Engine" {
      #expect(folder.extended["Scorer"] == nil, "\(name)")
    }
  }

  @Test("are told apart by names in code, not in comments and texts")
  func words() {
    let words = SourceWords(
      ##"""
      /// A ``Comment``.
      public struct Outer: First {
        let text = "Quoted \(Inside.value("Deep \(Deeper(1)) Text")) End" /* Block */
        private enum Hidden {}
        struct Nested {}
        var more: Outer.Member { #"Raw "Quote" \#(Interpolated.x)"# }
      }
      private struct Secret {}
      extension Extended.Part where Element: Second { let all = """
        Long "text" \(Within()) here
        """
      }
      """##)
    #expect(words.declared == ["Outer"])
    #expect(words.inner == ["Hidden", "Nested", "Secret"])
    #expect(words.extended == ["Extended"])
    #expect(
      words.used == [
        "Outer", "First", "Inside", "Deeper", "Hidden", "Nested", "Interpolated", "Secret",
        "Extended", "Element", "Second", "Within",
      ])
  }
}
