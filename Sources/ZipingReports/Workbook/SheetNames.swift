import Ziping
import ZipingFiles

/// Gives the sheets of a workbook names after their forms, each once (工作表名称).
struct SheetNames {
  /// The most UTF-16 units of a name.
  private static let most = 31

  private var taken: Set<String> = []

  /// A name for a form's sheet: its project, else its unit, else its file.
  mutating func name(of form: Submission) -> String {
    let file = form.source.split(separator: "/").last.map(String.init) ?? ""
    let texts = [form.project, form.unit, file].map(Self.usable)
    return name(texts.first { !$0.isEmpty } ?? "复核表")
  }

  /// A name that nobody has, as near to a text as can be.
  mutating func name(_ text: String, _ ending: String = "") -> String {
    var number = 1
    while true {
      let end = ending + (number == 1 ? "" : " \(number)")
      let name = Self.cut(text, to: Self.most - end.utf16.count) + end
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  /// A text without what no sheet's name may have.
  private static func usable(_ text: String) -> String {
    let kept = text.map { character -> Character in
      let isPlain = character.unicodeScalars.allSatisfy { $0.value >= 0x20 }
      return !isPlain || "[]:*?/\\".contains(character) ? " " : character
    }
    var name = kept[...]
    while let first = name.first, first == "'" || first.isWhitespace { name.removeFirst() }
    while let last = name.last, last == "'" || last.isWhitespace { name.removeLast() }
    return String(name)
  }

  private static func cut(_ text: String, to most: Int) -> String {
    var text = text
    while text.utf16.count > most { text.removeLast() }
    return usable(text)
  }
}
