import CLibXML2
package import Ziping

/// What libxml2 calls back into: the bytes it reads, and the fault it finds.
final class XMLSource {
  private let bytes: [UInt8]
  private var offset = 0
  /// What counts attributes; nil where no tag can have too many.
  private var attributes: AttributeCount?
  /// The first fatal fault.
  private(set) var fault: XMLFault?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    attributes = AttributeCount.mayExceedLimit(in: bytes) ? AttributeCount() : nil
  }

  /// Copies the next bytes into libxml2's buffer and returns how many.
  func read(into buffer: UnsafeMutablePointer<CChar>?, atMost length: Int32) -> Int32 {
    guard let buffer = unsafe buffer, length > 0 else { return 0 }
    let count = min(Int(length), bytes.count - offset)
    let piece = bytes[offset..<offset + count]
    guard attributes?.staysBelowLimit(over: piece) ?? true else {
      fault = fault ?? XMLFault(.tooManyAttributes, line: 1)
      return -1
    }
    unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: piece)
    offset += count
    return Int32(count)
  }

  /// Whether a document type is declared somewhere; not seen in UTF-16.
  var hasDocumentType: Bool {
    let mark = Array("<!DOCTYPE".utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }

  /// Keeps a fault; those that follow a fatal one come from it.
  func note(level: xmlErrorLevel, message: UnsafePointer<CChar>?, line: Int32) {
    guard level == XML_ERR_FATAL, fault == nil else { return }
    var detail = unsafe message.map { unsafe String(cString: $0) } ?? ""
    while detail.last?.isWhitespace == true { detail.removeLast() }
    let isTooDeep = detail.contains("xcessive depth") || detail.contains("depth too large")
    fault = XMLFault(
      isTooDeep ? .nestedTooDeeply : .malformed, line: max(1, Int(line)), detail: detail)
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var xmlSource: [Phrase] {
    [.malformed, .tooManyAttributes, .nestedTooDeeply]
  }
}

extension Phrase {
  fileprivate static let malformed = Phrase(
    "xml-malformed", "文件已损坏：部件“{0}”第 {1} 行不是正确的 XML（{2}）；请用 Excel 或 WPS 打开后另存，或重新取得文件",
    "the file is damaged: line {1} of the part \"{0}\" is not well-formed XML ({2}); open the file "
      + "in Excel or WPS and save it again, or fetch it again")
  fileprivate static let tooManyAttributes = Phrase(
    "xml-too-many-attributes", "部件“{0}”有元素的属性多得不正常，这里不读；请用 Excel 或 WPS 打开后另存",
    "an element of the part \"{0}\" has more attributes than any sound file has, and it is not read; "
      + "open the file in Excel or WPS and save it again")
  static let nestedTooDeeply = Phrase(
    "xml-too-deep", "部件“{0}”第 {1} 行的元素层层嵌套太深，正常的文件不会这样；请用 Excel 或 WPS 打开后另存",
    "the elements of the part \"{0}\" are nested too deeply at line {1}, as in no sound file; open "
      + "the file in Excel or WPS and save it again")
}
