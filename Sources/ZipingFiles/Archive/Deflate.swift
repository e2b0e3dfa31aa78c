import CZlib

/// Packs and unpacks raw deflate data with the system's zlib.
enum Deflate {
  /// Returns what `packed` unpacks to, or nil unless it is exactly one stream of `size` bytes.
  ///
  /// Unpacking stops at the first byte beyond `size`, whatever the data would go on to give.
  static func unpack(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard let room = UInt32(exactly: size + 1) else { return nil }
    return unsafe run(packed, room: room) { stream in
      guard unsafe inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, streamSize) == Z_OK else {
        return false
      }
      defer { unsafe _ = inflateEnd(stream) }
      return unsafe inflate(stream, Z_FINISH) == Z_STREAM_END && stream.pointee.total_out == size
    }
  }

  /// Returns `contents` packed, the same bytes every time with the same zlib, or nil if they do not
  /// become smaller.
  static func pack(_ contents: [UInt8]) -> [UInt8]? {
    guard let room = UInt32(exactly: contents.count - 1) else { return nil }
    return unsafe run(contents[...], room: room) { stream in
      guard
        unsafe deflateInit2_(
          stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, memoryLevel, Z_DEFAULT_STRATEGY,
          ZLIB_VERSION, streamSize) == Z_OK
      else { return false }
      defer { unsafe _ = deflateEnd(stream) }
      return unsafe deflate(stream, Z_FINISH) == Z_STREAM_END
    }
  }

  /// Runs a stream over all of `input` into at most `room` bytes; returns them if `body` succeeds
  /// and nothing of the input is left over.
  private static func run(
    _ input: ArraySlice<UInt8>, room: UInt32, _ body: (UnsafeMutablePointer<z_stream>) -> Bool
  ) -> [UInt8]? {
    guard let available = UInt32(exactly: input.count) else { return nil }
    // zlib remembers the address of its stream, so that it must have a fixed one.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    defer { unsafe stream.deallocate() }
    var isWhole = false
    let result = unsafe input.withUnsafeBufferPointer { input in
      unsafe [UInt8](unsafeUninitializedCapacity: Int(room)) { output, count in
        // zlib does not write to its input; its header only lacks the const.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = available
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = room
        isWhole = unsafe body(stream) && stream.pointee.avail_in == 0
        count = unsafe Int(room - stream.pointee.avail_out)
      }
    }
    return isWhole ? result : nil
  }

  private static let streamSize = unsafe Int32(MemoryLayout<z_stream>.size)
  /// zlib's own default.
  private static let memoryLevel: Int32 = 8
}

/// The checksum of ZIP.
enum Checksum {
  static func crc32(of bytes: [UInt8]) -> UInt32 {
    let sum = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe crc32_z(0, buffer.baseAddress, buffer.count)
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
