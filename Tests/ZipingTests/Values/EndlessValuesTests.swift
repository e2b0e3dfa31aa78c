import Testing
import Ziping

@Suite("Names without the number that they ask for")
struct EndlessValuesTests {
  @Test(
    "Reading comes to an end, whatever follows a reference",
    arguments: ["附件PM2.5", "附件PM2.5A,计划GB/T佰", "附件A", "备注第期", "附表N95口罩", "附件"])
  func ends(_ text: String) {
    #expect(ValueReader(Vocabulary()).read(text).text == text)
  }
}
