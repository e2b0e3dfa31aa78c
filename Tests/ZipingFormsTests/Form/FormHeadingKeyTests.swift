import Testing
@testable import ZipingForms

@Suite("The headings of forms")
struct FormHeadingKeyTests {
  @Test(
    "each is written as it is compared, and leads to its column", arguments: FormColumn.allCases)
  func keys(_ column: FormColumn) {
    #expect(!column.headings.isEmpty)
    for (rank, heading) in column.headings.enumerated() {
      let found = FormColumn.named(heading)
      #expect(found?.column == column, "\(heading)")
      #expect(found?.rank == rank, "\(heading)")
    }
  }
}
