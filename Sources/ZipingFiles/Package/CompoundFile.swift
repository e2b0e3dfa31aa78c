/// A compound file, the container of older office files, seen from its outside (复合文档, MS-CFB).
///
/// Only the names at its top and the first bytes of what stands under them are read: they say what the
/// file is. What is cut off or goes round in circles has fewer names.
struct CompoundFile {
  /// Something that stands at the file's top.
  struct Entry {
    let name: String
    /// How its contents begin: at most one sector.
    let beginning: ArraySlice<UInt8>
  }

  /// What stands at the top, in no order.
  let entries: [Entry]

  /// How every compound file begins.
  static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// Looks at a file; nil if it is no compound file.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return nil }
    entries = Sectors(bytes).map { Directory($0).top } ?? []
  }

  /// The entry of that name.
  func entry(named name: String) -> Entry? { entries.first { $0.name == name } }
}

/// The sectors of a compound file, and which follows which.
private struct Sectors {
  let bytes: [UInt8]
  let size: Int

  /// The sectors of the allocation table that the header names; larger files name more elsewhere.
  private static let tablesInHeader = 109

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 512 else { return nil }
    let shift = bytes.number(at: 30, bytes: 2)
    guard shift == 9 || shift == 12 else { return nil }
    self.bytes = bytes
    size = 1 << shift
  }

  /// Where the directory begins.
  var directory: Int { bytes.number(at: 48, bytes: 4) }

  /// The bytes of a sector, or nil if the file ends before it does.
  subscript(sector: Int) -> ArraySlice<UInt8>? {
    let start = (sector + 1) * size
    guard start + size <= bytes.count else { return nil }
    return bytes[start..<start + size]
  }

  /// The sector behind another of the same contents; nil behind the last.
  func next(_ sector: Int) -> Int? {
    let (table, index) = (sector / (size / 4), sector % (size / 4))
    guard table < Self.tablesInHeader,
      let entries = self[bytes.number(at: 76 + 4 * table, bytes: 4)]
    else { return nil }
    return bytes.number(at: entries.startIndex + 4 * index, bytes: 4)
  }
}

/// The list of what is in a compound file.
private struct Directory {
  private let sectors: Sectors
  private let entries: [ArraySlice<UInt8>]

  private static let entrySize = 128
  /// A file of office has some dozens.
  private static let mostEntries = 4096

  init(_ sectors: Sectors) {
    self.sectors = sectors
    var entries: [ArraySlice<UInt8>] = []
    var sector: Int? = sectors.directory
    while let current = sector, let bytes = sectors[current], entries.count < Self.mostEntries {
      for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: Self.entrySize) {
        entries.append(bytes[start..<start + Self.entrySize])
      }
      sector = sectors.next(current)
    }
    self.entries = entries
  }

  /// What the root holds: a tree of entries, each with one on either side.
  var top: [CompoundFile.Entry] {
    guard let root = entries.first else { return [] }
    var found: [CompoundFile.Entry] = []
    var seen: Set<Int> = []
    var waiting = [root.number(at: 76, bytes: 4)]
    while let index = waiting.popLast() {
      guard entries.indices.contains(index), seen.insert(index).inserted else { continue }
      let entry = entries[index]
      found.append(CompoundFile.Entry(name: name(of: entry), beginning: beginning(of: entry)))
      waiting += [entry.number(at: 68, bytes: 4), entry.number(at: 72, bytes: 4)]
    }
    return found
  }

  private func name(of entry: ArraySlice<UInt8>) -> String {
    // The length counts the zero at the end.
    let units = max(0, min(entry.number(at: 64, bytes: 2), 64) / 2 - 1)
    return String(
      decoding: (0..<units).map { UInt16(entry.number(at: 2 * $0, bytes: 2)) }, as: UTF16.self)
  }

  private func beginning(of entry: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = entry.number(at: 116, bytes: 4)
    guard entry.number(at: 120, bytes: 4) < Self.small else { return sectors[start] ?? [] }
    // What is small stands in the contents of the root, of which it has pieces.
    let offset = start * Self.piece
    var sector = entries.first?.number(at: 116, bytes: 4)
    for _ in 0..<min(offset / sectors.size, Self.mostEntries) {
      sector = sector.flatMap { sectors.next($0) }
    }
    return sector.flatMap { sectors[$0] }?.dropFirst(offset % sectors.size) ?? []
  }

  /// Contents of fewer bytes are small.
  private static let small = 4096
  /// The bytes of such a piece.
  private static let piece = 64
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// A number of some bytes, the least first, counted from the beginning; 0 behind the end.
  func number(at offset: Int, bytes count: Int) -> Int {
    let start = startIndex + offset
    guard start >= startIndex, start + count <= endIndex else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(self[start + $1]) << (8 * $1) }
  }
}
