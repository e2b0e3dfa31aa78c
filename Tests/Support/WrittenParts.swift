import Foundation
package import ZipingFiles

/// The parts of a workbook that was written.
package struct WrittenParts {
  package let archive: ZipArchive

  package init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes) }

  package func text(_ name: String) throws -> String {
    String(decoding: try archive.contents(of: name), as: UTF8.self)
  }

  /// The sheet's part.
  package func sheet() throws -> String { try text("xl/worksheets/sheet1.xml") }

  /// The texts of the shared strings as a reader of XML sees them.
  package func sharedStrings() throws -> [String] {
    let main = XMLNamespace("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
    let reader = try XMLReader(archive.contents(of: "xl/sharedStrings.xml"))
    var texts: [String] = []
    while true {
      switch try reader.next() {
      case .start where reader.isNamed("t", in: main): texts.append(try reader.elementText())
      case .finished: return texts
      default: break
      }
    }
  }

  /// Every capture of a pattern in a text.
  package static func captures(_ pattern: String, in text: String) throws -> [[String]] {
    let expression = try NSRegularExpression(pattern: pattern)
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).map { match in
      (1..<match.numberOfRanges).map { index in
        Range(match.range(at: index), in: text).map { String(text[$0]) } ?? ""
      }
    }
  }
}

/// The row and column of a cell's name such as `E12`, both from 0.
package func position(_ name: String) -> (row: Int, column: Int) {
  let letters = name.prefix { $0.isLetter }
  let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  return (row: (Int(name.dropFirst(letters.count)) ?? 0) - 1, column: column)
}
