public import Ziping
public import ZipingFiles

/// A form as a workbook file (自评表工作簿).
public enum FormWorkbook: Sendable {
  /// The name of the property that holds the rubric's id.
  package static let rubricProperty = "ziping.rubric"
  /// The name of the property that holds the digest of the rubric's file.
  package static let digestProperty = "ziping.rubric.sha256"

  /// A form to be filled in, in the official layout, with a rubric's own indicators or empty rows for a
  /// form's; the rubric then scores it unasked.
  ///
  /// - Throws: A `WorkbookError` for a rubric with more than a sheet holds.
  public static func blank(
    by rubric: Rubric, year: Int? = nil
  ) throws(WorkbookError) -> [UInt8] {
    try bytes(FormDraft(rubric, year: year), rubric: rubric)
  }

  /// Last year's form to be filled in anew: head, budget, indicators, targets and weights stay, whatever
  /// was reported is empty.
  ///
  /// - Throws: A `WorkbookError` for a form with more than a sheet holds.
  public static func blank(
    from form: Submission, by rubric: Rubric
  ) throws(WorkbookError) -> [UInt8] {
    try bytes(FormDraft(form, rubric: rubric), rubric: rubric)
  }

  /// The file of a form to be filled in; its properties say by which rubric it was made.
  package static func bytes(
    _ draft: FormDraft, rubric: Rubric
  ) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter.bytes(
      Workbook(
        title: draft.submission.title, sheets: [FormSheet.sheet(draft, hasLevels: true)],
        properties: [
          DocumentProperty(rubricProperty, rubric.id),
          DocumentProperty(digestProperty, rubric.digest),
        ]))
  }

  /// The rubric by which a file says that it was written; nil where it is no workbook or does not say.
  public static func mark(of bytes: [UInt8]) -> RubricMark? {
    guard bytes.starts(with: "PK".utf8),
      let properties = try? OfficePackage(bytes).customProperties,
      let id = properties[rubricProperty], let digest = properties[digestProperty]
    else { return nil }
    return RubricMark(id: id, digest: digest)
  }

  /// The file of a form as it was read.
  ///
  /// - Throws: A `WorkbookError` for a form with more than a sheet holds.
  public static func bytes(_ form: Submission) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter.bytes(Workbook(title: form.title, sheets: [FormSheet.sheet(form)]))
  }
}
