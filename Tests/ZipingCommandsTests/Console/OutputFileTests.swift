import Foundation
import Testing
import ZipingTestSupport

@Suite("--output")
struct OutputFileTests {
  private let form = packagePath("Samples/panzhihua-2021/一般行政管理事务.csv")

  @Test("The file holds what standard output would have got")
  func same() throws {
    try withFolder { folder in
      let file = folder.appending(path: "报告.txt")
      let outcome = ziping(["score", form, "--output", file.path])
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.isEmpty)
      let written = try String(contentsOf: file, encoding: .utf8)
      #expect(unsealed(written) == ziping(["score", form]).output)
      #expect(outcome.errors == "ziping: 已写入 \(file.path)\n")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == ["报告.txt"])
    }
  }

  @Test(
    "A missing folder is an error, and a folder in the file's place is wrong usage",
    arguments: [("a/b", Int32(2), "[file-not-written]"), ("", 64, "是文件夹")])
  func notWritten(_ path: String, _ code: Int32, _ words: String) throws {
    try withFolder { folder in
      let place = folder.appending(path: path).path
      let outcome = ziping(["score", form, "--format", "json", "--output", place])
      #expect(outcome.exitCode == code)
      #expect(outcome.errors.contains(words))
      #expect(outcome.output.isEmpty)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.isEmpty)
    }
  }

  @Test("A link keeps pointing to the file, which gets the result")
  func link() throws {
    try withFolder { folder in
      let (file, link) = (folder.appending(path: "file"), folder.appending(path: "link"))
      try Data("old".utf8).write(to: file)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      #expect(ziping(["score", form, "--output", link.path]).exitCode == 2)
      let forced = ziping(["score", form, "--output", link.path, "--force"])
      #expect(forced.exitCode == 0)
      #expect(forced.errors == "ziping: 已替换 \(link.path)\n")
      let kept = try? FileManager.default.destinationOfSymbolicLink(atPath: link.path)
      #expect(kept == file.path)
      let written = try String(contentsOf: file, encoding: .utf8)
      #expect(unsealed(written) == ziping(["score", form]).output)
      // Nobody knows what a link that leads nowhere is meant for.
      try FileManager.default.removeItem(at: file)
      #expect(ziping(["score", form, "--output", link.path]).exitCode == 2)
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test("A pipe is written to, not replaced by a file")
  func pipe() throws {
    try withFolder { folder in
      let pipe = folder.appending(path: "pipe").path
      let line = """
        mkfifo '\(pipe)'; cat '\(pipe)' > '\(pipe).copy' & $ZIPING score '\(form)' \
        --output '\(pipe)'; test -p '\(pipe)' && { wait; head -c 6 '\(pipe).copy'; } || kill $!
        """
      let printed = try Program.shell(line)
      #expect(!printed.isEmpty)
      let attributes = try FileManager.default.attributesOfItem(atPath: pipe)
      #expect(attributes[.type] as? FileAttributeType != .typeRegular)
    }
  }
}
