package import Ziping

/// Pages for browsers and paper: each file holds all that it needs, and reads without a script (网页).
///
/// One form makes a page, several an index with all of them behind it, or a folder of pages.
package struct HTMLRenderer: ReportRenderer {
  /// The most forms that one file holds; a browser shows no more at once with ease.
  static let mostForms = 200

  /// A renderer of pages.
  package init() {}

  package func piece(_ report: FormReport) -> [UInt8] { FormArticle.bytes(report) }

  package func refusal(of run: RunReport) -> Message? {
    guard run.forms.count > Self.mostForms else { return nil }
    return Message(.tooManyForms, [.count(run.forms.count), .count(Self.mostForms)])
  }

  package func write(
    _ run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void
  ) {
    let shell = HTMLShell(run)
    if run.forms.count == 1, run.failedInputs.isEmpty, run.conditionsOfNoForm.isEmpty {
      emit(shell.head(shell.title(of: run.forms[0]), hasScript: false))
      emit(shell.outcome)
      emit(shell.filled(piece(0), id: "", level: 1))
      emit(shell.foot(hasScript: false))
      return
    }
    emit(shell.head(shell.title, hasScript: true))
    emit(RunIndex(run) { "#f\($0 + 1)-top" }.bytes)
    for index in run.forms.indices {
      emit(shell.filled(piece(index), id: "f\(index + 1)-", level: 2))
    }
    emit(shell.foot(hasScript: true))
  }

  package func files(of run: RunReport) -> [ReportPart]? {
    [ReportPart(name: Self.indexName, form: nil)]
      + run.forms.indices.map { ReportPart(name: Self.pageName(of: $0, in: run), form: $0) }
  }

  package func write(
    _ part: ReportPart, of run: RunReport, piece: (Int) -> [UInt8], to emit: ([UInt8]) -> Void
  ) {
    let shell = HTMLShell(run)
    guard let form = part.form, run.forms.indices.contains(form) else {
      emit(shell.head(shell.title, hasScript: true))
      emit(RunIndex(run) { PageNames.link(to: Self.pageName(of: $0, in: run)) }.bytes)
      emit(shell.foot(hasScript: true))
      return
    }
    emit(shell.head(shell.title(of: run.forms[form]), hasScript: false))
    emit(shell.wayBack(to: Self.indexName))
    emit(shell.filled(piece(form), id: "", level: 1))
    emit(shell.foot(hasScript: false))
  }

  private static let indexName = "index.html"

  private static func pageName(of form: Int, in run: RunReport) -> String {
    PageNames.name(of: run.forms[form].title, at: form, of: run.forms.count)
  }
}

extension Phrase {
  fileprivate static let tooManyForms = Phrase(
    "html-too-many-forms",
    "{0} 份表放不进一个网页（最多 {1} 份）；请写成文件夹，每份一页：--output 文件夹/",
    "{0} forms are too many for one page (at most {1}); write a folder with a page each: --output FOLDER/"
  )
}
