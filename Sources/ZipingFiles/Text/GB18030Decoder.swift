import Glibc

/// Reads GB18030, and with it GBK and GB2312, which Excel for Windows writes in China.
enum GB18030Decoder {
  /// Returns the text of `bytes`.
  static func text(of bytes: [UInt8]) throws(UnreadableText) -> String {
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
      unsafe converter != iconv_t(bitPattern: -1)
    else { throw UnreadableText(position: nil) }
    defer { unsafe _ = iconv_close(converter) }

    var input = bytes.map { CChar(bitPattern: $0) }
    var inputLeft = input.count
    // Characters of 1, 2 and 4 bytes become at most 3, 4 and 4 bytes.
    var output = [CChar](repeating: 0, count: 3 * bytes.count)
    var outputLeft = output.count
    let result = unsafe input.withUnsafeMutableBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        var inputStart = input.baseAddress
        var outputStart = output.baseAddress
        return unsafe iconv(converter, &inputStart, &inputLeft, &outputStart, &outputLeft)
      }
    }
    let converted = output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
    // The result is a size, in which C says -1 for a fault.
    guard Int(result) != -1 else {
      throw UnreadableText(position: TextPosition(after: converted))
    }
    return String(decoding: converted, as: UTF8.self)
  }
}
