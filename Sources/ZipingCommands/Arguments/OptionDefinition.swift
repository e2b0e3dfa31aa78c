import Ziping
import ZipingReports

/// An option of the command line: the parser and the help both come from this one definition.
struct OptionDefinition: Sendable, Hashable {
  /// The name with its dashes.
  let name: String
  /// What its value is called in the help; nil for a switch.
  let value: String?
  /// What it does.
  let help: Phrase
  /// Whether it may be given several times.
  let isRepeatable: Bool
  /// The formats that it names, or in which the file that it names is written; the first where nothing says
  /// which.
  let formats: [ReportFormat]

  init(
    _ name: String, _ value: String?, _ chinese: String, _ english: String,
    isRepeatable: Bool = false, formats: [ReportFormat] = []
  ) {
    self.name = name
    self.value = value
    self.isRepeatable = isRepeatable
    self.formats = formats
    help = Phrase(name, chinese, english)
  }

  /// `--format` with the formats of a command; of many, the help names them behind what it says.
  init(formats: [ReportFormat], _ chinese: String, _ english: String) {
    self.init(
      "--format",
      formats.count > Self.mostWords
        ? Self.formatWord : formats.map(\.rawValue).joined(separator: "|"), chinese, english,
      formats: formats)
  }

  private static let mostWords = 6
  /// What the value of `--format` is called where there are many.
  static let formatWord = "FORMAT"

  /// The words that its value may be, where its name does not say them.
  var words: [String] { value == Self.formatWord ? formats.map(\.rawValue) : [] }

  static let rubric = OptionDefinition(
    "--rubric", "auto|ID|FILE|FOLDER",
    "评分规则：内置规则的 id 或规则文件；默认 auto，逐份自评表选用并说明理由；给出几个或一个文件夹时，从中按适用范围（applies）选用，再从内置的选",
    "the rubric: a shipped id or a file; by default auto, which chooses one for each form and says why; of several, or of a folder, the one that applies to the form, before those that ship",
    isRepeatable: true)
  /// The rubric where exactly one is meant, whatever the form.
  static let oneRubric = OptionDefinition(
    "--rubric", "ID|FILE", "评分规则：内置规则的 id，或规则文件（默认 mof-2020-project）",
    "the rubric: a shipped id or a file (default mof-2020-project)")
  static let baseRubric = OptionDefinition(
    "--rubric", "ID", "草稿在哪一份内置规则上补充",
    "the shipped rubric that a draft extends")
  static let against = OptionDefinition(
    "--against", "ID|FILE", "另一套评分规则，如草案：每份表在两套规则下各计一次；多份时给出分布、等级的变化和变动最大的指标",
    "another rubric, such as a draft: each form is scored by both; of several, what became of totals, grades and indicators"
  )
  static let sheet = OptionDefinition(
    "--sheet", "NAME", "只读工作簿中这一张工作表（默认读所有含自评表的）",
    "read this sheet of a workbook only (default: each that holds a form)")
  /// A test holds that every role is named.
  static let column = OptionDefinition(
    "--column", "ROLE=HEADING",
    "把叫 HEADING 的列读作 ROLE，如 完成值=单项指标实际完成值（可多次）；ROLE 是 一级指标、二级指标、三级指标、指标值、调整后指标值、符号、计量单位、完成值、分值、得分、完成程度、不适用、备注、复核完成值、复核得分、年初预算数、全年预算数、全年执行数、执行率",
    "read the column called HEADING as ROLE, as in 完成值=单项指标实际完成值 (repeatable); roles: 一级指标, 二级指标, 三级指标, 指标值, 调整后指标值, 符号, 计量单位, 完成值, 分值, 得分, 完成程度, 不适用, 备注, 复核完成值, 复核得分, 年初预算数, 全年预算数, 全年执行数, 执行率",
    isRepeatable: true)
  static let year = OptionDefinition(
    "--year", "N", "年度；给出时替代表中的年度", "the year; it replaces the form's")
  static let planned = OptionDefinition(
    "--planned", "AMOUNT", "全年预算数，如 158.4万元；给出时替代表中的",
    "the budget, such as 158.4万元; it replaces the form's")
  static let executed = OptionDefinition(
    "--executed", "AMOUNT", "全年执行数，如 150万元；给出时替代表中的",
    "the spending, such as 150万元; it replaces the form's")
  static let noConvert = OptionDefinition(
    "--no-convert", nil, "不用 LibreOffice 转换 .xls、.et、.doc、.wps、.ods、.odt，一律不读（默认转换后读入）",
    "do not let LibreOffice convert .xls, .et, .doc, .wps, .ods and .odt; refuse them (default: convert)"
  )
  static let format = OptionDefinition(
    formats: [.text, .json], "输出格式（默认 text）", "the output format (default text)")
  static let output = OptionDefinition(
    "--output", "FILE", "把结果写入文件；要么写全，要么不写；已有的文件见 --force",
    "write the result to a file, whole or not at all; see --force for a file that is there")
  static let force = OptionDefinition(
    "--force", nil, "替换已有的文件（默认不替换；只有 ziping 写出后没有改动过的报告，同格式的新报告可以替换）",
    "replace a file that is there (by default it stays, unless it is a report as ziping wrote it, unchanged since, and the new one is of the same format)"
  )
  static let fileFormat = OptionDefinition(
    formats: [.json, .csv, .xlsx], "要写的格式（默认由 --output 的结尾决定）",
    "the format to write (by default what --output ends in)")
  static let formFormat = OptionDefinition(
    formats: [.xlsx, .csv], "要写的格式（默认由 --output 的结尾决定）",
    "the format to write (by default what --output ends in)")
  static let reviewFormat = OptionDefinition(
    formats: ReportFormat.allCases,
    "屏幕输出的格式（默认 text），或唯一的 --output 的格式；csv 是汇总表，xlsx 第一张是汇总表，后面是复核表",
    "the format of standard output (default text), or of the only --output; csv is the final list, xlsx has it first and the review sheets behind it"
  )
  static let from = OptionDefinition(
    "--from", "FORM", "照这份自评表生成", "the form to take after")
  static let minScore = OptionDefinition(
    "--min-score", "N", "总分的最低可能值低于 N 时不通过", "fail if the lowest possible total is below N")
  static let minGrade = OptionDefinition(
    "--min-grade", "GRADE", "等级的最低可能值低于它时不通过，如 良",
    "fail if the lowest possible grade is below it, such as 良")
  static let strict = OptionDefinition(
    "--strict", nil, "警告也算不通过", "warnings fail too")
  static let decisions = OptionDefinition(
    "--decisions", "FILE",
    "复核决定（可多次；JSON、CSV、.xlsx，或填好的复核表）：逐行的得分、等次、复核完成值或是否不适用，没有指标的组的得分，一票否决是否触发；理由，复核人，日期。只用于决定时的那份表",
    "a reviewer's decisions (repeatable; JSON, CSV, .xlsx, or filled-in review sheets): points, level, actual value or not applicable by row, points of a group without indicators, whether a veto sets in; reason, who, when. They count for the form that they were made on",
    isRepeatable: true)
  static let initDecisions = OptionDefinition(
    "--init-decisions", "FILE.json|.xlsx|.csv",
    "写出供复核人填写的文件：.xlsx 是汇总表和每份表的复核表，.csv 是复核表，.json 列出待定的行、没有指标的组、一票否决和可选等次；已有的文件不覆盖（--force 才替换）",
    "write what a reviewer fills in: .xlsx has the list and a review sheet for each form, .csv the sheets, .json asks for open rows, groups without indicators and vetoes with the levels to choose from; replaces a file only with --force",
    formats: [.json, .xlsx, .csv])
  static let tolerance = OptionDefinition(
    "--tolerance", "N", "自评与复算相差不超过 N 分不算差异（默认 0.01）",
    "differences up to N points do not count (default 0.01)")
  static let jobs = OptionDefinition(
    "--jobs", "N", "同时处理几份文件，1 到 64（默认用全部处理器）；结果与几份无关",
    "how many files to work on at once, 1 to 64 (default: the processors); the result is the same")
  static let language = OptionDefinition(
    "--lang", "zh|en", "文字的语言（默认 zh）", "the language (default zh)")
  static let help = OptionDefinition("--help", nil, "显示帮助", "show this help")
  static let version = OptionDefinition("--version", nil, "显示版本", "show the version")

  /// The options that every command takes.
  static let common: [OptionDefinition] = [.language, .help]
}
