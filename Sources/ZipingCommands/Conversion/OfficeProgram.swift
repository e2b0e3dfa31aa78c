/// LibreOffice where it is installed: found, and run for one file (LibreOffice).
struct OfficeProgram: Sendable {
  /// The path of the program.
  let path: String

  /// The program that the user's own search path leads to; nil if there is none.
  ///
  /// The folder where a call is made is not looked into: a file could be waiting there.
  init?(searching path: String) {
    let folders = path.split(separator: ":").filter { $0.hasPrefix("/") }
    let candidates = folders.flatMap { folder in Self.names.map { "\(folder)/\($0)" } }
    guard let found = (candidates + Self.elsewhere).first(where: Platform.isProgram) else {
      return nil
    }
    self.path = found
  }

  private static let names = ["soffice", "libreoffice"]
  private static let elsewhere = ["/Applications/LibreOffice.app/Contents/MacOS/soffice"]

  /// What is the same in each call: no window, no questions, nothing of the user's own settings.
  func command(in folder: TemporaryFolder, _ rest: [String]) -> [String] {
    [
      path, "-env:UserInstallation=" + Self.address(of: folder.path + "/profile"), "--headless",
      "--norestore", "--nolockcheck", "--nodefault",
    ] + rest
  }

  /// A path as the address of a file.
  private static func address(of path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~".utf8)
    let bytes = path.utf8.map { byte -> String in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (byte < 16 ? "0" : "") + digits
    }
    return "file://" + bytes.joined()
  }

  /// Settings of a profile in which no macro runs, no link is followed and stored results stand.
  static let settings: String = {
    let rows: [(path: String, name: String, value: String)] = [
      ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
      ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
      ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
      ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
      ("Office.Calc/Content/Update", "Link", "2"),
      ("Office.Writer/Content/Update", "Link", "0"),
      ("Office.Calc/Formula/Load", "ODFRecalcMode", "1"),
      ("Office.Calc/Formula/Load", "OOXMLRecalcMode", "1"),
    ]
    let items = rows.map { row in
      "<item oor:path=\"/org.openoffice.\(row.path)\"><prop oor:name=\"\(row.name)\" "
        + "oor:op=\"fuse\"><value>\(row.value)</value></prop></item>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n\(items.joined())"
      + "</oor:items>\n"
  }()
}
