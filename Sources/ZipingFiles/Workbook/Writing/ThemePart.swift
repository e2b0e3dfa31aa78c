/// The smallest theme (主题): Excel needs none, checkers ask for one.
enum ThemePart {
  static let xml: String = {
    let colors = [
      ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "1F497D"), ("lt2", "EEECE1"),
      ("accent1", "4F81BD"), ("accent2", "C0504D"), ("accent3", "9BBB59"), ("accent4", "8064A2"),
      ("accent5", "4BACC6"), ("accent6", "F79646"), ("hlink", "0000FF"), ("folHlink", "800080"),
    ].map { "<a:\($0.0)><a:srgbClr val=\"\($0.1)\"/></a:\($0.0)>" }.joined()
    func font(_ name: String) -> String {
      "<a:\(name)><a:latin typeface=\"Calibri\"/><a:ea typeface=\"宋体\"/><a:cs typeface=\"\"/></a:\(name)>"
    }
    func three(_ name: String, _ item: String) -> String {
      "<a:\(name)>" + String(repeating: item, count: 3) + "</a:\(name)>"
    }
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    return XMLPart.head
      + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\">"
      + "<a:themeElements><a:clrScheme name=\"Office\">" + colors + "</a:clrScheme>"
      + "<a:fontScheme name=\"Office\">" + font("majorFont") + font("minorFont")
      + "</a:fontScheme><a:fmtScheme name=\"Office\">" + three("fillStyleLst", fill)
      + three("lnStyleLst", "<a:ln w=\"9525\">\(fill)</a:ln>")
      + three("effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>")
      + three("bgFillStyleLst", fill) + "</a:fmtScheme></a:themeElements></a:theme>"
  }()
}
