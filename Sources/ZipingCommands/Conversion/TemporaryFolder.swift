#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this user can look into, and that is gone when it is no longer needed (临时文件夹).
struct TemporaryFolder {
  /// Its absolute path.
  let path: String

  /// Makes one where the system keeps such folders; nil if none can be made.
  init?() {
    for parent in [Platform.environment("TMPDIR"), "/tmp"] where parent.hasPrefix("/") {
      var template = Array((parent + "/ziping.XXXXXX").utf8CString)
      let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
        guard let name = buffer.baseAddress else { return false }
        return unsafe mkdtemp(name) != nil
      }
      guard isMade else { continue }
      path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return
    }
    return nil
  }

  /// Makes a folder in it; false if it cannot.
  func makeFolder(_ name: String) -> Bool { unsafe mkdir(path + "/" + name, 0o700) == 0 }

  /// Removes it with all that is in it; links are removed and not followed.
  ///
  /// A program that was just ended may still be writing: what it left is removed, too.
  func remove() {
    for _ in 0..<20 {
      Platform.remove(Array(path.utf8CString))
      guard Platform.exists(path) else { return }
      Platform.pause(milliseconds: 10)
    }
  }
}
