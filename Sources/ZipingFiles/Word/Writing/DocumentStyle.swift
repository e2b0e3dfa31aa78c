/// How a paragraph of a document looks (样式); its sizes are those of official documents (GB/T 9704).
package enum DocumentStyle: String, Sendable, Hashable, CaseIterable {
  /// The title: 2号小标宋 in the middle.
  case title = "Title"
  /// What stands below the title, such as the unit: 3号楷体 in the middle.
  case subtitle = "Subtitle"
  /// 一、: 3号黑体.
  case heading = "Heading1"
  /// （一）: 3号楷体.
  case subheading = "Heading2"
  /// The text: 3号仿宋, its first line indented by two characters.
  case body = "ZipingBody"
  /// To whom a letter is written: 3号仿宋 from the left edge.
  case salutation = "ZipingSalutation"
  /// Who signs and when: 3号仿宋 at the right.
  case signature = "ZipingSignature"
  /// What a table shows: 小四黑体 in the middle.
  case caption = "ZipingCaption"
  /// What is said below a table or at the end: 五号仿宋.
  case note = "ZipingNote"
  /// A cell in the middle: 小五宋体.
  case cell = "ZipingCell"
  /// A cell whose text begins at the left.
  case cellText = "ZipingCellText"
  /// A cell at the head of a column: 小五黑体.
  case cellHeading = "ZipingCellHeading"
  /// A low free line below a table.
  case gap = "ZipingGap"
  /// The number of the page on odd pages, at the right: 4号宋体.
  case oddFooter = "ZipingOddFooter"
  /// The number of the page on even pages, at the left.
  case evenFooter = "ZipingEvenFooter"
}

extension DocumentStyle {
  /// The fonts of official documents, each with the one that stands in where it is missing.
  enum Font: String, CaseIterable {
    case song = "宋体"
    case fangsong = "仿宋_GB2312"
    case hei = "黑体"
    case kai = "楷体_GB2312"
    case title = "方正小标宋简体"

    var alternative: String? {
      switch self {
      case .song, .hei: nil
      case .fangsong: "仿宋"
      case .kai: "楷体"
      case .title: "宋体"
      }
    }
  }

  /// Where the lines of a paragraph stand.
  enum Alignment: String { case both, left, center, right }

  /// Everything about a style.
  struct Look {
    let name: String
    var font: Font = .fangsong
    /// The size in half points: 32 is 3号.
    var size = 32
    /// The distance of lines in twentieths of a point; nil leaves it to the font.
    var line: Int? = lineHeight
    /// Whether the lines stand on those of the page, which only lines of its own height may.
    var isOnGrid: Bool { line == lineHeight }
    /// How much is left free above and below.
    var around = (before: 0, after: 0)
    var alignment = Alignment.both
    /// By how many hundredths of a character the first line, the left and the right are indented.
    var indent = (first: 0, left: 0, right: 0)
    var staysWithNext = false
    /// The level in the document's outline, from 0.
    var outline: Int?
  }

  /// 22 lines a page.
  static let lineHeight = 579

  var look: Look {
    switch self {
    case .title:
      Look(
        name: "Title", font: .title, size: 44, line: 640, around: (0, 0), alignment: .center,
        staysWithNext: true)
    case .subtitle:
      Look(
        name: "Subtitle", font: .kai, around: (0, 290), alignment: .center, staysWithNext: true)
    case .heading:
      Look(
        name: "heading 1", font: .hei, indent: (200, 0, 0), staysWithNext: true, outline: 0)
    case .subheading:
      Look(
        name: "heading 2", font: .kai, indent: (200, 0, 0), staysWithNext: true, outline: 1)
    case .body: Look(name: "公文正文", indent: (200, 0, 0))
    case .salutation: Look(name: "公文主送", staysWithNext: true)
    case .signature: Look(name: "公文落款", alignment: .right, indent: (0, 0, 400))
    case .caption:
      Look(
        name: "公文表题", font: .hei, size: 24, line: nil, around: (120, 60), alignment: .center,
        staysWithNext: true)
    case .note:
      Look(name: "公文说明", size: 21, line: 340, alignment: .left, indent: (200, 0, 0))
    case .gap: Look(name: "公文表后", size: 10, line: 200)
    case .cell: Look(name: "表格居中", font: .song, size: 18, line: nil, alignment: .center)
    case .cellText: Look(name: "表格左对齐", font: .song, size: 18, line: nil, alignment: .left)
    case .cellHeading:
      Look(name: "表格表头", font: .hei, size: 18, line: nil, alignment: .center)
    case .oddFooter:
      Look(
        name: "页码单页", font: .song, size: 28, line: nil, alignment: .right, indent: (0, 0, 100))
    case .evenFooter:
      Look(
        name: "页码双页", font: .song, size: 28, line: nil, alignment: .left, indent: (0, 100, 0))
    }
  }
}
