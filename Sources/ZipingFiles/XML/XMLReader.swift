import CLibXML2
package import Ziping

/// Reads an XML document piece by piece, with libxml2.
///
/// Built for the documents inside office files, also hostile ones: no network, no document type
/// (and so no entities beyond XML's own five), no more than ``depthLimit`` elements inside each
/// other. libxml2's own limits hold as well, among them 10 MB for one text, far more than the
/// 32 767 characters of a cell.
@safe
package final class XMLReader {
  /// How deep elements may be nested; libxml2 itself stops at 256.
  ///
  /// Tables in tables in a document take about seven levels each; a sheet has six in all.
  package static let depthLimit = 250

  /// How many elements are open; at ``XMLEvent/start`` and ``XMLEvent/end`` with the one at hand.
  package private(set) var depth = 0
  /// How many elements have begun, those passed over among them.
  private(set) var starts = 0

  private let reader: xmlTextReaderPtr
  private let source: XMLSource
  /// Whether the last start was of an element without content, whose end libxml2 does not tell.
  private var owesEnd = false
  /// Whether the event at hand is an end, after which one element less is open.
  private var closes = false
  private var hasBegun = false

  /// Begins to read a document from its bytes, in UTF-8, UTF-16 or what its declaration says.
  package init(_ bytes: [UInt8]) throws(XMLFault) {
    Self.prepareLibrary
    source = XMLSource(bytes)
    let context = unsafe Unmanaged.passUnretained(source).toOpaque()
    let created = unsafe xmlReaderForIO(
      { context, buffer, length in
        guard let context = unsafe context else { return -1 }
        let source = unsafe Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
        return unsafe source.read(into: buffer, atMost: length)
      }, nil, context, nil, nil, Int32(XML_PARSE_NONET.rawValue))
    guard let created = unsafe created else { throw XMLFault(.unreadable, line: 1) }
    unsafe reader = created
    unsafe xmlTextReaderSetStructuredErrorHandler(
      created,
      { context, error in
        guard let context = unsafe context, let error = unsafe error?.pointee else { return }
        let source = unsafe Unmanaged<XMLSource>.fromOpaque(context).takeUnretainedValue()
        unsafe source.note(level: error.level, message: error.message, line: error.line)
      }, context)
  }

  deinit { unsafe xmlFreeTextReader(reader) }

  /// The line at which the parser stands, from 1.
  package var line: Int { max(1, Int(unsafe xmlTextReaderGetParserLineNumber(reader))) }

  /// Goes on to the next event.
  package func next() throws(XMLFault) -> XMLEvent {
    if closes {
      depth -= 1
      closes = false
    }
    if owesEnd {
      owesEnd = false
      closes = true
      return .end
    }
    while true {
      switch unsafe xmlTextReaderRead(reader) {
      case 1:
        if let event = try event() { return event }
      case 0 where source.fault == nil:
        return .finished
      default:
        throw fault
      }
    }
  }

  /// Why libxml2 stopped.
  ///
  /// It reads ahead, and so may find fault with what a document type declares before it shows the
  /// declaration.
  private var fault: XMLFault {
    if !hasBegun, source.hasDocumentType { return XMLFault(.documentType, line: line) }
    return source.fault ?? XMLFault(.unreadable, line: line)
  }

  private func event() throws(XMLFault) -> XMLEvent? {
    switch unsafe xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT:
      depth += 1
      starts += 1
      hasBegun = true
      guard depth <= Self.depthLimit else { throw XMLFault(.nestedTooDeeply, line: line) }
      owesEnd = unsafe xmlTextReaderIsEmptyElement(reader) == 1
      return .start
    case XML_READER_TYPE_END_ELEMENT:
      closes = true
      return .end
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
      XML_READER_TYPE_WHITESPACE:
      return .text
    case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
      throw XMLFault(.documentType, line: line)
    default:
      // Comments and processing instructions.
      return nil
    }
  }

  /// The node at hand; it belongs to libxml2 and lives until the next event.
  var node: xmlNodePtr? { unsafe xmlTextReaderCurrentNode(reader) }

  // libxml2 wants to be prepared once, before threads use it.
  private static let prepareLibrary: Void = xmlInitParser()
}

@available(*, unavailable)
extension XMLReader: Sendable {}

extension [Phrase] {
  /// What is said here of an input.
  package static var xmlReader: [Phrase] {
    [.documentType, .unreadable]
  }
}

extension Phrase {
  fileprivate static let documentType = Phrase(
    "xml-document-type", "部件“{0}”第 {1} 行有文档类型声明（DOCTYPE），办公文件中不应有，这里不读；请用 Excel 或 WPS 打开后另存",
    "line {1} of the part \"{0}\" declares a document type (DOCTYPE), which office files never have "
      + "and which is not read here; open the file in Excel or WPS and save it again")
  fileprivate static let unreadable = Phrase(
    "xml-unreadable", "部件“{0}”在第 {1} 行之后读不下去；请用 Excel 或 WPS 打开后另存",
    "the part \"{0}\" cannot be read on from line {1}; open the file in Excel or WPS and save it "
      + "again")
}
