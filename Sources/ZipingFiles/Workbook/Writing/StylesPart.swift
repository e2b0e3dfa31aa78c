/// The part with the looks of cells (样式).
///
/// Each ``CellStyle`` has two entries: as it is, and for a text that looks like a formula, which is
/// kept a text when someone edits it (`quotePrefix`).
enum StylesPart {
  static func index(_ style: CellStyle, quoted: Bool) -> Int {
    style.rawValue * 2 + (quoted ? 1 : 0)
  }

  static var xml: String {
    let formats = CellStyle.allCases.flatMap {
      [format($0, quoted: false), format($0, quoted: true)]
    }
    return XMLPart.head + "<styleSheet xmlns=\"\(XMLPart.main)\">" + fonts + fills + borders
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(formats.count)\">" + formats.joined() + "</cellXfs>"
      + "<cellStyles count=\"1\"><cellStyle name=\"常规\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
      + "<dxfs count=\"0\"/><tableStyles count=\"0\"/></styleSheet>"
  }

  private static func format(_ style: CellStyle, quoted: Bool) -> String {
    // The first entry is what cells without a style have.
    if style == .plain, !quoted {
      return "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    }
    let numberFormat = quoted ? 49 : style.numberFormat
    let alignment = style.alignment
    return "<xf numFmtId=\"\(numberFormat)\" fontId=\"\(style.font)\" fillId=\"\(style.fill)\""
      + " borderId=\"\(style.border)\" xfId=\"0\"" + (quoted ? " quotePrefix=\"1\"" : "")
      + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
      + " applyAlignment=\"1\" applyProtection=\"1\">"
      + "<alignment horizontal=\"\(alignment.horizontal)\" vertical=\"\(alignment.vertical)\""
      + " wrapText=\"1\"/><protection locked=\"\(style.isInput ? 0 : 1)\"/></xf>"
  }

  private static let fonts: String = {
    func font(_ size: Int, bold: Bool, isLink: Bool = false) -> String {
      "<font>" + (bold ? "<b/>" : "") + (isLink ? "<u/>" : "")
        + "<sz val=\"\(size)\"/><color rgb=\"\(isLink ? "FF0563C1" : "FF000000")\"/><name val=\"宋体\"/><family val=\"3\"/>"
        + "<charset val=\"134\"/></font>"
    }
    return "<fonts count=\"4\">" + font(11, bold: false) + font(16, bold: true)
      + font(11, bold: true) + font(11, bold: false, isLink: true) + "</fonts>"
  }()

  /// The first two are reserved.
  private static let fills =
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill>"
    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F2F2\"/>"
    + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"

  private static let borders =
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"
    + ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"thin\"><color rgb=\"FF000000\"/></\($0)>"
    }.joined() + "<diagonal/></border></borders>"
}
