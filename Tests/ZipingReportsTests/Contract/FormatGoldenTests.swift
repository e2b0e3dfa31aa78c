import Testing
import ZipingReports
import ZipingTestSupport

extension ReportFormat {
  /// Those for pipelines and tables.
  fileprivate static let forPrograms: [ReportFormat] = [
    .csv, .rows, .md, .junit, .sarif, .github, .ndjson, .line,
  ]

  /// What its recorded file ends in, so that nobody takes it for a form.
  fileprivate var goldenEnding: String {
    switch self {
    case .md, .sarif, .ndjson: ".expected.\(rawValue)"
    case .junit: ".expected.junit.xml"
    default: ".expected.\(rawValue).txt"
    }
  }
}

@Suite("Samples get the formats that stand beside them")
struct FormatGoldenTests {
  /// The cases that are samples, with their paths.
  static let samples = [
    "complete": "xinzhou-2021/部门整体支出", "open": "panzhihua-2021/一般行政管理事务",
  ]

  @Test(
    "each format is the recorded one",
    arguments: ReportFormat.forPrograms, samples.keys.sorted())
  func recorded(_ format: ReportFormat, _ name: String) throws {
    let made = try #require(ContractCase.all.first { $0.name == name })
    let path = try #require(Self.samples[name])
    let sample = try #require(Sample.all.first { $0.path == path })
    let written = try #require(try WrittenReport(format, made.reported()))
    try sample.check(written.text, ending: format.goldenEnding)
  }
}
