import Testing
import Ziping
import ZipingFiles
import ZipingTestSupport

/// Random tables, in tables and around them, of which every text has a number of its own.
struct RandomDocument {
  private var state: UInt64
  private var number = 0
  /// The texts in tables that count.
  private(set) var inTables: [String] = []
  /// The texts outside tables that count.
  private(set) var outside: [String] = []
  /// The texts that do not count.
  private(set) var gone: [String] = []

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func pick(_ count: UInt64) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % count)
  }

  mutating func text(_ depth: Int, counts: Bool = true) -> String {
    number += 1
    let text = "〔\(number)〕"
    if !counts {
      gone.append(text)
    } else if depth > 0 {
      inTables.append(text)
    } else {
      outside.append(text)
    }
    return text
  }

  mutating func paragraph(_ depth: Int) -> String {
    var xml = "<w:p>"
    for _ in 0..<pick(3) {
      switch pick(6) {
      case 0: xml += "<w:ins>" + r(text(depth)) + "</w:ins>"
      case 1: xml += "<w:del>" + r(text(depth, counts: false)) + "</w:del>"
      case 2: xml += "<w:sdt><w:sdtContent>" + r(text(depth)) + "</w:sdtContent></w:sdt>"
      case 3:
        xml += "<w:r><w:pict><w:txbxContent>" + p(text(depth)) + "</w:txbxContent></w:pict></w:r>"
      default: xml += r(text(depth))
      }
    }
    return xml + "</w:p>"
  }

  mutating func blocks(_ depth: Int) -> String {
    var xml = ""
    for _ in 0...pick(3) {
      xml += pick(3) == 0 && depth < 4 ? table(depth + 1) : paragraph(depth)
    }
    return xml
  }

  mutating func table(_ depth: Int) -> String {
    var xml = "<w:tbl>"
    for _ in 0..<pick(4) {
      xml += "<w:tr>"
      for _ in 0..<pick(4) {
        // A cell that goes on from above holds no text.
        let covers = pick(5)
        let merge = covers == 0 ? "<w:vMerge/>" : covers == 1 ? "<w:vMerge w:val='restart'/>" : ""
        xml += "<w:tc><w:tcPr><w:gridSpan w:val='\(1 + pick(3))'/>\(merge)</w:tcPr>"
        xml += (covers == 0 ? "<w:p/>" : blocks(depth)) + "</w:tc>"
      }
      xml += "</w:tr>"
    }
    return xml + "</w:tbl>"
  }
}

@Suite("Any Word document")
struct DocumentPropertyTests {
  @Test("every text inside tables is in exactly one cell, every other in exactly one paragraph")
  func conservation() throws {
    var count = 0
    for seed in UInt64(1)...300 {
      var random = RandomDocument(seed: seed)
      let body = random.blocks(0) + random.blocks(0)
      let (document, codes) = try WordFile(body).read()
      #expect(codes == [])
      let found = try #require(document)
      let cells = found.tables.flatMap { $0.rows.flatMap { $0.map(\.text) } }.joined(separator: " ")
      let lines = found.paragraphs.map(\.text).joined(separator: " ")
      for text in random.inTables {
        #expect(cells.ranges(of: text).count == 1 && !lines.contains(text))
      }
      for text in random.outside {
        #expect(lines.ranges(of: text).count == 1 && !cells.contains(text))
      }
      for text in random.gone { #expect(!cells.contains(text) && !lines.contains(text)) }
      count += random.inTables.count
    }
    #expect(count > 1000)
  }

  @Test("what a grid says of its merged cells agrees with itself")
  func origins() throws {
    for seed in UInt64(1)...300 {
      var random = RandomDocument(seed: seed)
      let (document, _) = try WordFile(random.table(1)).read()
      for grid in try #require(document).tables {
        for (row, cells) in grid.rows.enumerated() {
          for (column, cell) in cells.enumerated() where cell.isContinuation {
            let origin = try #require(cell.origin)
            #expect(origin.row < row || origin.row == row && origin.column < column)
            #expect(origin.column <= column)
            #expect(!grid.rows[origin.row][origin.column].isContinuation)
          }
        }
      }
    }
  }
}
