/// The elements of WordprocessingML that matter for reading text and tables.
enum WordElement {
  case document, body
  case paragraph, run, text
  case paragraphProperties, runProperties, vanish
  case tab, lineBreak, hyphen, symbol
  case table, row, cell, rowProperties, cellProperties
  case gridSpan, gridBefore, gridAfter, vMerge, hMerge, cellDeleted, hiddenRow
  case deleted, movedAway
  case contentControl, controlProperties, showsPlaceholder
  case textBox
  case checkBox, checked, defaultState, dropDown, result, listEntry
  case unread
}

/// The vocabularies of a document's main part.
enum WordVocabulary {
  /// WordprocessingML, transitional and strict.
  static let namespace = XMLNamespace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main")

  static let word = XMLVocabulary<WordElement>(
    namespace,
    [
      "t": .text, "r": .run, "rPr": .runProperties, "p": .paragraph, "pPr": .paragraphProperties,
      "tc": .cell, "tcPr": .cellProperties, "tr": .row, "trPr": .rowProperties, "tbl": .table,
      "gridSpan": .gridSpan, "vMerge": .vMerge, "hMerge": .hMerge, "gridBefore": .gridBefore,
      "gridAfter": .gridAfter, "cellDel": .cellDeleted, "hidden": .hiddenRow,
      "vanish": .vanish, "tab": .tab, "ptab": .tab, "br": .lineBreak, "cr": .lineBreak,
      "noBreakHyphen": .hyphen, "sym": .symbol, "del": .deleted, "moveFrom": .movedAway,
      "sdt": .contentControl, "sdtPr": .controlProperties, "showingPlcHdr": .showsPlaceholder,
      "txbxContent": .textBox, "checkBox": .checkBox, "checked": .checked,
      "default": .defaultState, "ddList": .dropDown, "result": .result, "listEntry": .listEntry,
      "document": .document, "body": .body,
      // Deleted or no part of the text: field codes, properties, the reading beside a ruby base.
      "delText": .unread, "instrText": .unread, "delInstrText": .unread, "rt": .unread,
      "tblPr": .unread, "tblPrEx": .unread, "tblGrid": .unread, "sectPr": .unread,
      "sdtEndPr": .unread,
    ])

  enum Compatibility { case alternate, choice, fallback }

  static let compatibility = XMLVocabulary<Compatibility>(
    XMLNamespace("http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ["AlternateContent": .alternate, "Choice": .choice, "Fallback": .fallback])

  /// Formulas, in which some write `≥95%`.
  static let math = XMLVocabulary<WordElement>(
    XMLNamespace(
      "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math"),
    ["t": .text, "r": .run, "ctrlPr": .unread])
}
