import Foundation
import Rubrics
import Testing
import Ziping
import ZipingFiles
import ZipingForms
import ZipingTestSupport

@Suite("The shipped rubrics")
struct ShippedRubricTests {
  @Test("are read strictly without a word", arguments: ShippedRubrics.ids)
  func readStrictly(_ id: String) throws {
    #expect(
      Set(ShippedRubrics.ids).isSuperset(of: ["mof-2020-project", "xinzhou-2021-department"]))
    let rubric = try shippedRubric(id)
    #expect(rubric.id == id)
  }

  @Test("get the points of their worked examples", arguments: ShippedRubrics.ids)
  func examples(_ id: String) throws {
    let rubric = try shippedRubric(id)
    let text = Array(try shippedText(id).utf8)
    let node = JSONReader.read(text, file: "f", dialect: .strict, log: DiagnosticLog())
    #expect(rubric.examples.count == node?["examples"]?.items.count)
    #expect(!rubric.examples.isEmpty)
    let run = ExampleRun(rubric)
    #expect(run.failures.isEmpty, "\(run.failures)")
    #expect(run.passed == rubric.examples.count)
  }

  @Test("have the SHA-256 of their whole texts as digest", arguments: ShippedRubrics.ids)
  func digest(_ id: String) throws {
    let file = try #require(ShippedRubrics.file(id))
    #expect(try file.bytes == packageBytes("Rubrics/\(id).json"))
    let whole = Data(try shippedText(id).utf8)
    #expect(file.isWhole == (whole == Data(file.bytes)))
    // What `sha256sum` says of the text.
    let copy = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-\(id).json")
    try whole.write(to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let tool = Process()
    tool.executableURL = URL(filePath: "/usr/bin/sha256sum")
    tool.arguments = [copy.path]
    let pipe = Pipe()
    tool.standardOutput = pipe
    try tool.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    tool.waitUntilExit()
    #expect(try shippedRubric(id).digest == String(decoding: said.prefix(64), as: UTF8.self))
    #expect(file.digest == String(decoding: said.prefix(64), as: UTF8.self))
  }

  @Test(
    "are listed with the scopes and headings that their files state", arguments: ShippedRubrics.ids)
  func listed(_ id: String) throws {
    let entry = try #require(ShippedRubrics.all.first { $0.id == id })
    let scope = try shippedRubric(id).scope
    #expect((scope == nil) == (entry.scope == nil))
    #expect(scope?.kinds.map(\.rawValue) == entry.scope?.kinds)
    #expect(scope?.places == entry.scope?.places)
    #expect(scope?.from == entry.scope?.from && scope?.to == entry.scope?.to)
    #expect(try entry.hasHeadings == shippedText(id).contains("\"headings\":"))
  }

  @Test("get the same points where they are not proved again", arguments: ShippedRubrics.ids)
  func withoutProof(_ id: String) throws {
    let file = try #require(ShippedRubrics.file(id))
    let log = DiagnosticLog()
    let shipped = try #require(
      RubricReader.readShipped(
        file.bytes, file: file.name, digest: file.digest, parents: ShippedRubrics.parents, log: log)
    )
    #expect(log.diagnostics.isEmpty)
    #expect(shipped.digest == SHA256.hex(Array(try shippedText(id).utf8)))
    #expect(ExampleRun(shipped).passed == shipped.examples.count)
  }
}
