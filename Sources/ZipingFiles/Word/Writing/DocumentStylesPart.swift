/// The part with the looks of paragraphs (样式), and the table of their fonts.
enum DocumentStylesPart {
  static let xml: String =
    XMLPart.head + "<w:styles xmlns:w=\"\(DocumentPart.main)\">" + defaults + normal
    + DocumentStyle.allCases.map(style).joined() + "</w:styles>"

  private static let defaults =
    "<w:docDefaults><w:rPrDefault><w:rPr>" + fonts(.fangsong)
    + "<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"
    + "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
    + "<w:pPrDefault/></w:docDefaults>"

  private static let normal =
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>"
    + "<w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
    + "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultFont\">"
    + "<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/></w:style>"
    + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
    + "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:tblPr>"
    + "<w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
    + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"

  private static func fonts(_ font: DocumentStyle.Font) -> String {
    "<w:rFonts w:ascii=\"Times New Roman\" w:eastAsia=\"\(font.rawValue)\""
      + " w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
  }

  private static func style(_ style: DocumentStyle) -> String {
    let look = style.look
    let isOwn = style.rawValue.hasPrefix("Ziping")
    return "<w:style w:type=\"paragraph\"" + (isOwn ? " w:customStyle=\"1\"" : "")
      + " w:styleId=\"\(style.rawValue)\"><w:name w:val=\"\(look.name)\"/>"
      + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph(look)
      + "</w:pPr><w:rPr>" + fonts(look.font) + (look.isOnGrid ? tight : "")
      + "<w:sz w:val=\"\(look.size)\"/><w:szCs w:val=\"\(look.size)\"/></w:rPr></w:style>"
  }

  /// 28 characters a line.
  private static let tight = "<w:spacing w:val=\"-5\"/>"

  private static func paragraph(_ look: DocumentStyle.Look) -> String {
    var xml = look.staysWithNext ? "<w:keepNext/>" : ""
    if !look.isOnGrid { xml += "<w:snapToGrid w:val=\"0\"/>" }
    xml += "<w:spacing w:before=\"\(look.around.before)\" w:after=\"\(look.around.after)\""
    xml +=
      look.line.map { " w:line=\"\($0)\" w:lineRule=\"exact\"/>" }
      ?? " w:line=\"240\" w:lineRule=\"auto\"/>"
    xml += indent(look) + "<w:jc w:val=\"\(look.alignment.rawValue)\"/>"
    if let outline = look.outline { xml += "<w:outlineLvl w:val=\"\(outline)\"/>" }
    return xml
  }

  /// Indents count in characters for programs that know them, in lengths for others.
  private static func indent(_ look: DocumentStyle.Look) -> String {
    let sides = [
      ("left", look.indent.left), ("right", look.indent.right), ("firstLine", look.indent.first),
    ]
    let attributes = sides.filter { $0.1 > 0 }.map { side, hundredths in
      " w:\(side)Chars=\"\(hundredths)\" w:\(side)=\"\(hundredths * look.size / 10)\""
    }
    return attributes.isEmpty ? "" : "<w:ind" + attributes.joined() + "/>"
  }

  /// The fonts with those that stand in for them, since few machines have the first.
  static let fontTable: String = {
    let fonts = DocumentStyle.Font.allCases.map { font in
      "<w:font w:name=\"\(font.rawValue)\">"
        + (font.alternative.map { "<w:altName w:val=\"\($0)\"/>" } ?? "")
        + "<w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/></w:font>"
    }
    return XMLPart.head + "<w:fonts xmlns:w=\"\(DocumentPart.main)\">"
      + "<w:font w:name=\"Times New Roman\"><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>"
      + "<w:pitch w:val=\"variable\"/></w:font>" + fonts.joined() + "</w:fonts>"
  }()
}
