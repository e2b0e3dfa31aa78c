import Testing
import Ziping
import ZipingFiles

@Suite("Reading XML")
struct XMLReaderTests {
  static let space = XMLNamespace("urn:one", "urn:two")

  /// The events of a document, written out.
  static func events(_ bytes: [UInt8]) throws -> [String] {
    let reader = try XMLReader(bytes)
    var events: [String] = []
    while true {
      switch try reader.next() {
      case .start: events.append("<\(reader.localName) \(reader.depth)")
      case .text: events.append("'\(reader.text)")
      case .end: events.append(">\(reader.localName) \(reader.depth)")
      case .finished: return events
      }
    }
  }

  static func events(_ text: String) throws -> [String] { try events(Array(text.utf8)) }

  @Test("Starts, texts and ends come in order, also of empty elements")
  func order() throws {
    let document = "<?xml version='1.0'?><!-- c --><a> <b/>一&lt;&#x4E8C;<![CDATA[<三>]]><?p i?></a>"
    #expect(
      try Self.events(document) == [
        "<a 1", "' ", "<b 2", ">b 2", "'一<二", "'<三>", ">a 1",
      ])
  }

  @Test("Names are told apart by their namespace, whatever the prefix")
  func namespaces() throws {
    enum Name { case c, row }
    let vocabulary = XMLVocabulary<Name>(Self.space, ["c": .c, "row": .row])
    let document =
      "<x:row xmlns:x='urn:one' xmlns='urn:two'><c/><x:c/><y:c xmlns:y='urn:3'/></x:row>"
    let reader = try XMLReader(Array(document.utf8))
    var names: [Name?] = []
    var spaces: [String?] = []
    while true {
      let event = try reader.next()
      if event == .finished { break }
      guard event == .start else { continue }
      names.append(reader.name(in: vocabulary))
      spaces.append(reader.namespaceURI)
      #expect(reader.isNamed("row", in: Self.space) == (names.count == 1))
    }
    #expect(names == [.row, .c, .c, nil])
    #expect(spaces == ["urn:one", "urn:two", "urn:one", "urn:3"])
  }

  @Test("Attributes are found by name and namespace, with references resolved")
  func attributes() throws {
    let document = "<a r='B2' p:r='rId1' e='' t=' &quot;一&#10;&amp;&lt;' xmlns:p='urn:two'/>"
    let reader = try XMLReader(Array(document.utf8))
    #expect(try reader.next() == .start)
    #expect(reader.attribute("r") == "B2")
    #expect(reader.attribute("r", in: Self.space) == "rId1")
    #expect(reader.attribute("r", in: XMLNamespace("urn:3")) == nil)
    #expect(reader.attribute("e") == "")
    #expect(reader.attribute("t") == " \"一\n&<")
    #expect(reader.attribute("none") == nil)
    #expect(try reader.next() == .end)
  }

  @Test("An element's text is that of all inside; skipping ends at the element's end")
  func wholeElements() throws {
    let document = "<a><b>1<c>2<d/></c>3</b><e><f>4</f><g/></e><h/><i>5</i></a>"
    let reader = try XMLReader(Array(document.utf8))
    #expect(try reader.next() == .start)
    #expect(try reader.next() == .start)
    #expect(try reader.elementText() == "123")
    #expect(reader.localName == "b")
    #expect(try reader.next() == .start)
    try reader.skip()
    #expect(reader.localName == "e")
    #expect(try reader.next() == .start)
    try reader.skip()
    #expect(try reader.next() == .start)
    #expect(try reader.elementText() == "5")
    #expect(reader.depth == 2)
    #expect(try reader.next() == .end)
    #expect(try reader.next() == .finished)
  }

  @Test(
    "Long texts come whole, wherever libxml2 cuts its input", arguments: [0, 1, 500, 511, 4_090])
  func longTexts(shift: Int) throws {
    let filler = String(repeating: "x", count: shift)
    for length in [1, 299, 300, 511, 512, 513, 1_500, 5_000] {
      let text = String(repeating: "一2三4", count: length)
      let reader = try XMLReader(
        Array("<a f='\(filler)'><b>\(text)</b>\(text)<c/>\(text)<!-- -->\(text)</a>".utf8))
      #expect(try reader.next() == .start)
      #expect(try reader.elementText() == text + text + text + text, "\(length)")
    }
  }

  @Test("UTF-16 is read by its mark, GBK by its declaration")
  func encodings() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>自评𠀀</a>"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let gbk = Array("<?xml version='1.0' encoding='GBK'?><a>".utf8) + [0xD7, 0xD4, 0xC6, 0xC0]
    #expect(try Self.events(little) == ["<a 1", "'自评𠀀", ">a 1"])
    #expect(try Self.events(big) == ["<a 1", "'自评𠀀", ">a 1"])
    #expect(try Self.events(gbk + Array("</a>".utf8)) == ["<a 1", "'自评", ">a 1"])
    #expect(try Self.events([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)) == ["<a 1", ">a 1"])
  }
}
