import Testing
import Ziping
import ZipingTestSupport

@Suite("The catalogue of findings")
struct FindingCatalogueTests {
  @Test("Every kind is listed once, and a kind that a small form raises is listed")
  func complete() throws {
    #expect(FindingCatalogue.kinds.count >= 150)
    #expect(Set(FindingCatalogue.kinds).count == FindingCatalogue.kinds.count)
    #expect(FindingCatalogue.all.flatMap(\.kinds) == FindingCatalogue.kinds)
    let listed = Set(FindingCatalogue.kinds)
    for form in SmallFormTests.all {
      var small = SmallForm()
      form.edit(&small)
      let raised = Set(try small.review().findings.map(\.remark.kind))
      #expect(raised.isSubset(of: listed), "\(form.code)")
    }
  }

  @Test("A code stands for one entry, and all of its kinds say the same of it")
  func codes() {
    #expect(Set(FindingCatalogue.codes).count == FindingCatalogue.codes.count)
    for entry in FindingCatalogue.all {
      #expect(entry.kinds.first == entry.kind)
      for kind in entry.kinds {
        #expect(kind.code == entry.code && kind.severity == entry.severity)
        #expect(kind.reason == entry.reason && kind.example == entry.example)
        #expect(kind.source == entry.source)
      }
      #expect(FindingCatalogue.entry(entry.code)?.kind == entry.kind)
    }
  }

  @Test("Two kinds are one only if they are defined once")
  func identity() {
    #expect(FindingKind.targetMissing == .targetMissing)
    #expect(FindingKind.targetMissing != .targetIsNone)
    #expect(FindingKind.targetMissing.code == FindingKind.targetIsNone.code)
  }

  @Test("Every entry says why and gives an example, in both languages")
  func texts() {
    let isHan = { (scalar: Unicode.Scalar) in (0x4E00...0x9FFF).contains(scalar.value) }
    for entry in FindingCatalogue.all {
      for phrase in [entry.reason, entry.example, entry.source.phrase] {
        #expect(!phrase.chinese.isEmpty && !phrase.english.isEmpty, "\(entry.code)")
        #expect(!phrase.chinese.contains("{") && !phrase.english.contains("{"), "\(entry.code)")
      }
      #expect(entry.reason.chinese.unicodeScalars.contains(where: isHan), "\(entry.code)")
      #expect(entry.reason.english != entry.reason.chinese)
    }
    let reasons = FindingCatalogue.all.map(\.reason.chinese)
    #expect(Set(reasons).count >= reasons.count - 8)
  }

  @Test("What only judges by words is never an error")
  func heuristics() {
    let checks = ["hollow-target", "repeated-name", "template-text", "attainment-above-money"]
    for code in checks {
      #expect(FindingCatalogue.entry(code).map { $0.severity < .error } == true, "\(code)")
    }
  }
}
