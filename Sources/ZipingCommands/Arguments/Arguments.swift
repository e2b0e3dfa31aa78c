import Ziping
import ZipingReports

/// What was typed, split into options and operands but not yet understood.
struct Arguments: Sendable {
  private(set) var operands: [String] = []
  /// The operands as they were typed, folders and all.
  private(set) var typed: [String] = []
  /// The folders among them that were walked; the operands are the files found there.
  private(set) var folders = FormFolders()
  /// What the files that options name hold.
  let files = InputFiles()
  private var values: [String: [String]] = [:]

  /// Splits what was typed by the options that are known.
  ///
  /// `--name value` and `--name=value` are the same, `--` ends the options, `-` is an operand.
  init(_ words: some Sequence<String>, _ options: [OptionDefinition]) throws(UsageError) {
    var rest = Array(words)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        operands.append(word)
        continue
      }
      let split = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = word == "-h" ? "--help" : String(split.first ?? "")
      guard let option = options.first(where: { $0.name == name }) else {
        throw UsageError(unknown: name, among: options.map(\.name))
      }
      guard values[name] == nil || option.isRepeatable else {
        throw UsageError(.optionTwice, [.text(name)])
      }
      let inline = split.count > 1 ? String(split[1]) : nil
      if let valueName = option.value {
        // What looks like an option is one; write --output=--x for a file of that name.
        if inline == nil, rest.first?.hasPrefix("--") ?? true {
          throw UsageError(.valueMissing, [.text(name), .text(valueName)])
        }
        let value = inline ?? rest.popFirst() ?? ""
        values[name, default: []].append(value)
      } else {
        guard inline == nil else { throw UsageError(.valueTooMany, [.text(name)]) }
        values[name] = [""]
      }
    }
    typed = operands
  }

  /// Puts what folders hold in their place.
  mutating func walkFolders() {
    guard operands.contains(where: Platform.isFolder) else { return }
    folders = FormFolders(operands, without: self[.fill])
    operands = folders.operands
  }

  subscript(option: OptionDefinition) -> String? { values[option.name]?.first }
  /// Every value of an option that may be repeated, in the order given.
  func all(_ option: OptionDefinition) -> [String] { values[option.name] ?? [] }
  func has(_ option: OptionDefinition) -> Bool { values[option.name] != nil }

  /// The language that was asked for.
  func language() throws(UsageError) -> Language {
    guard has(.language) else { return .chinese }
    return try choice(.language, Language.allCases.map { ($0.rawValue, $0) }) ?? .chinese
  }

  /// The format in which a result is written.
  enum Format {
    /// For people.
    case text
    /// For programs.
    case json
  }

  /// The format that was asked for.
  func format() throws(UsageError) -> Format {
    try format(.format) == .json ? .json : .text
  }

  /// What an option says of the formats that it knows; nil where it is not given.
  func format(_ option: OptionDefinition) throws(UsageError) -> ReportFormat? {
    has(option) ? try choice(option, option.formats.map { ($0.rawValue, $0) }) : nil
  }

  /// The value of an option that takes one of some words.
  func choice<Value>(
    _ option: OptionDefinition, _ table: [(word: String, value: Value)]
  ) throws(UsageError) -> Value? {
    guard let word = self[option] else { return nil }
    if let row = table.first(where: { $0.word == word }) { return row.value }
    throw UsageError(
      .notAChoice,
      [.text(option.name), .text(table.map(\.word).joined(separator: "|")), .text(word)])
  }

  /// The value of an option that takes an exact number from 0 on.
  func number(_ option: OptionDefinition) throws(UsageError) -> ExactDecimal? {
    guard let text = self[option] else { return nil }
    guard let number = try? ExactDecimal(parsing: text), !number.isNegative else {
      throw UsageError(.notANumber, [.text(option.name), .text(text)])
    }
    return number
  }

  /// How many threads may work on a number of inputs.
  func jobs(over inputs: Int) throws(UsageError) -> Int {
    if let text = self[.jobs] {
      guard let jobs = Int(text), (1...Workers.most).contains(jobs) else {
        throw UsageError(.notJobs, [.count(Workers.most), .text(text)])
      }
      return jobs
    }
    return inputs > 1 ? min(Platform.processors(), Workers.most) : 1
  }
}

extension Phrase {
  fileprivate static let optionTwice = Phrase(
    "option-twice", "选项 {0} 重复", "the option {0} is given twice")
  fileprivate static let valueMissing = Phrase(
    "value-missing", "选项 {0} 需要一个值：{1}", "the option {0} needs a value: {1}")
  fileprivate static let valueTooMany = Phrase(
    "value-too-many", "选项 {0} 不带值", "the option {0} takes no value")
  fileprivate static let notAChoice = Phrase(
    "not-a-choice", "{0} 只能是 {1}，不能是“{2}”", "{0} must be {1}, not \"{2}\"")
  fileprivate static let notANumber = Phrase(
    "not-a-number", "{0} 需要不小于 0 的数字，不能是“{1}”", "{0} needs a number from 0 on, not \"{1}\"")
  fileprivate static let notJobs = Phrase(
    "not-jobs", "--jobs 需要 1 到 {0} 的整数，不能是“{1}”",
    "--jobs needs a whole number from 1 to {0}, not \"{1}\"")
}
