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

  /// A part with comments behind those that it has; nil if it is not laid out as usual.
  ///
  /// Where a cell has a comment already, the text is added to that, and the cell needs no new box.
  static func adding(
    _ comments: [(cell: CellReference, text: String)], to bytes: [UInt8]
  ) -> (bytes: [UInt8], new: [CellReference])? {
    guard let parts = ListMarkup(bytes),
      let authors = parts.items.first(where: { parts.isNamed($0, "authors") }),
      let list = parts.items.first(where: { parts.isNamed($0, "commentList") }),
      let names = ListMarkup(Array(bytes[authors.range])),
      var texts = ListMarkup(Array(bytes[list.range]))
    else { return nil }
    var writers = names
    writers.append("<\(parts.prefix)author>\(author)</\(parts.prefix)author>")
    var new: [CellReference] = []
    var edits = ByteEdits()
    for (cell, text) in comments {
      let old = texts.items.first { texts.value("ref", of: $0) == cell.text }
      guard let old else {
        new.append(cell)
        texts.append(comment(cell, text, author: names.items.count, prefix: parts.prefix))
        continue
      }
      guard let end = endOfText(texts.markup, old, parts.prefix) else { return nil }
      edits.insert(run("\n" + text, parts.prefix), at: list.range.lowerBound + end)
    }
    // Either the list gets new comments, or comments of it get more text, or both.
    let grown = texts.bytes
    edits.replace(authors.range, with: String(decoding: writers.bytes, as: UTF8.self))
    if !new.isEmpty {
      let tail = grown.dropFirst(list.range.count - endTag(of: bytes[list.range]))
      let start = list.range.upperBound - endTag(of: bytes[list.range])
      edits.replace(start..<list.range.upperBound, with: String(decoding: tail, as: UTF8.self))
    }
    return (edits.applied(to: bytes), new)
  }

  /// How many bytes the end tag of an element has; all of it for an element without content.
  private static func endTag(of element: ArraySlice<UInt8>) -> Int {
    guard let open = element.lastIndex(of: UInt8(ascii: "<")) else { return element.count }
    return element.endIndex - open
  }

  /// Where the end tag of a comment's text begins, in the bytes of the list.
  private static func endOfText(
    _ markup: Markup, _ comment: ListMarkup.Item, _ prefix: String
  ) -> Int? {
    var reader = markup
    while let tag = reader.next(), tag.range.lowerBound < comment.range.upperBound {
      guard tag.range.lowerBound > comment.range.lowerBound, tag.kind == .end,
        markup.isNamed(tag, prefix + "text")
      else { continue }
      return tag.range.lowerBound
    }
    return nil
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
