import Ziping

extension DocumentWalker {
  func next() throws(OfficeFault) -> XMLEvent {
    do throws(XMLFault) { return try reader.next() } catch { throw OfficeFault(error, part: part) }
  }

  func skip() throws(OfficeFault) {
    do throws(XMLFault) { try reader.skip() } catch { throw OfficeFault(error, part: part) }
  }

  func elementText() throws(OfficeFault) -> String {
    do throws(XMLFault) { return try reader.elementText() } catch {
      throw OfficeFault(error, part: part)
    }
  }

  /// Calls `body` at the start of each child of the element at hand; what it leaves of a child is
  /// passed over.
  func eachChild(
    _ body: () throws(OfficeFault) -> Void
  ) throws(OfficeFault) {
    let outer = reader.depth
    while true {
      switch try next() {
      case .start where reader.depth == outer + 1: try body()
      case .end where reader.depth == outer: return
      case .finished: return
      default: continue
      }
    }
  }

  func attribute(_ name: StaticString) -> String? {
    reader.attribute(name, in: WordVocabulary.namespace)
  }

  /// Whether a switch such as `w:vanish` is on, as it is without a value.
  var isOn: Bool { !["0", "false", "off"].contains(attribute("val") ?? "") }

  /// A number of an attribute; one too large to hold is the largest, anything else is nil.
  func number(_ name: StaticString) -> Int? {
    guard let text = attribute(name), !text.isEmpty,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text) ?? .max
  }
}
