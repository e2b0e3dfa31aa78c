package import Ziping

/// Writes reports in one format (一种格式的写法).
///
/// What each form makes is worked out where the form is at hand, perhaps on another thread, and waits as
/// bytes; when all forms are known, the whole is written from the pieces.
package protocol ReportRenderer: Sendable {
  /// What a form makes of the result.
  func piece(_ report: FormReport) -> [UInt8]
  /// Writes the result; `piece` gives what each form made, in their order.
  func write(_ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void)
  /// Why nothing is written of a run; nil where there is no reason.
  func refusal(of run: RunReport) -> Message?
  /// The files of a folder that shows the run; nil where the format is one of single files.
  func files(of run: RunReport) -> [ReportPart]?
  /// Writes one of them.
  func write(
    _ part: ReportPart, of run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void)
}

/// A file of a folder that shows a run.
package struct ReportPart: Sendable, Hashable {
  /// Its name in the folder.
  package let name: String
  /// The form that it shows; nil for what shows all of them.
  package let form: Int?

  /// A file of a folder.
  package init(name: String, form: Int?) {
    self.name = name
    self.form = form
  }
}

extension ReportRenderer {
  package func refusal(of run: RunReport) -> Message? { nil }
  package func files(of run: RunReport) -> [ReportPart]? { nil }
  package func write(
    _ part: ReportPart, of run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void
  ) {}
}

/// Makes an office file, which is no text and is written when all forms are known.
package protocol OfficeRenderer: Sendable {
  /// The file; throws what is to be told where none can be made of so much.
  func bytes(_ reports: [FormReport], _ run: RunReport) throws(ReportRefusal) -> [UInt8]
}

/// Why no report is written in a format.
package struct ReportRefusal: Error {
  /// What is said of it.
  package let message: Message

  /// A refusal.
  package init(_ message: Message) { self.message = message }
}
