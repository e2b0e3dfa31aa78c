import Ziping
import ZipingFiles
import ZipingForms
import ZipingReports

/// The folders that a call names in place of forms, and what their files turn out to be (文件夹里的自评表).
///
/// A folder is walked before anything is read; what a file holds is known when it is read, on whatever
/// thread that is, and is told at the end, in the order of the files.
final class FormFolders: Sendable {
  /// What was typed, with the files of each folder in its place.
  let operands: [String]
  /// The files that were found.
  let files: [String]
  private let folders: [Folder]
  private let found: Set<String>
  private let findings: Findings?

  /// What became known of the files while they were read.
  private final class Findings: Sendable {
    let contents = OneAtATime<[String: Content]>([:])
    /// The digests of the files of each folder that a filled copy was found in.
    let digests = OneAtATime<[Substring: Set<String>]>([:])
  }

  /// The most files of one folder with all in it: more is no folder of forms.
  private static let mostFiles = 100_000

  private struct Folder: Sendable {
    let path: String
    var files: [String] = []
    /// What is passed over for its name alone.
    var others: [(path: String, content: Content)] = []
    /// Whether the walk was given up: none of the files is read then.
    var isTooLarge = false
  }

  /// No folders.
  init() { (operands, files, folders, found, findings) = ([], [], [], [], nil) }

  /// Walks the folders among what was typed.
  ///
  /// - Parameters:
  ///   - typed: The operands.
  ///   - output: A folder that results go into, which is no folder of forms.
  init(_ typed: [String], without output: String? = nil) {
    var operands: [String] = []
    var folders: [Folder] = []
    for path in typed {
      guard Platform.isFolder(path) else {
        operands.append(path)
        continue
      }
      var folder = Folder(path: path)
      Self.walk(path, without: output, into: &folder)
      if folder.isTooLarge { folder.files = [] }
      operands += folder.files
      folders.append(folder)
    }
    self.operands = operands
    self.folders = folders
    files = folders.flatMap(\.files)
    found = Set(files)
    findings = Findings()
  }

  private static func walk(_ path: String, without output: String?, into folder: inout Folder) {
    guard let names = Platform.names(inFolder: path) else {
      folder.others.append((path, .unreachable))
      return
    }
    for name in names.sorted() where name != "." && name != ".." {
      guard folder.files.count + folder.others.count < mostFiles else {
        folder.isTooLarge = true
        return
      }
      let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if name.hasPrefix(".") || name.hasPrefix("~$") || Platform.isLink(file)
        || Platform.isSpecial(file)
      {
        folder.others.append((file, .hidden))
      } else if !Platform.isThere(file) {
        // A name in another encoding, or one that is too long for the system.
        folder.others.append((file, .unreachable))
      } else if Platform.isFolder(file) {
        if let output, Platform.isSameFile(file, output) {
          folder.others.append((file, .ownOutput))
        } else {
          walk(file, without: output, into: &folder)
        }
      } else if endings.contains(where: { name.lowercased().hasSuffix("." + $0) }) {
        folder.files.append(file)
      } else {
        folder.others.append((file, .otherFile))
      }
    }
  }

  /// How the files end that may hold a form.
  private static let endings = [
    "csv", "json", "xlsx", "xlsm", "xltx", "xltm", "xlsb", "docx", "docm", "dotx", "dotm", "xls",
    "et", "doc", "wps", "ods", "odt", "rtf",
  ]

  // MARK: What a file is

  /// What a file of a folder holds.
  fileprivate enum Content: Sendable, CaseIterable {
    case form
    case fault
    case reviewSheet
    case decisions
    case report
    case otherJSON
    case filledCopy
    case noForm
    case otherFile
    case ownOutput
    case hidden
    case unreachable
  }

  /// Whether a file of a folder is none of the forms, as can be told before it is read as one.
  func passOver(_ bytes: [UInt8], _ path: String) -> Bool {
    guard found.contains(path) else { return false }
    if let content = content(of: bytes, path) {
      note(content, path)
      return true
    }
    // What is called a workbook or a document and is none is damaged, not just without a form.
    if FormFiller.officeEndings.contains(where: { path.lowercased().hasSuffix($0) }),
      !bytes.starts(with: "PK".utf8), OlderFormat(bytes) == nil
    {
      note(.fault, path)
    }
    return false
  }

  /// A file's name in the folder that it was found in, with those of the folders between; of one that was
  /// named itself, the last part of its path.
  func name(of path: String) -> String {
    guard found.contains(path), let folder = folders.first(where: { $0.files.contains(path) })
    else { return path.split(separator: "/").last.map(String.init) ?? path }
    return String(path.dropFirst(folder.path.count).drop { $0 == "/" })
  }

  /// Whether a file was found in a folder.
  func holds(_ path: String) -> Bool { found.contains(path) }

  /// Takes note of how a file of a folder was read; true where it has no form, which is no fault there.
  func passOver(_ file: FormFile, _ path: String) -> Bool {
    guard found.contains(path) else { return false }
    guard file.forms.isEmpty else {
      note(.form, path)
      return false
    }
    let errors = file.diagnostics.all.filter { $0.severity == .error }
    let isDamaged = findings?.contents.use { $0[path] } == .fault
    let isNone = !isDamaged && errors.allSatisfy { $0.code == FormRecognizer.noFormCode }
    note(isNone ? .noForm : .fault, path)
    return isNone
  }

  /// Whether a file of a folder would be read as a form.
  func holdsForm(_ path: String) -> Bool {
    InputFile.read(path, log: DiagnosticLog()).map { content(of: $0, path) == nil } ?? false
  }

  private func note(_ content: Content, _ path: String) {
    findings?.contents.use { $0[path] = content }
  }

  private func content(of bytes: [UInt8], _ path: String) -> Content? {
    if FormReader.isJSON(bytes) { return Self.content(ofJSON: bytes) }
    if bytes.starts(with: "PK".utf8) { return content(ofPackage: bytes, path) }
    guard let text = TextDecoder.decode(bytes, file: path, log: DiagnosticLog()) else {
      return nil
    }
    let start = text.drop { $0.isWhitespace || $0 == "\"" }
    if Self.beginsAsReview(start) { return .reviewSheet }
    return ReportTables.isTable(start) ? .report : nil
  }

  private static func content(ofJSON bytes: [UInt8]) -> Content? {
    var outline = JSONOutline(listKeys: ReportMark.resultKeys)
    outline.add(bytes)
    var keys = outline.members.map(\.key) + [outline.listKey].compactMap(\.self)
    if !outline.isWhole {
      let node = JSONReader.read(bytes, file: "", dialect: .relaxed, log: DiagnosticLog())
      guard case .object(let members)? = node?.value else { return nil }
      keys = members.map(\.key)
    }
    if keys.contains("rows") { return nil }
    if keys.contains("decisions") { return .decisions }
    return keys.contains { (ReportMark.resultKeys + ["differences"]).contains($0) }
      ? .report : .otherJSON
  }

  private func content(ofPackage bytes: [UInt8], _ path: String) -> Content? {
    guard let package = try? OfficePackage(bytes) else { return nil }
    if package.customProperties[ReportMark.property] != nil { return .report }
    guard package.kind == .workbook else { return nil }
    let texts = "xl/sharedStrings.xml"
    if package.hasPart(texts), let strings = try? package.contents(of: texts),
      Self.hasReviewTable(strings)
    {
      return .reviewSheet
    }
    guard let original = package.customProperties[WorkbookFiller.originProperty] else {
      return nil
    }
    return isBeside(path, original) ? .filledCopy : nil
  }

  /// Whether a file with this digest lies in the folder of another; each folder is read once for that.
  private func isBeside(_ path: String, _ digest: String) -> Bool {
    func folder(of path: String) -> Substring {
      path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    }
    let own = folder(of: path)
    return findings?.digests.use { known in
      if known[own] == nil {
        known[own] = Set(
          files.filter { folder(of: $0) == own }.compactMap {
            InputFile.read($0, log: DiagnosticLog()).map(SHA256.hex)
          })
      }
      return known[own]?.contains(digest) ?? false
    } ?? false
  }

  /// Whether a table of text begins as review sheets do, or as a final list.
  private static func beginsAsReview(_ start: Substring) -> Bool {
    start.hasPrefix(ReviewSheetWords.title)
      || start.hasPrefix(FinalListSheet.headings.joined(separator: ","))
  }

  /// Whether a workbook has the cells of a review sheet: its title, and a heading that no form has.
  private static func hasReviewTable(_ strings: [UInt8]) -> Bool {
    let text = String(decoding: strings, as: UTF8.self)
    return [ReviewSheetWords.title, ReviewColumn.recomputed.heading].allSatisfy {
      occurs(">\($0)<", in: text)
    }
  }

  // MARK: Saying it

  /// Says what was passed over in each folder, and where there was nothing else.
  func report(to log: DiagnosticLog) {
    let contents = findings?.contents.use { $0 } ?? [:]
    for folder in folders {
      let place = Place(file: folder.path)
      guard !folder.isTooLarge else {
        log.report(.folderTooLarge, [.count(Self.mostFiles)], at: place)
        continue
      }
      let all = folder.files.map { ($0, contents[$0] ?? .fault) } + folder.others
      for content in Content.allCases {
        let paths = all.filter { $0.1 == content }.map(\.0)
        guard let phrase = content.phrase, !paths.isEmpty else { continue }
        log.report(
          phrase, [.count(paths.count), Self.names(paths, in: folder.path)], at: place,
          content == .unreachable ? .error : .info)
      }
      let hasForm = folder.files.contains { [nil, .form, .fault].contains(contents[$0]) }
      if !hasForm { log.report(.noFormInFolder, [.count(all.count)], at: place) }
    }
  }

  private static let mostNames = 5

  private static func names(_ paths: [String], in folder: String) -> Fact {
    .names(
      paths.map { path in
        path == folder ? path : String(path.dropFirst(folder.count).drop { $0 == "/" })
      }, most: mostNames)
  }
}

extension FormFolders.Content {
  /// How it is said that such files were passed over; nil for what was not.
  fileprivate var phrase: Phrase? {
    switch self {
    case .form, .fault: nil
    case .reviewSheet: .passedSheets
    case .decisions: .passedDecisions
    case .report: .passedReports
    case .otherJSON: .passedJSON
    case .filledCopy: .passedCopies
    case .noForm: .passedWithoutForm
    case .otherFile: .passedOthers
    case .ownOutput: .passedOutput
    case .unreachable: .unreachable
    case .hidden: .passedHidden
    }
  }
}

extension [Phrase] {
  /// What is said here of an input.
  static var formFolders: [Phrase] {
    [
      .folderTooLarge, .noFormInFolder, .passedSheets, .passedDecisions, .passedReports,
      .passedJSON, .passedCopies, .passedWithoutForm, .passedOthers, .passedOutput, .passedHidden,
      .unreachable,
    ]
  }
}

extension Phrase {
  fileprivate static let folderTooLarge = Phrase(
    "folder-too-large", "文件夹里的文件超过 {0} 个，没有读；请给出放自评表的那个文件夹",
    "the folder has more than {0} files and was not read; name the one with the forms")
  fileprivate static let noFormInFolder = Phrase(
    "no-form-in-folder", "文件夹里没有自评表（共 {0} 个文件）；请核对文件夹，或给出自评表的文件名",
    "the folder has no form among its {0} files; is it the right one?")
  fileprivate static let passedSheets = Phrase(
    "passed-over", "略过复核表 {0} 个：{1}", "review sheets passed over: {0} ({1})")
  fileprivate static let passedDecisions = Phrase(
    "passed-over", "略过复核决定 {0} 个：{1}", "files of decisions passed over: {0} ({1})")
  fileprivate static let passedReports = Phrase(
    "passed-over", "略过报告 {0} 个：{1}", "reports passed over: {0} ({1})")
  fileprivate static let passedJSON = Phrase(
    "passed-over", "略过不是自评表的 JSON {0} 个：{1}", "other files of JSON passed over: {0} ({1})")
  fileprivate static let passedCopies = Phrase(
    "passed-over", "略过回填的副本 {0} 个（原表在同一文件夹）：{1}",
    "filled copies of forms in the same folder passed over: {0} ({1})")
  fileprivate static let passedWithoutForm = Phrase(
    "passed-over", "{0} 个文件里没有自评表，略过：{1}", "files without a form passed over: {0} ({1})")
  fileprivate static let passedOthers = Phrase(
    "passed-over", "略过其他文件 {0} 个：{1}", "other files passed over: {0} ({1})")
  fileprivate static let passedOutput = Phrase(
    "passed-over", "略过 --fill 写入的文件夹 {0} 个：{1}",
    "folders that --fill writes into passed over: {0} ({1})")
  fileprivate static let unreachable = Phrase(
    "folder-not-read", "{0} 个文件或文件夹打不开，没有读：{1}；请核对权限，名称要用 UTF-8，路径不能太长",
    "files or folders that cannot be opened and were not read: {0} ({1}); see whether they may be read, whether their names are in UTF-8 and their paths short enough"
  )
  fileprivate static let passedHidden = Phrase(
    "passed-over", "略过临时文件、隐藏文件和链接 {0} 个：{1}",
    "temporary and hidden files and links passed over: {0} ({1})")
}
