import Testing

/// Returns the bytes that `hex` writes as pairs of digits, with or without blanks.
func hexBytes(_ hex: String) throws -> [UInt8] {
  let digits = hex.filter { !$0.isWhitespace }
  try #require(digits.count.isMultiple(of: 2))
  var bytes: [UInt8] = []
  var rest = digits[...]
  while !rest.isEmpty {
    bytes.append(try #require(UInt8(rest.prefix(2), radix: 16)))
    rest = rest.dropFirst(2)
  }
  return bytes
}
