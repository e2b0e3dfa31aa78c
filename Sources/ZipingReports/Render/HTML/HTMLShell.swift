import Ziping

/// What stands around the articles of a file: its head with the policy, and its foot.
struct HTMLShell {
  private let run: RunReport
  private let wording: Wording

  /// The shell of the files of a run.
  init(_ run: RunReport) {
    self.run = run
    wording = run.wording
  }

  /// The title of what shows all forms.
  var title: String { wording.text(Message(.runTitle, [.count(run.forms.count)])) }

  /// The title of the page of a form: what it got, and what it is called.
  func title(of form: RunReport.Form) -> String {
    let result =
      form.hasPoints
      ? [Wording(run.language, places: form.places).bounds(form.bounds), form.gradeText] : []
    return [result.joined(separator: " "), form.title, form.unit == form.title ? "" : form.unit]
      .filter { !$0.isEmpty }.map { Markup.beginning(of: $0, most: 80) }
      .joined(separator: " · ")
  }

  /// Everything up to the first article.
  func head(_ title: String, hasScript: Bool) -> [UInt8] {
    var out = Markup()
    out.tag("<!DOCTYPE html>\n<html")
    out.attribute("lang", run.language == .chinese ? "zh-CN" : "en")
    out.tag(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
    out.attribute("content", Self.policy(hasScript: hasScript))
    out.tag(
      """
      >
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">

      """)
    out.tag("<title>")
    out.text(Markup.onOneLine(title))
    out.tag("</title>\n<style>")
    out.verbatim(HTMLStyle.source)
    out.tag("</style>\n</head>\n<body>\n")
    out.tag(Self.patterns)
    if !hasScript {
      out.tag("<a class=\"skip\" href=\"#form\">")
      out.text(wording.text(.skipToForm))
      out.tag("</a>\n")
    }
    out.tag("<main>\n")
    return out.bytes
  }

  /// Everything behind the last article.
  func foot(hasScript: Bool) -> [UInt8] {
    var out = Markup()
    out.tag("</main>\n<footer class=\"foot\"><p>")
    out.text(wording.text(Message(.madeBy, [.text(ProgramVersion.text)])))
    out.tag("</p></footer>\n")
    if hasScript {
      out.tag("<script>")
      out.verbatim(HTMLScript.source)
      out.tag("</script>\n")
    }
    out.tag("</body>\n</html>\n")
    return out.bytes
  }

  /// What the run comes to, where something was asked of it or failed.
  var outcome: [UInt8] {
    guard run.exitCode != 0 || run.verdict?.passed != nil else { return [] }
    var out = Markup()
    out.tag(run.exitCode == 0 ? "<p class=\"outcome met\">" : "<p class=\"outcome\">")
    out.text(run.outcome)
    out.tag("</p>\n")
    return out.bytes
  }

  /// A link to what shows all forms.
  func wayBack(to index: String) -> [UInt8] {
    var out = Markup()
    out.tag("<nav class=\"back\"")
    out.attribute("aria-label", wording.text(.wayBackLabel))
    out.tag("><a")
    out.attribute("href", PageNames.link(to: index))
    out.tag("><span aria-hidden=\"true\">←</span> ")
    out.text(title)
    out.tag("</a></nav>\n")
    return out.bytes
  }

  /// A form's piece with its ids and the levels of its headings filled in.
  func filled(_ piece: [UInt8], id: String, level: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count + piece.count / 8)
    var start = 0
    for (index, byte) in piece.enumerated() where byte <= Markup.Slot.section.rawValue {
      bytes += piece[start..<index]
      start = index + 1
      switch Markup.Slot(rawValue: byte) {
      case .id: bytes += id.utf8
      case .title: bytes.append(0x30 + level)
      case .section: bytes.append(0x31 + level)
      case nil: break
      }
    }
    bytes += piece[start...]
    return bytes
  }

  /// Nothing is loaded and nothing runs but what is ours, by its digest.
  private static func policy(hasScript: Bool) -> String {
    "default-src 'none'; style-src '\(HTMLStyle.digest)'; "
      + (hasScript ? "script-src '\(HTMLScript.digest)'; " : "")
      + "base-uri 'none'; form-action 'none'"
  }

  /// The patterns of bars, which tell their parts apart without colours.
  private static let patterns: StaticString = """
    <svg class="defs" aria-hidden="true"><defs>\
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hb" width="6" height="6"/><rect class="hl" width="2.5" height="6"/></pattern>\
    <pattern id="lines" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
    <rect class="sb" width="5" height="5"/><rect class="sl" width="2" height="5"/></pattern>\
    <pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse">\
    <rect class="db" width="5" height="5"/><circle class="dd" cx="2.5" cy="2.5" r="1.1"/></pattern>\
    </defs></svg>

    """
}

extension Phrase {
  fileprivate static let runTitle = Phrase(
    "html-run", "绩效自评汇总（{0} 份）", "Self-evaluations ({0} {0|form|forms})")
  fileprivate static let skipToForm = Phrase("html-skip", "跳到自评表", "Skip to the form")
  fileprivate static let wayBackLabel = Phrase("html-back", "返回", "Back")
  fileprivate static let madeBy = Phrase(
    "html-made-by", "由 ziping {0} 生成；数据取自填报表，得分按规则重新计算。",
    "Made by ziping {0}; data are the form's own, points are computed from the rubric.")
}
