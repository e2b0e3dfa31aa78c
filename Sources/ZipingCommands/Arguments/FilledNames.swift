import Ziping
import ZipingForms

/// The names that filled copies get (回填副本的文件名).
///
/// One form goes into the file that `--fill` names. Several, and those of a folder, go into a folder, each
/// under the name that it has there; so does one where `--fill` names a folder.
struct FilledNames {
  /// The forms with the copies, in the order of the forms.
  let pairs: [(form: String, output: String)]

  /// Finds the names; none where the option is not given.
  init(_ arguments: Arguments) throws(UsageError) {
    guard let fill = arguments[.fill] else {
      pairs = []
      return
    }
    let forms = arguments.operands
    guard Self.isFolder(arguments) else {
      guard forms.count == 1 else { throw UsageError(.fillFolder, [.text(fill)]) }
      try Self.refuseUnknownEnding(fill)
      pairs = forms.map { ($0, fill) }
      return
    }
    let folder = fill.hasSuffix("/") ? fill : fill + "/"
    var named: [String: String] = [:]
    var pairs: [(form: String, output: String)] = []
    for form in forms {
      guard form != "-" else { throw UsageError(.fillStandardInput) }
      let output = folder + Self.name(of: form, arguments.folders)
      if let other = named.updateValue(form, forKey: output) {
        throw UsageError(.fillOneName, [.text(other), .text(form), .text(output)])
      }
      pairs.append((form, output))
    }
    self.pairs = pairs
  }

  /// Whether the copies go into a folder.
  static func isFolder(_ arguments: Arguments) -> Bool {
    guard let fill = arguments[.fill] else { return false }
    return fill.hasSuffix("/") || Platform.isFolder(fill)
      || arguments.typed.contains(where: Platform.isFolder)
  }

  /// A form's name in its folder; one of an older format is filled in as what it is converted to.
  private static func name(of form: String, _ folders: FormFolders) -> String {
    let name = folders.name(of: form)
    guard let older = older.first(where: { name.lowercased().hasSuffix($0.ending) }) else {
      return name
    }
    return name.dropLast(older.ending.count) + older.converted
  }

  private static let older: [(ending: String, converted: String)] =
    [".doc", ".wps", ".rtf", ".odt"].map { ($0, ".docx") }
    + [".xls", ".et", ".ods"].map { ($0, ".xlsx") }

  /// Which kind a form is shows when it is read; no kind has any other ending.
  private static func refuseUnknownEnding(_ fill: String) throws(UsageError) {
    let endings = FormFiller.Kind.allCases.flatMap(\.endings)
    guard !Platform.isSpecial(fill), !endings.contains(where: { fill.lowercased().hasSuffix($0) })
    else { return }
    throw UsageError(.fillEnding, [.text(fill)])
  }
}

@available(*, unavailable)
extension FilledNames: Sendable {}

extension OptionDefinition {
  static let fill = OptionDefinition(
    "--fill", "FILE|FOLDER/",
    "把得分、执行率、总分填进自评表（.xlsx、.docx 或 .csv）的副本，其余不动；待定的留空，改动的逐处列出（工作簿里加批注）；多份写进一个文件夹",
    "write a copy of each form (.xlsx, .docx or .csv) with points, rate and total filled in and nothing else changed; open rows stay empty, what gave way is listed, in a workbook in comments, too; several go into a folder"
  )
}

extension Phrase {
  fileprivate static let fillFolder = Phrase(
    "fill-needs-folder", "有几份自评表，--fill 要写进一个文件夹，如 {0}/",
    "there are several forms; --fill needs a folder for them, such as {0}/")
  fileprivate static let fillStandardInput = Phrase(
    "fill-standard-input", "标准输入的自评表没有文件名，--fill 要给出文件名，不能是文件夹",
    "a form on standard input has no name; --fill needs a file for it, not a folder")
  fileprivate static let fillOneName = Phrase(
    "fill-one-name", "“{0}”和“{1}”回填后同名（{2}）；请分开回填",
    "the copies of \"{0}\" and \"{1}\" would both be {2}; fill them in one after the other")
  fileprivate static let fillEnding = Phrase(
    "fill-ending", "--fill 的文件“{0}”应与自评表一样，以 .xlsx、.docx 或 .csv 等结尾；写进文件夹的，以 / 结尾",
    "the file \"{0}\" of --fill must end as the form does, in .xlsx, .docx or .csv; a folder in /")
}
