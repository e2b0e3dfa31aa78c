/// The version of the program and its library, as a report states it (程序版本).
package enum ProgramVersion: Sendable {
  /// The version.
  package static let text: String = "0.1.0"
}
