package import Ziping
package import ZipingFiles

/// A form as a workbook file (自评表工作簿).
package enum FormWorkbook: Sendable {
  /// The name of the property that holds the rubric's id.
  package static let rubricProperty = "ziping.rubric"
  /// The name of the property that holds the digest of the rubric's file.
  package static let digestProperty = "ziping.rubric.sha256"

  /// The file of a form to be filled in; its properties say by which rubric it was made.
  package static func bytes(
    _ draft: FormDraft, rubric: Rubric
  ) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter.bytes(
      Workbook(
        title: draft.submission.title, sheets: [FormSheet.sheet(draft, hasLevels: true)],
        properties: [
          Workbook.Property(rubricProperty, rubric.id),
          Workbook.Property(digestProperty, rubric.digest),
        ]))
  }

  /// The rubric by which a file says that it was written; nil where it is no workbook or does not say.
  package static func mark(of bytes: [UInt8]) -> RubricMark? {
    guard bytes.starts(with: "PK".utf8),
      let properties = try? OfficePackage(bytes).customProperties,
      let id = properties[rubricProperty], let digest = properties[digestProperty]
    else { return nil }
    return RubricMark(id: id, digest: digest)
  }

  /// The file of a form as it was read.
  package static func bytes(_ form: Submission) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter.bytes(Workbook(title: form.title, sheets: [FormSheet.sheet(form)]))
  }
}
