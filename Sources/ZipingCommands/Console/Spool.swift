/// Pieces of a result that wait until all of it is known: in memory while they are few, then in a file
/// without a name, which the system takes away with the process (假脱机).
///
/// Where no file can be made, or it takes no more, the rest stays in memory: nothing is lost.
final class Spool {
  /// How much is kept in memory before a file is made: most runs never need one.
  private static let most = 1 << 20

  /// Where the pieces end, one behind the other.
  private var ends: [Int] = []
  private var descriptor: Int32?
  /// How many bytes are in the file.
  private var written = 0
  /// The bytes behind those.
  private var rest: [UInt8] = []
  private var takesNoMore = false

  deinit { if let descriptor { Platform.close(descriptor) } }

  /// How many pieces there are.
  var count: Int { ends.count }

  /// Adds a piece.
  func append(_ piece: [UInt8]) {
    rest += piece
    ends.append(written + rest.count)
    if rest.count >= Self.most, !takesNoMore { flush() }
  }

  private func flush() {
    guard let file = descriptor ?? Platform.nameless() else {
      takesNoMore = true
      return
    }
    descriptor = file
    guard Platform.write(rest, to: file, at: written) == nil else {
      takesNoMore = true
      return
    }
    written += rest.count
    rest.removeAll(keepingCapacity: true)
  }

  /// A piece again; nil if the file cannot be read.
  subscript(index: Int) -> [UInt8]? {
    let start = index == 0 ? 0 : ends[index - 1]
    let end = ends[index]
    // A piece is never in both.
    guard start < written else { return Array(rest[start - written..<end - written]) }
    return descriptor.flatMap { Platform.read($0, end - start, at: start) }
  }
}

@available(*, unavailable)
extension Spool: Sendable {}
