import Ziping
import ZipingFiles

/// Writes the comments of a sheet (批注): the texts, and the boxes in which they are shown.
enum CommentParts {
  /// Who comments.
  static let author = "自评"

  /// A part with the comments alone.
  static func comments(
    _ comments: [(cell: CellReference, text: String)], namespace: String
  ) -> [UInt8] {
    let list = comments.map { comment($0.cell, $0.text, author: 0, prefix: "") }.joined()
    return Array(
      (declaration
        + "<comments xmlns=\"\(namespace)\"><authors><author>\(author)</author></authors>"
        + "<commentList>\(list)</commentList></comments>").utf8)
  }

  /// A part of comments after those of an earlier filling have given way to new ones.
  struct Renewed {
    let bytes: [UInt8]
    /// The cells that have a comment of ours now.
    var written: [CellReference] = []
    /// The cells that had one of ours and have none any more.
    var dropped: Set<CellReference> = []
    /// The comments for which there is no room, since somebody else's is there.
    var left: [(cell: CellReference, text: String)] = []
  }

  /// A part with comments in place of our own of an earlier time; those of others stay byte for byte.
  ///
  /// - Parameters:
  ///   - comments: What there is to say now.
  ///   - bytes: The part as it is.
  ///   - keepsOriginals: Whether a comment goes on saying what its cell held before an earlier filling.
  /// - Returns: The part, or nil if it is not laid out as usual.
  static func renewing(
    _ comments: [(cell: CellReference, text: String)], in bytes: [UInt8], keepsOriginals: Bool
  ) -> Renewed? {
    guard let parts = ListMarkup(bytes),
      let authors = parts.items.first(where: { parts.isNamed($0, "authors") }),
      let list = parts.items.first(where: { parts.isNamed($0, "commentList") }),
      var writers = ListMarkup(Array(bytes[authors.range])),
      var texts = ListMarkup(Array(bytes[list.range]))
    else { return nil }
    let own = writers.items.indices.filter { writers.text(of: writers.items[$0]) == author }
    var old: Set<CellReference> = []
    var originals: [CellReference: String] = [:]
    var others: Set<CellReference> = []
    for item in texts.items {
      guard let cell = texts.value("ref", of: item).flatMap({ CellReference($0) }) else { continue }
      // A comment of nobody would become that of the author who is added.
      guard let id = texts.value("authorId", of: item).flatMap({ Int($0) }),
        writers.items.indices.contains(id)
      else { return nil }
      if own.contains(id) {
        old.insert(cell)
        originals[cell] = original(
          in: texts.wholeText(of: item).replacing("_x005F_x", with: "_x"))
        texts.remove(item)
      } else {
        others.insert(cell)
      }
    }
    let said = Set(comments.map(\.cell))
    let kept = keepsOriginals ? originals.filter { !said.contains($0.key) } : [:]
    let free =
      (comments.filter { !others.contains($0.cell) } + kept.map { (cell: $0.key, text: $0.value) })
      .sorted { ($0.cell.row, $0.cell.column) < ($1.cell.row, $1.cell.column) }
    if own.isEmpty, !free.isEmpty {
      writers.append("<\(parts.prefix)author>\(author)</\(parts.prefix)author>")
    }
    for (cell, text) in free {
      texts.append(
        comment(
          cell, keeping(originals[cell], in: text), author: own.first ?? writers.items.count,
          prefix: parts.prefix))
    }
    var edits = ByteEdits()
    edits.replace(authors.range, with: String(decoding: writers.bytes, as: UTF8.self))
    edits.replace(list.range, with: String(decoding: texts.bytes, as: UTF8.self))
    return Renewed(
      bytes: edits.applied(to: bytes), written: free.map(\.cell),
      dropped: old.subtracting(free.map(\.cell)),
      left: comments.filter { others.contains($0.cell) })
  }

  /// A comment that goes on saying what the form said before it was first filled in: it stands nowhere
  /// else, and what a later filling found may be what an earlier one wrote.
  private static func keeping(_ first: String?, in text: String) -> String {
    guard let first, text != first else { return text }
    guard let later = original(in: text) else { return text + "\n" + first }
    let remarks = text.dropLast(later.count)
    return remarks + first
  }

  /// What a comment says its cell held, in either language, down to its end.
  private static func original(in text: String) -> String? {
    let starts = [Phrase.entryWas.chinese, Phrase.entryWas.english].map { $0.prefix { $0 != "{" } }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { line in starts.contains { line.hasPrefix($0) } })
    else { return nil }
    return String(text[lines[first].startIndex...])
  }

  private static func comment(
    _ cell: CellReference, _ text: String, author: Int, prefix: String
  ) -> String {
    "<\(prefix)comment ref=\"\(cell.text)\" authorId=\"\(author)\"><\(prefix)text>"
      + run(text, prefix) + "</\(prefix)text></\(prefix)comment>"
  }

  private static func run(_ text: String, _ prefix: String) -> String {
    // A text that looks like one of the format's own references to a character is to stay as it is.
    let text = text.split(separator: "_x", omittingEmptySubsequences: false)
      .joined(separator: "_x005F_x")
    return "<\(prefix)r><\(prefix)t xml:space=\"preserve\">\(XMLText.escaped(text))</\(prefix)t>"
      + "</\(prefix)r>"
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
