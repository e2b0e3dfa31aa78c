/// The names of the pages in a folder: numbered, and safe for every file system and link (文件名).
enum PageNames {
  /// The most bytes that a form's title makes of a name; many systems end at 255 for the whole.
  private static let longest = 80

  /// The page of the form at a position, such as `03-技能培训.html`.
  static func name(of title: String, at index: Int, of count: Int) -> String {
    let digits = String(index + 1)
    let zeros = String(repeating: "0", count: max(0, String(count).count - digits.count))
    let stem = self.stem(title)
    return zeros + digits + (stem.isEmpty ? "" : "-" + stem) + ".html"
  }

  /// A title without what a file system or a reader of names could stumble over.
  private static func stem(_ title: String) -> String {
    var stem = String.UnicodeScalarView()
    var bytes = 0
    for scalar in title.unicodeScalars {
      let kept = isSafe(scalar) ? scalar : "_"
      if kept == "_", stem.last == "_" || stem.isEmpty { continue }
      bytes += UTF8.width(kept)
      guard bytes <= longest else { break }
      stem.append(kept)
    }
    while let last = stem.last, last == "_" || last == "." { stem.removeLast() }
    return String(stem)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": return true
    case ".": return false
    default: break
    }
    guard scalar.value > 0x7F else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      return true
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation:
      return true
    default: return false
    }
  }

  /// The name in a link: every byte that has a meaning in one as two digits.
  static func link(to name: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var link: [UInt8] = []
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: link.append(byte)
      default: link += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: link, as: UTF8.self)
  }
}
