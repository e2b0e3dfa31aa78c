import Foundation
import Testing
import ZipingTestSupport

/// The built program, run as a process of its own.
enum Program {
  struct NotBuilt: Error, CustomStringConvertible {
    let folders: [String]
    var description: String { "ziping is not built; looked in \(folders.joined(separator: ", "))" }
  }

  /// Where the program stands: beside the tests, or where `swift build` puts it.
  static func url() throws -> URL {
    let first = CommandLine.arguments.first.map { URL(filePath: $0) }
    var folders = [Bundle.main.executableURL, first].compactMap { $0?.deletingLastPathComponent() }
    folders.append(packageFolder.appending(path: ".build/debug"))
    let files = folders.map { $0.appending(path: "ziping") }
    guard let url = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { throw NotBuilt(folders: folders.map(\.path)) }
    return url
  }

  /// Runs it in the package's folder, or another, with the tests' environment or another.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String]? = nil,
    folder home: URL = packageFolder
  ) throws -> Outcome {
    let (process, output, errors) = (Process(), Pipe(), Pipe())
    process.executableURL = try url()
    process.arguments = arguments
    process.currentDirectoryURL = home
    if let environment { process.environment = environment }
    process.standardOutput = output
    process.standardError = errors
    return try withFolder { folder in
      let file = folder.appending(path: "input")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
      try process.run()
      // What is written must be taken before waiting; errors are few and fit into their pipe.
      let written = output.fileHandleForReading.readDataToEndOfFile()
      let complaints = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit, "ended by a signal")
      return Outcome(
        exitCode: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
        errors: String(decoding: complaints, as: UTF8.self))
    }
  }

  /// Runs a line of the shell, in which `$ZIPING` is the program; returns what it printed.
  static func shell(_ line: String) throws -> String {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = packageFolder
    process.environment = ["ZIPING": try url().path, "PATH": "/usr/bin:/bin"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: written, as: UTF8.self)
  }
}
