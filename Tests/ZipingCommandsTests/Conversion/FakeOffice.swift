import Foundation
import ZipingTestSupport

/// A program that goes by the name of LibreOffice and does what a test wants of it.
struct FakeOffice {
  /// The folder of everything: `bin/soffice`, `tmp`, and what the program writes down.
  let folder: URL

  /// A program whose script finds the file in `$file`, the ending that is asked for in `$to`, the folder
  /// for it in `$out`, the fixtures in `$fixtures` and a folder of its own in `$here`.
  static func with<Result>(
    _ script: String, _ body: (FakeOffice) throws -> Result
  ) throws -> Result {
    try withFolder { folder in
      let office = FakeOffice(folder: folder)
      let files = FileManager.default
      for name in ["bin", "tmp"] {
        try files.createDirectory(
          at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      let text = """
        #!/bin/sh
        here='\(folder.path)'; fixtures='\(packagePath("Tests/ZipingFormsTests/Fixtures"))'
        case "$*" in *--version*) echo "LibreOffice 7.4.7.2 fake"; exit;; esac
        for file; do :; done
        all="$*"
        while [ $# -gt 1 ]; do
          case $1 in --outdir) out=$2;; --convert-to) to=$2;; esac; shift
        done
        \(script)
        """
      let program = folder.appending(path: "bin/soffice")
      try Data(text.utf8).write(to: program)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
      return try body(office)
    }
  }

  /// Where programs are looked for.
  var searchPath: String { folder.appending(path: "bin").path + ":/usr/bin:/bin" }

  /// What a call finds in its environment.
  var environment: [String: String] {
    ["PATH": searchPath, "TMPDIR": folder.appending(path: "tmp").path]
  }

  /// Puts a fixture into the folder under another name; returns its path.
  func form(_ fixture: String, as name: String) throws -> String {
    let path = folder.appending(path: name).path
    try FileManager.default.copyItem(
      atPath: packagePath("Tests/ZipingFormsTests/Fixtures/" + fixture), toPath: path)
    return path
  }

  /// What the program wrote down under a name; empty if nothing.
  func note(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  /// What is left of temporary folders.
  var left: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "tmp").path)
    }
  }

  /// Whether a process whose number was written down is at work.
  func isRunning(_ note: String) -> Bool {
    let number = self.note(note).trimmingCharacters(in: .whitespacesAndNewlines)
    guard
      let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
    else { return false }
    // Nobody may be there to take note of its end.
    return state.split(separator: ")").last?.hasPrefix(" Z") == false
  }
}
