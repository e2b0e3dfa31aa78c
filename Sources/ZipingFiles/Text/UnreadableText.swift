/// Why bytes could not be read in an encoding.
struct UnreadableText: Error {
  /// Where they stop making sense, or nil if the encoding is not to be had at all.
  let position: TextPosition?
}
