#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The calls for programs beside this one, and for what they leave behind.
extension Platform {
  /// Whether a path leads to something; a link counts as itself.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether a path leads to a file that this user may run.
  static func isProgram(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// Waits.
  static func pause(milliseconds: Int64) {
    var time = timespec(
      tv_sec: Int(milliseconds / 1000), tv_nsec: Int(milliseconds % 1000) * 1_000_000)
    unsafe nanosleep(&time, nil)
  }

  /// Two ends, of which what is started beside this program gets none unasked; nil if there are none.
  static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [-1, -1]
    let isMade = unsafe ends.withUnsafeMutableBufferPointer { buffer in
      guard let first = buffer.baseAddress else { return false }
      return unsafe systemPipe(first) == 0
    }
    guard isMade else { return nil }
    // A number that no end has in the program itself.
    let read = fcntl(ends[0], F_DUPFD_CLOEXEC, 10)
    close(ends[0])
    guard read >= 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
      close(ends[1])
      return nil
    }
    return (read, ends[1])
  }

  /// The beginning of a plain file, links not followed; nil where there is none.
  static func contents(ofPlainFile path: String, atMost count: Int) -> [UInt8]? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      case .success(let descriptor) = open(path)
    else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count < count,
      case .success(let next) = read(descriptor, atMost: min(count - bytes.count, 1 << 16)),
      !next.isEmpty
    {
      bytes += next
    }
    return bytes
  }

  /// Starts a program in a group of its own.
  ///
  /// - Parameters:
  ///   - words: The path of the program and its arguments.
  ///   - environment: All that it finds in its environment.
  ///   - output: A new file that takes what it says.
  ///   - end: The end of a pipe that it has as number 3.
  /// - Returns: The number of its process and its group, or nil if it cannot be started.
  static func spawn(
    _ words: [String], environment: [String], output: String, reading end: Int32
  ) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let mode = O_WRONLY | O_CREAT | O_TRUNC | O_APPEND
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, mode, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 3)
    // A closed pipe is an error of this program; others end by it.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    guard let path = words.first else { return nil }
    var process = pid_t()
    let code = unsafe withTexts(words) { words in
      unsafe withTexts(environment) { environment in
        unsafe posix_spawn(&process, path, &actions, &attributes, words, environment)
      }
    }
    return code == 0 ? process : nil
  }

  /// Texts as the system takes a list of them.
  private static func withTexts<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = unsafe texts.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe body(copies + [nil])
  }

  /// Removes what a path names, a folder with all that is in it; links are not followed.
  ///
  /// Names are bytes to the system, and need not be a text.
  static func remove(_ path: [CChar]) {
    if unsafe unlink(path) == 0 { return }
    guard let folder = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      guard name != [0x2E], name != [0x2E, 0x2E] else { continue }
      remove(path.dropLast() + [0x2F] + name + [0])
    }
    unsafe closedir(folder)
    unsafe rmdir(path)
  }
}

// The type's function hides the system's of the same name.
private func systemPipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { unsafe pipe(ends) }
