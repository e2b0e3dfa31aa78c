import ZipingFiles

/// A piece of a formula as a cell holds it, without the equals sign (公式).
enum FormulaToken: Hashable {
  /// A cell or a range of them, on the formula's own sheet or the named one.
  case range(sheet: String?, MergedRange)
  /// The name of a function, before its bracket.
  case function(String)
  case number(String)
  /// `TRUE`, a text in quotes: something that reads no cell.
  case constant
  /// An operator, a bracket, a comma.
  case sign(Character)
  /// A defined name, a table, another file: something that may read any cell.
  case unknown

  /// The most characters that a formula can have; Excel takes no longer one.
  static let mostCharacters = 8_192

  /// The pieces of a formula.
  static func tokens(of formula: String) -> [FormulaToken] {
    var tokens: [FormulaToken] = []
    var rest = Array(formula)[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if first == "\"" {
        rest = rest.dropFirst().drop { $0 != "\"" }.dropFirst()
        tokens.append(.constant)
      } else if isWord(first) || first == "'" {
        tokens.append(takeWord(&rest))
      } else {
        tokens.append("[]{}#@!".contains(first) ? .unknown : .sign(first))
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  private static func takeWord(_ rest: inout ArraySlice<Character>) -> FormulaToken {
    var sheet: String?
    if rest.first == "'" {
      let name = rest.dropFirst().prefix { $0 != "'" }
      rest = rest.dropFirst(name.count + 2)
      guard rest.first == "!", !name.contains(where: { "[]:".contains($0) }) else {
        return .unknown
      }
      sheet = String(name)
      rest = rest.dropFirst()
    }
    var word = take(&rest)
    if sheet == nil, rest.first == "!" {
      sheet = word
      rest = rest.dropFirst()
      word = take(&rest)
    }
    if rest.first == ":" {
      rest = rest.dropFirst()
      guard let range = range(word, take(&rest)) else { return .unknown }
      return .range(sheet: sheet, range)
    }
    if rest.first == "(" { return .function(word.uppercased()) }
    if let cell = CellReference(plain(word)) {
      return .range(sheet: sheet, MergedRange(cell, cell))
    }
    if DecimalText(word) != nil { return .number(word) }
    return ["TRUE", "FALSE"].contains(word.uppercased()) ? .constant : .unknown
  }

  /// A1:B3, G:G or 5:5.
  private static func range(_ first: String, _ last: String) -> MergedRange? {
    let (first, last) = (plain(first), plain(last))
    if let start = CellReference(first), let end = CellReference(last) {
      return MergedRange(start, end)
    }
    if let start = CellReference(first + "1"),
      let end = CellReference(last + String(WorkbookLimits.rows))
    {
      return MergedRange(start, end)
    }
    if let start = CellReference("A" + first),
      let end = CellReference(CellReference.letters(of: WorkbookLimits.columns) + last)
    {
      return MergedRange(start, end)
    }
    return nil
  }

  private static func plain(_ word: String) -> String {
    word.filter { $0 != "$" }.uppercased()
  }

  private static func take(_ rest: inout ArraySlice<Character>) -> String {
    let word = rest.prefix(while: isWord)
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "$._\\?".contains(character)
  }
}

extension FormulaToken {
  /// Whether a formula may read one of some cells.
  ///
  /// - Parameters:
  ///   - formula: The formula; empty for one whose text stands elsewhere.
  ///   - sheet: The sheet on which it stands.
  ///   - cells: The cells by sheet.
  /// - Returns: Whether it may; true where nobody knows.
  static func mayRead(_ formula: String, on sheet: String, _ cells: [String: CellSet]) -> Bool {
    guard !formula.isEmpty, formula.utf16.count <= mostCharacters else { return true }
    return tokens(of: formula).contains { token in
      switch token {
      case .unknown: true
      case .function(let name): ["INDIRECT", "OFFSET"].contains(name)
      case .range(let other, let range):
        cells[other ?? sheet]?.touches(range) ?? false
      case .number, .constant, .sign: false
      }
    }
  }
}
