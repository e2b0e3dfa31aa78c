/// How much an archive may hold, so that a hostile one ends in a message and not in a full memory.
package enum ZipLimits {
  /// The most bytes that one entry may unpack to: 64 MB.
  ///
  /// A sheet of 10 000 rows has about 5 MB. An entry is held in memory as a whole, and the program
  /// is to stay below 256 MB.
  package static let entrySize = 64 << 20

  /// The most bytes that all entries together may unpack to: 128 MB.
  ///
  /// Half of the memory that the program may take; what is read from the entries needs the rest.
  package static let totalSize = 128 << 20

  /// The most entries: 10 000.
  ///
  /// A workbook has about ten, with pictures some hundreds; the directory is read as a whole.
  package static let entryCount = 10_000

  /// The most bytes that one byte of deflated data can become.
  ///
  /// A pair of two bits gives 258 bytes, so no honest entry unpacks to more than 1032 times its
  /// size; one that says so is refused before memory is taken for it.
  static let expansion = 1032
}
