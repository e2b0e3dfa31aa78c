import Testing

/// A wrong call and what its message must name.
struct WrongCall: Sendable, CustomTestStringConvertible {
  let typed: String
  let named: String

  init(_ typed: String, _ named: String) {
    self.typed = typed
    self.named = named
  }

  var testDescription: String { typed }
  /// The words that were typed; `_` stands for an empty one.
  var arguments: [String] { typed.split(separator: " ").map { $0 == "_" ? "" : String($0) } }

  static let table: [WrongCall] = [
    WrongCall("", "ziping score"), WrongCall("scor f", "score"), WrongCall("bogus", "bogus"),
    WrongCall("- f", "-"), WrongCall("score", "自评表"), WrongCall("explain", "指标"),
    WrongCall("explain f", "指标"), WrongCall("explain f a b", "指标"), WrongCall("check", "文件"),
    WrongCall("rubric", "list"), WrongCall("rubric shw", "show"),
    WrongCall("rubric list x", "list"),
    WrongCall("rubric show", "ID|FILE"), WrongCall("rubric show a b", "ID|FILE"),
    WrongCall("rubric schema", "submission"), WrongCall("rubric schema x", "x"),
    WrongCall("rubric list --format bogus", "bogus"),
    WrongCall("rubric show mof-2020-project --format xml", "xml"),
    WrongCall("score f --bogus", "--bogus"), WrongCall("score f --formt json", "--format"),
    WrongCall("score f -x", "-x"), WrongCall("score f --format", "FORMAT"),
    WrongCall("score f --format=", "text|json"), WrongCall("score f --format xml", "xml"),
    WrongCall("score f --rubric", "ID|FILE"), WrongCall("score f --output", "FILE"),
    WrongCall("score f --strict=1", "--strict"), WrongCall("score f --strict --strict", "重复"),
    WrongCall("score f --year 2021 --year=2021", "重复"), WrongCall("score f --year abc", "abc"),
    WrongCall("score f --year _", "--year"), WrongCall("score f --year 9999", "9999"),
    WrongCall("score f --year 1111111111111111111111111111111111111111", "1111"),
    WrongCall("score f --year abc --rubric nope", "abc"),
    WrongCall("score f --min-score abc", "abc"), WrongCall("score f --min-score -1", "-1"),
    WrongCall("score f --min-score 1e2", "1e2"), WrongCall("score f --min-score _", "--min-score"),
    WrongCall("score f --min-score 1111111111111111111111111111111111111111", "1111"),
    WrongCall("score f --min-grade 棒", "优"), WrongCall("score f --min-grade _", "优"),
    WrongCall("score f --planned abc", "--planned"),
    WrongCall("score f --executed 1111111111111111111111111111111111111111", "--executed"),
    WrongCall("score f --lang fr", "zh|en"), WrongCall("--lang", "zh|en"),
    WrongCall("--lang en", "name a command"), WrongCall("check f --format json", "--format"),
    WrongCall("explain f x --min-score 1", "--min-score"),
    WrongCall("form", "--output"), WrongCall("form --output f", ".xlsx .csv"),
    WrongCall("form --output f.json", ".xlsx .csv"), WrongCall("form x --output f.csv", "--from"),
    WrongCall("form --format json --output f", "xlsx|csv"),
    WrongCall("form --output -", ".xlsx .csv"), WrongCall("form --format xlsx --output -", ".xlsx"),
    WrongCall("form --from f.csv --output f.csv", "f.csv"),
    WrongCall("form --rubric r.csv --output r.csv", "r.csv"),
    WrongCall("form --year abc --output f.csv", "abc"),
    WrongCall("form --sheet 甲 --output f.xlsx", "--from"),
    WrongCall("convert", "自评表"), WrongCall("convert a b --output f.csv", "自评表"),
    WrongCall("convert f", "--output"), WrongCall("convert f --output g.txt", ".json .csv .xlsx"),
    WrongCall("convert f.csv --output f.csv", "f.csv"),
    WrongCall("convert f --format text --output g", "json|csv|xlsx"),
    WrongCall("convert f --format xlsx --output -", ".xlsx"),
    WrongCall("completions", "bash|zsh|fish|man"), WrongCall("completions tcsh", "tcsh"),
    WrongCall("completions bash zsh", "bash|zsh|fish|man"),
    WrongCall("score f --output g.doc", "g.doc"), WrongCall("score f --output g.pdf", "g.pdf"),
    WrongCall("score f --output -  --output md=-", "屏幕"),
    WrongCall("score f --output a.csv --output csv=b", "csv"),
    WrongCall("score f --output a.md --output junit=./a.md", "junit"),
    WrongCall("score f --output docx=-", ".docx"), WrongCall("score f --output json=a/", "a/"),
    WrongCall("score f --format json --output g.DOCX", ".docx"),
    WrongCall("diff f g --output h.xlsm", "h.xlsm"),
    WrongCall("review f --format text --output g.docx", "g.docx"),
    WrongCall("gate init --from f --output g.xlsx", "g.xlsx"),
    WrongCall("convert f --format csv --output g.xlsx", "g.xlsx"),
    WrongCall("score f --gate g --output g", "--output"),
    WrongCall("score f --baseline g --output g", "--output"),
    WrongCall("review f --decisions g --output ./g", "--output"),
    WrongCall("review f --decisions g --init-decisions g", "--init-decisions"),
    WrongCall("--version --bogus", "--bogus"),
    WrongCall("score - -", "-"),
    WrongCall("score - --decisions -", "-"),
    WrongCall("explain f 4 --to 优", "--to"),
  ]
}

@Suite("Usage")
struct UsageTests {
  @Test("The table has all its rows")
  func count() {
    #expect(WrongCall.table.count == 89)
  }

  @Test(
    "A wrong call makes exit code 64, names its fault and gives no result",
    arguments: WrongCall.table)
  func wrong(_ call: WrongCall) {
    let outcome = ziping(call.arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(call.named))
    #expect(outcome.errors.contains("--help"))
    #expect(outcome.errorLines.count == 2)
  }

  @Test(
    "Options may stand anywhere, before the command too",
    arguments: [
      ["--lang", "en", "score", "FILE"], ["--lang=en", "score", "FILE"],
      ["score", "--lang", "en", "FILE"], ["score", "FILE", "--lang", "en"],
      ["--min-score", "0", "--lang", "en", "score", "FILE"], ["score", "--lang=en", "--", "FILE"],
    ])
  func order(_ call: [String]) throws {
    let outcome = try ziping(call, file: Array(Form.sound.utf8))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("\nVerdict: "))
  }

  @Test("Behind -- stand files, whatever they are called")
  func operands() {
    let outcome = ziping(["score", "--", "--strict"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("--strict: error: "))
  }

  @Test("The language of a usage error is the one that was asked for")
  func language() {
    #expect(ziping(["score", "--bogus", "--lang", "en"]).errors.hasPrefix("ziping: unknown"))
    #expect(ziping(["score", "--bogus", "--lang=en"]).errors.hasPrefix("ziping: unknown"))
    #expect(ziping(["score", "--bogus"]).errors.hasPrefix("ziping: 不认识"))
  }
}
