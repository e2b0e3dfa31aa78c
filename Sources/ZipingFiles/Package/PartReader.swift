/// Reads the XML of one part of an office file; its faults name the part.
struct PartReader {
  /// The part's name.
  let part: String
  /// The document; its moves are made through this type.
  let xml: XMLReader

  init(_ part: String, _ archive: ZipArchive) throws(OfficeFault) {
    self.part = part
    let bytes: [UInt8]
    do throws(ZipError) { bytes = try archive.contents(of: part) } catch {
      throw OfficeFault(error)
    }
    do throws(XMLFault) { xml = try XMLReader(bytes) } catch {
      throw OfficeFault(error, part: part)
    }
  }

  /// Goes on to the next event.
  func next() throws(OfficeFault) -> XMLEvent {
    do throws(XMLFault) { return try xml.next() } catch { throw OfficeFault(error, part: part) }
  }

  /// Goes on to the next element that starts, or returns false at the end of the document.
  func nextStart() throws(OfficeFault) -> Bool {
    while true {
      switch try next() {
      case .start: return true
      case .finished: return false
      default: continue
      }
    }
  }

  /// Goes on to the next element that starts directly inside one, or returns false at its end.
  ///
  /// What starts must be read to its end before the next call.
  func nextChild(inDepth depth: Int) throws(OfficeFault) -> Bool {
    while true {
      switch try next() {
      case .start: return true
      case .end where xml.depth <= depth: return false
      case .finished: return false
      default: continue
      }
    }
  }

  /// The text of the element that has just started, with that of the elements inside.
  func elementText() throws(OfficeFault) -> String {
    do throws(XMLFault) { return try xml.elementText() } catch {
      throw OfficeFault(error, part: part)
    }
  }

  /// Reads to the end of the element that has just started.
  func skip() throws(OfficeFault) {
    do throws(XMLFault) { try xml.skip() } catch { throw OfficeFault(error, part: part) }
  }
}
