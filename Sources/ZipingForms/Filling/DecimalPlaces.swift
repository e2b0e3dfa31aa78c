/// How many decimal places a number format shows (小数位数), and the format that shows more.
struct DecimalPlaces {
  /// A section of a format's code.
  fileprivate struct Section {
    var text: [Unicode.Scalar] = []
    /// Where the next decimal place would go; nil for a section that shows no plain number.
    var end: Int?
    var hasPoint = false
    var places = 0
    var hasCondition = false
    var isPlain = true
  }

  private var sections: [Section] = []

  /// The code of a format that shows so many places, changed in nothing else.
  ///
  /// - Returns: The code; nil if the format shows as many already, or no number in digits.
  static func code(_ code: String, showing places: Int) -> String? {
    let format = DecimalPlaces(code)
    let hasConditions = format.sections.contains(where: \.hasCondition)
    // The third section is for zero, which has no decimal places.
    let meant = format.sections.enumerated().filter { hasConditions || $0.offset != 2 }
      .map(\.element)
    let deciding = hasConditions ? meant : Array(meant.prefix(1))
    guard deciding.contains(where: { $0.isShort(of: places) }) else { return nil }
    return format.sections.enumerated().map { index, section in
      let isMeant = hasConditions || index != 2
      return isMeant && section.isShort(of: places) ? section.widened(to: places) : section.string
    }.joined(separator: ";")
  }

  private init(_ code: String) {
    var section = Section()
    var rest = Array(code.unicodeScalars)[...]
    while let scalar = rest.first {
      if scalar == ";" {
        rest = rest.dropFirst()
        sections.append(section)
        section = Section()
      } else {
        let piece = rest.prefix(Self.length(of: rest))
        rest = rest.dropFirst(piece.count)
        section.take(scalar, Array(piece))
      }
    }
    sections.append(section)
  }

  /// How many scalars belong together: a quoted text, an escaped scalar, a bracket, or one alone.
  private static func length(of rest: ArraySlice<Unicode.Scalar>) -> Int {
    switch rest.first {
    case "\"": rest.dropFirst().prefix { $0 != "\"" }.count + 2
    case "[": rest.prefix { $0 != "]" }.count + 1
    case "\\", "!", "_", "*": 2
    default: 1
    }
  }
}

extension DecimalPlaces.Section {
  fileprivate mutating func take(_ scalar: Unicode.Scalar, _ piece: [Unicode.Scalar]) {
    text += piece
    switch scalar {
    case "0", "#", "?":
      end = text.count
      if hasPoint { places += 1 }
    case ".":
      // A second point, or one without digits before it, is no number of a form.
      if hasPoint || end == nil { isPlain = false }
      hasPoint = true
      end = text.count
    case "[":
      if piece.dropFirst().first.map({ "<>=".unicodeScalars.contains($0) }) ?? false {
        hasCondition = true
      }
    case "%", "/", "@": isPlain = false
    case _ where scalar.properties.isAlphabetic && scalar.isASCII: isPlain = false
    default: break
    }
  }

  /// Whether it shows a number with fewer places.
  fileprivate func isShort(of wanted: Int) -> Bool { isPlain && end != nil && places < wanted }

  fileprivate var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    return String(view)
  }

  fileprivate func widened(to wanted: Int) -> String {
    guard let end else { return string }
    let added = (hasPoint ? "" : ".") + String(repeating: "0", count: wanted - places)
    var widened = self
    widened.text.insert(contentsOf: Array(added.unicodeScalars), at: end)
    return widened.string
  }
}
