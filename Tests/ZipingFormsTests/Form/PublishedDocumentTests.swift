import Rubrics
import Testing
import Ziping
import ZipingForms
import ZipingTestSupport

@Suite("Published forms as Word documents")
struct PublishedDocumentTests {
  static let forms: [(name: String, rows: Int, rubric: String, total: String?)] = [
    ("xinzhou-2021-department", 13, "xinzhou-2021-department", "98.25"),
    ("panzhihua-2021-administration", 14, ShippedRubrics.standardID, nil),
    ("panzhihua-2021-congress", 6, ShippedRubrics.standardID, nil),
    ("yanbian-2020-deputies-form", 5, ShippedRubrics.standardID, "98"),
    ("yanbian-2020-deputies-report", 10, "yanbian-2020-deputies", "98"),
    ("yanbian-2020-meeting", 5, ShippedRubrics.standardID, "98"),
  ]

  /// The same form from python-docx and from LibreOffice.
  static let files = forms.flatMap { form in
    [".docx", ".libreoffice.docx"].map { (file: form.name + $0, form: form) }
  }

  @Test("every row and its points are those of the CSV file", arguments: files)
  func rows(
    _ row: (file: String, form: (name: String, rows: Int, rubric: String, total: String?))
  ) throws {
    #expect(Self.files.count == 12)
    let log = DiagnosticLog()
    let forms = DocumentForms.read(try fixture(row.file), file: row.file, log: log)
    #expect(log.diagnostics.map(\.code) == [])
    let form = try #require(forms.first)
    #expect(forms.count == 1)
    let (table, _) = readForm(try fixture(row.form.name + ".csv"))
    let plain = try #require(table)
    #expect(form.rows.count == row.form.rows)
    let texts = form.texts.map { $0.map { $0.filter { $0 != "\n" } } }
    #expect(texts == plain.texts)
    #expect(form.claimedTotal?.text.filter { $0 != "分" } == row.form.total)

    let scorer = try shippedScorer(row.form.rubric)
    // The CSV file has the indicators alone; the money is the document's.
    let same = try scorer.evaluate(plain.supplemented(year: form.year, money: form.money))
    let own = try scorer.evaluate(form)
    #expect(own.rows.map(\.state) == same.rows.map(\.state))
    #expect(own.rows.map(\.weight) == same.rows.map(\.weight))
    #expect(own.bounds == same.bounds)
  }

  @Test("every row has the place of its table's cell")
  func places() throws {
    let forms = DocumentForms.read(
      try fixture("yanbian-2020-deputies-report.docx"), file: "自评表.docx", log: DiagnosticLog())
    let row = try #require(forms.first?.rows.dropFirst(2).first)
    #expect(row.target.place.description == "自评表.docx#table1/row9/cell5")
  }
}
