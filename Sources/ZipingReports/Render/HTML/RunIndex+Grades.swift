import Ziping

/// How many forms got each grade.
extension RunIndex {
  /// How many forms got each grade, the grade of the best form first.
  mutating func writeGrades() {
    var counts: [(grade: String?, count: Int)] = []
    for index in run.ranking where run.forms[index].hasPoints {
      let grade = run.forms[index].grade
      if let known = counts.firstIndex(where: { $0.grade == grade }) {
        counts[known].count += 1
      } else {
        counts.append((grade, 1))
      }
    }
    let ordered = counts.filter { $0.grade != nil } + counts.filter { $0.grade == nil }
    guard let most = ordered.map(\.count).max() else { return }
    beginSection("h-grades", .gradesTitle)
    out.tag("<ul class=\"groups grades\">")
    for (grade, count) in ordered {
      out.tag("<li>")
      if let grade { out.beginning(grade, most: 40) } else { say(.openGrade) }
      out.tag("<span class=\"of\"><b>")
      say(.formCount, .count(count))
      out.tag("</b> ")
      out.text(share(count))
      out.tag("</span>")
      var parts = HTMLBar.Parts()
      let number = ExactDecimal(Int32(clamping: count))
      if grade == nil { parts.open = number } else { parts.got = number }
      HTMLBar.write(parts, of: ExactDecimal(Int32(clamping: most)), to: &out)
      out.tag("</li>")
    }
    out.tag("</ul></section>\n")
  }

  private func share(_ count: Int) -> String {
    let all = run.forms.count { $0.hasPoints }
    guard let share = try? Ratio(Int128(count), Int128(all)),
      let percent = try? share.times(.hundred, Rounding(places: 0))
    else { return "" }
    return percent.text() + "%"
  }
}

extension Phrase {
  fileprivate static let gradesTitle = Phrase("html-grade-counts", "等级分布", "Grades")
  fileprivate static let openGrade = Phrase("html-open-grade", "未定", "open")
}
