import Testing
import ZipingFiles

@Suite("Formulas in CSV")
struct FormulaGuardTests {
  static let table: [(text: String, written: String)] = [
    ("=1+1", "'=1+1"), ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"), ("@SUM(A1)", "'@SUM(A1)"),
    ("+1-1", "'+1-1"), ("-1+2", "'-1+2"), ("=100%", "'=100%"), ("-同比下降", "'-同比下降"),
    ("\t=1", "'\t=1"), ("\t", "'\t"), (" =1", "' =1"), ("＝1", "'＝1"), ("－5%", "'－5%"),
    ("'=1", "''=1"), ("''-1", "'''-1"), ("' -1", "'' -1"), ("-5%", "-5%"), ("+3.2", "+3.2"),
    ("-", "-"), ("--", "--"), ("-5.", "'-5."), ("-5.1.2", "'-5.1.2"), ("-%", "'-%"),
    ("'", "'"), ("'达成'", "'达成'"), ("", ""), (" ", " "), ("≥95%", "≥95%"), ("4次", "4次"),
    ("1=1", "1=1"),
  ]

  @Test("The table has all its rows")
  func count() {
    #expect(Self.table.count == 29)
  }

  @Test("What looks like a formula gets an apostrophe; a signed number does not", arguments: table)
  func written(_ row: (text: String, written: String)) {
    #expect(FormulaGuard.guarded(row.text) == row.written)
  }

  @Test("Whatever is written reads back", arguments: table)
  func back(_ row: (text: String, written: String)) {
    #expect(FormulaGuard.unguarded(row.written) == row.text)
    // What is written may itself be a text.
    #expect(FormulaGuard.unguarded(FormulaGuard.guarded(row.written)) == row.written)
  }
}
