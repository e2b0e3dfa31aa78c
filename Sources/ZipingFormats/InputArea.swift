/// What the codes of diagnostics are about: an input file, not what a form says (输入说明的代码).
public enum InputArea: String, Sendable, Hashable, CaseIterable {
  /// Finding the form in a table.
  case form
  /// Reading the file itself.
  case file
  /// Reading JSON.
  case json
  /// Reading a reviewer's decisions.
  case decisions
  /// Reading a file of gates.
  case gates
  /// Checking a rubric.
  case rubric
  /// Filling in a workbook.
  case filling

  /// The codes that belong to it.
  public var codes: [String] {
    (Self.table[self] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The areas to which a code belongs.
  public static func areas(of code: String) -> [InputArea] {
    allCases.filter { $0.codes.contains(code) }
  }

  private static let table: [InputArea: String] = [
    .form: """
    cell-too-long column-not-read file-encrypted file-too-large form-may-continue
    form-too-long format-not-read hidden-column hidden-rows name-missing no-form no-rows
    no-such-sheet number-too-long part-not-scored parts-differ placeholder-rows points-shared
    repeated-column tables-joined
    report-not-form row-not-read scored-by-parts shared-cell table-not-read weight-shared
    wrong-type
    """,
    .file: """
    binary-file cell-no-number cell-outside cell-too-long cell-twice covered-text-not-read
    csv-field-too-long csv-text-after-quote csv-too-many-columns csv-too-many-rows
    csv-unclosed-quote document-no-main-part document-too-large empty-file file-exists
    file-not-allowed file-not-found file-not-read file-not-written file-too-large
    format-not-read formula-without-result hidden-columns hidden-rows hidden-sheet
    hidden-text-not-read is-directory merged-range merged-text no-form no-such-sheet
    paragraph-not-read part-missing part-outside prompt-not-read row-outside
    shared-text-missing sheet-missing sheet-twice sheet-unreadable style-missing
    table-too-wide tables-nested-too-deeply too-many-cells too-many-merged
    too-many-references too-many-sheets too-many-styles too-many-texts too-much-text
    unreadable-encoding xml-document-type xml-malformed xml-too-deep
    xml-too-many-attributes xml-unreadable zip-damaged-contents zip-damaged-directory
    zip-damaged-entry zip-duplicate zip-encrypted zip-entry-name zip-entry-too-large
    zip-incomplete zip-method zip-no-archive zip-no-entry zip-overlap zip-several-disks
    zip-too-large zip-too-many-entries zip-unwritable zip-zip64
    """,
    .json: """
    closing-quote colon comma-or-brace comma-or-bracket digit duplicate-key empty-text
    end-of-file escape file-too-large hex-digit json-depth json-syntax json-utf8 key
    missing-key more-alike not-a-number not-positive out-of-range second-surrogate slash
    unknown-key unknown-word value wrong-type
    report-without-inputs report-without-rubric
    """,
    .decisions: """
    column-twice decided-twice decision-above-weight decision-actual-not-scored
    decision-ambiguous decision-answer-unreadable decision-day-unreadable
    decision-level-unknown decision-negative decision-not-a-veto decision-not-for-group
    decision-on-unknown-form decision-on-unknown-group decision-on-unknown-row
    decision-on-veto decision-points-and-level decision-points-unreadable
    decision-row-and-group decision-without-outcome decision-without-reason
    decision-without-row decisions-without-heading file-too-large
    review-sheet-of-another-form review-sheet-points-empty unknown-column wrong-type
    """,
    .gates: """
    gate-twice negative-gate no-gate share-out-of-range too-many-gates
    """,
    .rubric: """
    bands-do-not-meet best-level-not-full cap-above-full cap-without-execution
    caps-out-of-order default-outside-band duplicate-grade duplicate-group
    duplicate-indicator duplicate-level2 duplicate-name duplicate-row-name duplicate-value
    duplicate-word empty-band empty-pool example-fails finding-twice
    full-marks-not-positive full-marks-unreachable grade-gap grade-outside
    indicators-do-not-sum inside-uneven level2-without-pool line-below-target no-grades
    no-groups no-indicators not-applicable-undefined one-expectation one-formula
    operand-count percent-out-of-range points-do-not-sum points-out-of-range
    pools-do-not-sum pools-of-fixed rate-as-share rule-unfit same-grade-boundary
    share-out-of-range unknown-finding unknown-group unknown-level2 unknown-value
    usual-of-everything usual-unreadable veto-never-judged worst-level-not-zero
    """,
    .filling: """
    comment-kept file-signed fill-needs-workbook formula-kept part-not-changed part-shared
    total-formula
    """,
  ]
}
