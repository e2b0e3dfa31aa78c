#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Counts the attributes of each tag in the bytes of a document before libxml2 gets them.
///
/// libxml2 holds each attribute of a tag against all the others, so that a tag with a million of them
/// would keep it busy for minutes.
struct AttributeCount {
  /// The most attributes and namespaces of one tag: 1000; the root of a document has some forty.
  static let limit = 1000

  private var count = 0
  private var isInTag = false
  /// Whether nothing but `<` of the tag has been seen.
  private var isFresh = false
  /// The mark that ends the value at hand.
  private var quote: UInt8?

  /// Whether some tag of a document is so long that it may have more than ``limit`` attributes, of which
  /// each has two marks; nearly no document has one, and then nothing needs to be counted.
  static func mayExceedLimit(in bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      guard var rest = bytes.baseAddress else { return false }
      let end = unsafe rest + bytes.count
      while let next = unsafe memchr(rest, Int32(UInt8(ascii: "<")), end - rest) {
        let next = UnsafeRawPointer(next)
        if unsafe next - rest > 2 * limit { return true }
        unsafe rest = next + 1
      }
      return unsafe end - rest > 2 * limit
    }
  }

  /// Goes over the next bytes; false if a tag has more than ``limit`` attributes.
  ///
  /// No value can hold `<`, so that every tag begins afresh, whatever stood before it. The zero bytes
  /// of UTF-16 do not matter.
  mutating func staysBelowLimit(over bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"):
        isInTag = true
        isFresh = true
        quote = nil
        count = 0
      case 0: continue
      // A comment, a CDATA section, an instruction.
      case UInt8(ascii: "!") where isFresh, UInt8(ascii: "?") where isFresh:
        isInTag = false
        isFresh = false
      case UInt8(ascii: ">") where quote == nil:
        isInTag = false
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard isInTag, quote == nil || quote == byte else { continue }
        if quote == byte { count += 1 }
        quote = quote == nil ? byte : nil
        guard count <= Self.limit else { return false }
      default: isFresh = false
      }
    }
    return true
  }
}
