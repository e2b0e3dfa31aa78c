import Ziping

/// What came to light, by kind, with what to do about it.
extension FormArticle {
  /// The rows of a kind that are listed at once; the others can be unfolded.
  private static let mostMembers = 24

  mutating func writeFindings() {
    let checks = kinds.filter { $0.severity > .info }
    let notes = kinds.filter { $0.severity == .info }
    if !checks.isEmpty {
      let count = checks.reduce(0) { $0 + $1.members.count }
      beginSection("h-d", .checksCount, .count(checks.count), .count(count))
      write(checks)
      endSection()
    }
    if !notes.isEmpty {
      beginSection("h-n", .notesTitle, .count(notes.count))
      write(notes)
      endSection()
    }
    writeDiagnostics()
  }

  private mutating func write(_ kinds: [FormReport.FoundKind]) {
    out.tag("<ul class=\"found\">")
    for kind in kinds { write(kind) }
    out.tag("</ul>")
  }

  private mutating func write(_ kind: FormReport.FoundKind) {
    out.tag("<li class=\"")
    out.text(kind.severity.rawValue)
    out.tag("\">")
    writeSeverity(kind.severity)
    out.tag("<div><p>")
    out.text(Markup.beginning(of: kind.text, most: 600))
    out.tag(" <code>")
    out.text(kind.code)
    out.tag("</code></p>")
    writeRemedy(kind.remedy)
    writeMembers(kind.members[...])
    out.tag("</div></li>")
  }

  private mutating func writeSeverity(_ severity: Severity) {
    out.tag("<span class=\"sev\">")
    say(severity.phrase)
    out.tag("</span>")
  }

  private typealias Members = ArraySlice<FormReport.FoundMember>

  private mutating func writeMembers(_ members: Members) {
    let shown = members.filter { !$0.name.isEmpty || !report.place($0.place).isEmpty }[...]
    guard !shown.isEmpty else { return }
    writeList(shown.prefix(Self.mostMembers))
    let rest = shown.dropFirst(Self.mostMembers)
    guard !rest.isEmpty else { return }
    out.tag("<details class=\"rest\"><summary>")
    say(.furtherMembers, .count(rest.count))
    out.tag("</summary>")
    writeList(rest)
    out.tag("</details>")
  }

  private mutating func writeList(_ members: Members) {
    out.tag("<ul class=\"where\">")
    for member in members {
      out.tag("<li>")
      if !member.name.isEmpty {
        link(to: positions[member.mark]) { out in
          if !member.mark.isEmpty {
            out.text(member.mark)
            out.tag("\u{A0}")
          }
          out.beginning(member.name, most: 60)
        }
      }
      let place = report.place(member.place)
      if !place.isEmpty {
        out.tag(" <span class=\"at\">")
        out.beginning(place, most: 80)
        out.tag("</span>")
      }
      if !member.particular.isEmpty {
        out.tag(" <span class=\"own\">")
        out.text(Markup.beginning(of: member.particular, most: Markup.longest))
        out.tag("</span>")
      }
      out.tag("</li>")
    }
    out.tag("</ul>")
  }

  /// What the reading of the form brought to light.
  private mutating func writeDiagnostics() {
    let diagnostics = report.diagnostics
    guard !diagnostics.isEmpty else { return }
    beginSection("h-x", .readingTitle, .count(diagnostics.count))
    out.tag("<ul class=\"found\">")
    for diagnostic in diagnostics.prefix(200) {
      out.tag("<li class=\"")
      out.text(diagnostic.severity.rawValue)
      out.tag("\">")
      writeSeverity(diagnostic.severity)
      out.tag("<div><p>")
      out.text(Markup.beginning(of: wording.text(quoting: diagnostic.message), most: 600))
      out.tag(" <code>")
      out.text(diagnostic.code)
      out.tag("</code></p>")
      let place = report.place(diagnostic.place)
      if !place.isEmpty {
        out.tag("<p class=\"at\">")
        out.beginning(place)
        out.tag("</p>")
      }
      out.tag("</div></li>")
    }
    out.tag("</ul>")
    endSection()
  }
}

extension Phrase {
  fileprivate static let notesTitle = Phrase(
    "html-notes", "程序的假定和提示（{0} 类）", "Assumed, or worth knowing ({0} {0|kind|kinds})")
  fileprivate static let readingTitle = Phrase(
    "html-reading", "读表时的提示（{0}）", "Said while the form was read ({0})")
  fileprivate static let furtherMembers = Phrase("html-members", "其余 {0} 处", "{0} more")
}
