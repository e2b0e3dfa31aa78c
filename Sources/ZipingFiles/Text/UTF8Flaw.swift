/// The first place where bytes stop being valid UTF-8.
struct UTF8Flaw {
  /// How many bytes before it are valid.
  let offset: Int
  /// Whether the bytes end inside a character that was valid so far.
  let isCutOff: Bool

  /// Finds the flaw of `bytes`, or returns nil if they are valid.
  init?(in bytes: [UInt8]) {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      offset = error.byteOffsets.lowerBound
      isCutOff = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
    }
  }
}

/// The byte order mark that some programs put before UTF-8.
let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
