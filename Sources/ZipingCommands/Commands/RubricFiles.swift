import Rubrics
import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// Reads rubrics with what they extend: shipped ones, and files beside the one that names them (规则文件).
final class RubricFiles {
  private var read: [String: [UInt8]] = [:]

  /// The texts of the files that were read, by their names in places.
  var texts: [String: SourceText] { read.mapValues(SourceText.init) }

  /// The rubric in a person's file, with its whole text; nil after reporting what is wrong.
  func read(
    _ bytes: [UInt8], file: String, dialect: JSONDialect = .relaxed, log: DiagnosticLog
  ) -> (rubric: Rubric, text: RubricText)? {
    read[file] = RubricReader.utf8(bytes)
    guard
      let text = RubricReader.text(
        bytes, file: file, dialect: dialect, parents: parents, log: log),
      let rubric = RubricReader.read(text, log: log)
    else { return nil }
    return (rubric, text)
  }

  /// Where what a rubric extends is found.
  var parents: RubricParents {
    RubricParents(ids: ShippedRubrics.ids) { name, file in self.parent(name, of: file) }
  }

  private func parent(_ name: String, of file: String) -> RubricParents.File? {
    if let shipped = ShippedRubrics.file(name) {
      read[shipped.name] = shipped.bytes
      return RubricParents.File(bytes: shipped.bytes, name: shipped.name, dialect: .strict)
    }
    guard RubricSource.isPath(name), name != "-" else { return nil }
    let path = Self.path(name, beside: file)
    guard let bytes = InputFile.read(path, log: DiagnosticLog()) else { return nil }
    read[path] = RubricReader.utf8(bytes)
    return RubricParents.File(bytes: bytes, name: path)
  }

  /// The path of a file that another one names, seen from where the other one is seen from.
  static func path(_ name: String, beside file: String) -> String {
    if name.hasPrefix("/") { return name }
    var parts = file.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    for part in name.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (file.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}

@available(*, unavailable)
extension RubricFiles: Sendable {}
