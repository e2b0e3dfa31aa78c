import Ziping
import ZipingFiles

/// A suite of test cases as JUnit's panels read it (一组用例).
///
/// It holds to `junit-10.xsd` and to the older schema of Ant: properties first, each case with a time and at
/// most one outcome, `system-out` and `system-err` last. Times are 0, so that equal runs give equal bytes.
struct JUnitSuite {
  /// What became of a case that did not simply pass.
  enum Outcome {
    /// Nobody can tell, or nothing was to be checked.
    case skipped(String)
    /// It could not be checked, although somebody asked for it.
    case error(type: String, message: String, text: String)
    /// It does not hold.
    case failure(type: String, message: String, text: String)
  }

  private let name: String
  private let package: String
  private let year: Int?
  private var properties: [UInt8] = []
  private var cases: [UInt8] = []
  private var counts = (tests: 0, failures: 0, errors: 0, skipped: 0)
  /// How often each name of a case or a property came up.
  private var caseNames: [String: Int] = [:]
  private var propertyNames: [String: Int] = [:]

  /// The most characters of a name; a longer one is cut.
  private static let longestName = 300
  /// The year of a suite that states none.
  private static let noYear = 1970

  /// A suite without cases; its time is the first moment of the year.
  init(named name: String, package: String, year: Int?) {
    self.name = name
    self.package = package
    self.year = year
  }

  /// Adds a property; of those with one name the second and further ones are numbered.
  mutating func add(property name: String, _ value: String) {
    let name = Self.numbered(Self.name(name), &propertyNames)
    properties += "      <property name=\"".utf8
    properties.append(attribute: name)
    properties += "\" value=\"".utf8
    properties.append(attribute: value)
    properties += "\"/>\n".utf8
  }

  /// Adds a case; of those with one name in one class the second and further ones are numbered.
  mutating func add(case name: String, in className: String, _ outcome: Outcome? = nil) {
    let name = Self.name(name)
    let number = Self.count(className + "\n" + name, &caseNames)
    counts.tests += 1
    cases += "    <testcase classname=\"".utf8
    cases.append(attribute: className)
    cases += "\" name=\"".utf8
    cases.append(attribute: number > 1 ? "\(name) (\(number))" : name)
    cases += "\" time=\"0\"".utf8
    guard let outcome else {
      cases += "/>\n".utf8
      return
    }
    cases += ">\n".utf8
    write(outcome)
    cases += "    </testcase>\n".utf8
  }

  private mutating func write(_ outcome: Outcome) {
    switch outcome {
    case .skipped(let message):
      counts.skipped += 1
      cases += "      <skipped message=\"".utf8
      cases.append(attribute: message)
      cases += "\"/>\n".utf8
    case .error(let type, let message, let text):
      counts.errors += 1
      write("error", type, message, text)
    case .failure(let type, let message, let text):
      counts.failures += 1
      write("failure", type, message, text)
    }
  }

  private mutating func write(
    _ element: String, _ type: String, _ message: String, _ text: String
  ) {
    cases += "      <\(element) message=\"".utf8
    cases.append(attribute: message)
    cases += "\" type=\"".utf8
    cases.append(attribute: type)
    cases += "\">".utf8
    cases += XMLText.escaped(text).utf8
    cases += "</\(element)>\n".utf8
  }

  /// The suite without the beginning of its tag, which has its number in the file.
  var bytes: [UInt8] {
    var bytes = Array(" name=\"".utf8)
    bytes.append(attribute: Self.name(name))
    bytes += "\" package=\"".utf8
    bytes.append(attribute: package)
    let year = String(year ?? Self.noYear)
    let digits = String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
    bytes += "\" hostname=\"localhost\" timestamp=\"\(digits)-01-01T00:00:00\" time=\"0\"".utf8
    bytes += " tests=\"\(counts.tests)\" failures=\"\(counts.failures)\"".utf8
    bytes += " errors=\"\(counts.errors)\" skipped=\"\(counts.skipped)\">\n".utf8
    bytes += (properties.isEmpty ? "    <properties/>\n" : "    <properties>\n").utf8
    if !properties.isEmpty {
      bytes += properties
      bytes += "    </properties>\n".utf8
    }
    bytes += cases
    bytes += "    <system-out/>\n    <system-err/>\n  </testsuite>\n".utf8
    return bytes
  }

  /// Writes a suite with its number in the file.
  static func write(_ number: Int, _ bytes: [UInt8], to emit: ([UInt8]) -> Void) {
    emit(Array("  <testsuite id=\"\(number)\"".utf8))
    emit(bytes)
  }

  /// A part of a class's name: dots part the names of packages.
  static func part(_ text: String) -> String { text.replacing(".", with: "_") }

  /// A name on one line, not empty and not too long.
  private static func name(_ text: String) -> String {
    let isShort = text.utf8.count <= longestName
    guard !isShort || text.isEmpty || text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var name = String.UnicodeScalarView()
    name.append(
      contentsOf: text.unicodeScalars.prefix(longestName)
        .map { "\t\n\r".unicodeScalars.contains($0) ? " " : $0 })
    if text.unicodeScalars.count > longestName { name.append("…") }
    return name.isEmpty ? "-" : String(name)
  }

  private static func count(_ name: String, _ counts: inout [String: Int]) -> Int {
    counts[name, default: 0] += 1
    return counts[name, default: 0]
  }

  private static func numbered(_ name: String, _ counts: inout [String: Int]) -> String {
    let number = count(name, &counts)
    return number > 1 ? "\(name) (\(number))" : name
  }
}

extension [UInt8] {
  /// Appends a text for the place between the double quotes of an attribute.
  fileprivate mutating func append(attribute text: String) {
    self += XMLText.escapedAttribute(text).utf8
  }
}
