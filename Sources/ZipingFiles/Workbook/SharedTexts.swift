package import Ziping

/// The texts that the cells of a workbook share (共享字符串).
enum SharedTexts {
  /// Reads them all; how many the part says it has does not count.
  static func read(_ reader: PartReader) throws(OfficeFault) -> [String] {
    var texts: [String] = []
    var bytes = 0
    guard try reader.nextStart() else { return [] }
    while try reader.nextChild(inDepth: 1) {
      guard reader.xml.isNamed("si", in: SpreadsheetML.namespace) else {
        try reader.skip()
        continue
      }
      let text = try WorkbookText.read(reader)
      bytes += text.utf8.count
      guard texts.count < WorkbookLimits.sharedTexts, bytes <= WorkbookLimits.sharedTextBytes else {
        throw OfficeFault(
          .tooManyTexts,
          [.count(WorkbookLimits.sharedTexts), .count(WorkbookLimits.sharedTextBytes >> 20)])
      }
      texts.append(text)
    }
    return texts
  }
}

extension [Phrase] {
  /// What is said here of an input.
  package static var sharedTexts: [Phrase] {
    [.tooManyTexts]
  }
}

extension Phrase {
  fileprivate static let tooManyTexts = Phrase(
    "too-many-texts", "工作簿的文字超过 {0} 条或 {1} MB；请只保留自评表，另存后重试",
    "the workbook has more than {0} texts or {1} MB of them; keep the form alone, save it and try "
      + "again")
}
