import Foundation
import Testing
import ZipingTestSupport

@Suite("The folders of the sources")
struct FolderTests {
  /// A target whose folders are used one way: each uses only those before it.
  struct House: Sendable, CustomTestStringConvertible {
    let target: String
    let order: [String]
    /// Folders that are still to come.
    var missing: Set<String> = []

    var testDescription: String { target }
  }

  static let engine = House(
    target: "Ziping",
    order: [
      "Numbers", "Messages", "Structured", "Findings", "Values", "Answers", "Rules", "Rubric",
      "Form", "Scoring", "Checks", "Engine", "Shortfall", "Bulk", "Proof", "Review", "Difference",
      "Gates",
    ], missing: ["Bulk"])
  static let files = House(
    target: "ZipingFiles",
    order: [
      "Text", "CSV", "JSON", "Digest", "Archive", "XML", "Package", "Table", "Workbook", "Word",
    ])
  static let forms = House(
    target: "ZipingForms",
    order: [
      "Columns", "Rubric", "Money", "Form", "ReviewSheet", "Decisions", "Report", "Gates",
      "Filling",
    ])
  static let houses: [House] = [engine, files, forms]

  /// What of the engine files may know: its lowest folders, and the calendar.
  static let open = (folders: ["Numbers", "Messages", "Structured"], types: ["CalendarDay"])

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

  static let sources: Result<[String: [String: Folder]], any Error> = Result {
    try Dictionary(
      uniqueKeysWithValues: houses.map { house in
        let root = packageFile("Sources/" + house.target)
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
          .filter { !$0.hasSuffix(".docc") && !$0.hasSuffix(".swift") }
        let folders = try names.map { ($0, try Folder(root.appending(path: $0))) }
        return (house.target, Dictionary(uniqueKeysWithValues: folders))
      })
  }

  static func folders(of house: House) throws -> [String: Folder] {
    try #require(try sources.get()[house.target])
  }

  /// The folder in which each type of a target is declared.
  static func owners(_ house: House) throws -> [String: String] {
    var owner: [String: String] = [:]
    for (name, folder) in try folders(of: house) {
      for type in folder.declared { owner[type] = name }
    }
    return owner
  }

  @Test("are those of the house, and no source stands beside them", arguments: houses)
  func complete(_ house: House) throws {
    let folders = try Self.folders(of: house)
    #expect(Set(folders.keys) == Set(house.order).subtracting(house.missing))
    #expect(house.missing.isSubset(of: house.order))
    let loose = try FileManager.default.contentsOfDirectory(
      atPath: packageFile("Sources/" + house.target).path)
    #expect(!loose.contains { $0.hasSuffix(".swift") })
    let declared = folders.values.flatMap(\.declared)
    #expect(declared.count > 25)
    #expect(Set(declared).count == declared.count, "a name in two folders hides who uses whom")
  }

  @Test("use none below them", arguments: houses)
  func uses(_ house: House) throws {
    let owner = try Self.owners(house)
    for (name, folder) in try Self.folders(of: house) {
      guard let place = house.order.firstIndex(of: name) else { continue }
      for (type, files) in folder.used where !folder.inner.contains(type) {
        guard let other = owner[type], other != name,
          let otherPlace = house.order.firstIndex(of: other), otherPlace > place
        else { continue }
        Issue.record("\(name) uses \(other): \(type) in \(files.sorted().joined(separator: ", "))")
      }
    }
  }

  @Test("of files know no form, no rubric and no score")
  func lower() throws {
    let engine = try Self.owners(Self.engine)
    let own = Set(try Self.owners(Self.files).keys)
    for (name, folder) in try Self.folders(of: Self.files) {
      for (type, files) in folder.used where !folder.inner.contains(type) && !own.contains(type) {
        guard let other = engine[type], !Self.open.folders.contains(other),
          !Self.open.types.contains(type)
        else { continue }
        Issue.record("\(name) uses \(other): \(type) in \(files.sorted().joined(separator: ", "))")
      }
    }
  }

  @Test("leave Scorer to its own")
  func scorer() throws {
    for house in Self.houses {
      for (name, folder) in try Self.folders(of: house) where name != "Engine" {
        #expect(folder.extended["Scorer"] == nil, "\(name)")
      }
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
