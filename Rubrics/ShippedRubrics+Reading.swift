public import Ziping
import ZipingFiles
package import ZipingForms

extension ShippedRubrics {
  /// The shipped rubrics as candidates for a form, each read when it is needed, and once.
  public static let candidates: [RubricCandidate] = all.map { entry in
    let ready = OneAtATime<Scorer?>(nil)
    return RubricCandidate(
      id: entry.id, digest: entry.digest, scope: entry.scope.map(RubricScope.init),
      headings: headings(of: entry)
    ) {
      ready.use { scorer in
        if scorer == nil {
          scorer = rubric(of: entry.file, log: DiagnosticLog()).map { Scorer($0) }
        }
        return scorer
      }
    }
  }

  /// A shipped rubric made ready; nil if there is none of this id.
  public static func scorer(_ id: String) -> Scorer? {
    candidates.first { $0.id == id }?.scorer
  }

  /// The rubric in a shipped file; a test holds that there is one.
  package static func rubric(of file: File, log: DiagnosticLog) -> Rubric? {
    RubricReader.readShipped(
      file.bytes, file: file.name, digest: file.digest, parents: parents, log: log)
  }

  /// The shipped rubrics as what others extend.
  package static var parents: RubricParents {
    RubricParents(ids: ids) { name, _ in
      file(name).map { RubricParents.File(bytes: $0.bytes, name: $0.name, dialect: .strict) }
    }
  }

  /// The headings that a shipped rubric has of its own; most have none, and are not read for them.
  private static func headings(of entry: Entry) -> PlaceHeadings {
    guard entry.hasHeadings else { return PlaceHeadings() }
    let file = entry.file
    return JSONReader.read(file.bytes, file: file.name, dialect: .strict, log: DiagnosticLog())
      .map(RubricReader.headings) ?? PlaceHeadings()
  }
}

extension RubricScope {
  /// The scope that the list of shipped rubrics states.
  package init(_ shipped: ShippedRubrics.Scope) {
    self.init(
      kinds: shipped.kinds.compactMap { FormKind(rawValue: $0) }, places: shipped.places,
      from: shipped.from, to: shipped.to)
  }
}
