import CLibXML2

extension XMLReader {
  /// The piece of text at hand, after ``XMLEvent/text``.
  package var text: String {
    guard let node = unsafe node,
      unsafe node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE,
      let content = unsafe node.pointee.content
    else { return "" }
    return unsafe String(cString: content)
  }

  /// Reads to the end of the element that has just started and returns all text in it, with that
  /// of the elements inside.
  package func elementText() throws(XMLFault) -> String {
    let outer = depth
    var whole = ""
    while true {
      switch try next() {
      case .text: whole += text
      case .end where depth == outer: return whole
      case .finished: return whole
      default: continue
      }
    }
  }

  /// Reads to the end of the element that has just started.
  package func skip() throws(XMLFault) {
    let outer = depth
    while true {
      switch try next() {
      case .end where depth == outer: return
      case .finished: return
      default: continue
      }
    }
  }
}
