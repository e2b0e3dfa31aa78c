package import Ziping
import ZipingFiles

/// Fills in the forms of a Word document (回填): points, rate and total in the cells of its tables.
///
/// Every other byte of every part stays. A cell that holds more than plain text, such as a tracked change
/// or a field, is left as it is, and it is said.
package enum DocumentFiller {
  /// Fills in the entries.
  ///
  /// - Returns: The document with what gave way in it, or nil after reporting why it cannot be filled in.
  package static func fill(
    _ bytes: [UInt8], file: String, _ entries: [FormEntry], log: DiagnosticLog
  ) -> FilledForm? {
    do throws(OfficeFault) {
      let package = try OfficePackage(bytes)
      guard package.kind == .document else { throw OfficeFault(.noDocument) }
      guard !package.isSigned else { throw OfficeFault(.signed) }
      let main = try package.contents(of: package.mainPart)
      let (edits, replaced) = try edits(of: package, main, entries, file: file, log: log)
      return FilledForm(
        bytes: edits.isEmpty
          ? bytes : try package.rewritten([package.mainPart: edits.applied(to: main)]),
        replaced: replaced)
    } catch {
      error.report(to: log, file: file)
      return nil
    }
  }

  private static func edits(
    of package: OfficePackage, _ main: [UInt8], _ entries: [FormEntry], file: String,
    log: DiagnosticLog
  ) throws(OfficeFault) -> (ByteEdits, replaced: [FormEntry]) {
    var reader = Markup(main)
    guard reader.isUTF8 else { throw OfficeFault(.unusualPart, [.text(package.mainPart)]) }
    let starts = try DocumentReader.cellStarts(of: package, file: file)
    var byStart: [Int: FormEntry] = [:]
    for entry in entries where !entry.isStated {
      if let start = entry.place.position.flatMap({ starts[$0] }) { byStart[start] = entry }
    }
    var edits = ByteEdits()
    var replaced: [FormEntry] = []
    var number = 0
    while let tag = reader.next() {
      guard tag.kind != .end else { continue }
      number += 1
      guard let entry = byStart[number] else { continue }
      if let cell = DocumentCell(reader, tag) {
        cell.put(entry.content.text, &edits)
        if entry.previous != nil { replaced.append(entry) }
      } else {
        log.report(.cellKept, at: entry.place, .warning)
      }
    }
    return (edits, replaced)
  }
}

/// A cell of a document's table that holds nothing but plain text (w:tc).
private struct DocumentCell {
  /// A `w:t` with what stands in it; empty for one without an end tag.
  private struct Text {
    let tag: Markup.Tag
    let content: Range<Int>
  }

  /// The first paragraph, and where its end tag begins; nil for one without.
  private var paragraph: (tag: Markup.Tag, end: Int?)?
  private var texts: [Text] = []
  /// The look of the paragraph's own mark, which what is put into it takes over.
  private var look = ""
  private let prefix: String
  private let markup: Markup

  /// Reads a cell behind its start tag; nil where it holds anything but plain text.
  init?(_ reader: Markup, _ start: Markup.Tag) {
    guard start.kind == .start else { return nil }
    markup = reader
    prefix = reader.prefix(of: start)
    var reader = reader
    var open: [(name: String, tag: Markup.Tag)] = []
    while let tag = reader.next() {
      let name = reader.localName(of: tag)
      switch tag.kind {
      case .end:
        guard let last = open.popLast() else {
          if paragraph == nil { return nil }
          return
        }
        take(end: tag, of: last, inside: open.last?.name)
      case .start, .empty:
        let isLook = open.contains { Self.properties.contains($0.name) }
        guard isLook || reader.prefix(of: tag) == prefix && Self.plain.contains(name) else {
          return nil
        }
        if tag.kind == .start {
          open.append((name, tag))
        } else if !isLook {
          take(empty: tag, name)
        }
        if tag.kind == .start, name == "p", paragraph == nil { paragraph = (tag, nil) }
      }
    }
    return nil
  }

  private mutating func take(
    end: Markup.Tag, of start: (name: String, tag: Markup.Tag), inside parent: String?
  ) {
    let content = start.tag.range.upperBound..<end.range.lowerBound
    switch start.name {
    case "t": texts.append(Text(tag: start.tag, content: content))
    case "p" where paragraph?.tag.range == start.tag.range:
      paragraph = (start.tag, end.range.lowerBound)
    case "rPr" where parent == "pPr" && look.isEmpty:
      let written = markup.text(start.tag.range.lowerBound..<end.range.upperBound)
      // The mark of a paragraph that a tracked change put in says so; a run does not.
      let isTracked = ["ins", "del", "moveFrom", "moveTo"].contains {
        written.contains("<\(prefix)\($0) ")
      }
      look = isTracked ? "" : written
    default: break
    }
  }

  private mutating func take(empty tag: Markup.Tag, _ name: String) {
    if name == "p", paragraph == nil { paragraph = (tag, nil) }
  }

  /// Puts a text in place of what the cell says; an empty one empties it.
  func put(_ text: String, _ edits: inout ByteEdits) {
    let written = XMLText.escaped(text)
    if let first = texts.first {
      edits.replace(first.content, with: written)
      for other in texts.dropFirst() { edits.replace(other.content, with: "") }
      return
    }
    guard !text.isEmpty, let paragraph else { return }
    let run = "<\(prefix)r>\(look)<\(prefix)t>\(written)</\(prefix)t></\(prefix)r>"
    if let end = paragraph.end {
      edits.insert(run, at: end)
    } else {
      let open = markup.text(paragraph.tag.range).dropLast(2)
      edits.replace(paragraph.tag.range, with: "\(open)>\(run)</\(prefix)p>")
    }
  }

  /// What says how a cell, a paragraph or a run looks; anything may stand inside.
  private static let properties: Set<String> = ["tcPr", "pPr", "rPr"]
  /// What plain text is made of.
  private static let plain: Set<String> = [
    "tcPr", "p", "pPr", "r", "rPr", "t", "proofErr", "bookmarkStart", "bookmarkEnd",
    "lastRenderedPageBreak",
  ]
}

extension [Phrase] {
  /// What is said here of an input.
  package static var documentFiller: [Phrase] {
    [.noDocument, .cellKept]
  }
}

extension Phrase {
  fileprivate static let noDocument = Phrase(
    "fill-needs-document", "只能回填 .xlsx、.docx 和 .csv；这份自评表请另存后再回填",
    "only .xlsx, .docx and .csv are filled in; save the form as one of them")
  fileprivate static let cellKept = Phrase(
    "fill-cell-kept", "这一格里不只是普通文字（如修订、域、批注、制表符、符号或内嵌的表），没有改动；请在 Word 中改为普通文字",
    "the cell holds more than plain text, such as a tracked change, a field, a comment, a tab, a "
      + "symbol or a table, and is left as it is; make it plain text in Word")
}
