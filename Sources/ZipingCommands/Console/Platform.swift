#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The system's calls that the command uses, each in one place.
enum Platform {
  static let standardInput = STDIN_FILENO
  static let standardOutput = STDOUT_FILENO
  static let standardError = STDERR_FILENO

  /// Makes a closed pipe an error of `write` rather than the end of the process.
  static func ignoreClosedPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal; nil where it is none, or does not say.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// A clock for lengths of time, in milliseconds.
  static func milliseconds() -> Int64 {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  static func environment(_ name: String) -> String {
    guard let value = unsafe getenv(name) else { return "" }
    return unsafe String(cString: value)
  }

  /// Opens a file for reading, or returns the system's error.
  static func open(_ path: String) -> Result<Int32, SystemError> {
    // The system would take the path to end there, and open another file.
    guard !path.utf8.contains(0) else { return .failure(SystemError(code: ENOENT)) }
    let descriptor = systemOpen(path, O_RDONLY | O_CLOEXEC)
    return descriptor >= 0 ? .success(descriptor) : .failure(SystemError(code: errno))
  }

  static func close(_ descriptor: Int32) { _ = systemClose(descriptor) }

  /// Reads the next bytes; an empty result is the end.
  static func read(_ descriptor: Int32, atMost count: Int) -> Result<[UInt8], SystemError> {
    var failure: Int32?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat {
        got = unsafe systemRead(descriptor, buffer.baseAddress, buffer.count)
      } while got < 0 && errno == EINTR
      if got < 0 { failure = errno }
      filled = max(got, 0)
    }
    return failure.map { .failure(SystemError(code: $0)) } ?? .success(bytes)
  }

  /// Whether a path is there and neither a plain file nor a folder, but a device or a pipe.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what is in a folder, in no order; nil where it cannot be read.
  static func names(inFolder path: String) -> [String]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe names.append(String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
      }
    }
    return names
  }

  /// Makes the folders that a file needs, as far as that is possible.
  static func makeFolder(for path: String) {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      end = path.index(after: slash)
      let folder = String(path[..<end])
      if !isFolder(folder), unsafe mkdir(folder, 0o777) != 0 { return }
    }
  }

  /// Opens what is no plain file for writing; nothing is created or replaced.
  static func openSpecial(_ path: String) -> Int32? {
    guard isSpecial(path) else { return nil }
    return systemOpen(path, O_WRONLY | O_CLOEXEC)
  }

  /// The day of today where the program runs, such as 2022-03-01.
  static func today() -> String {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return "9999-12-31" }
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// How many processors the system has.
  static func processors() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Opens a file for reading and writing that has no name and is gone when it is closed; nil if none
  /// can be made.
  static func nameless() -> Int32? {
    let folder = environment("TMPDIR")
    for folder in [folder, "/tmp", "."] where !folder.isEmpty {
      var template = Array((folder + "/ziping.XXXXXX").utf8CString)
      let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
        guard let name = buffer.baseAddress else { return Int32(-1) }
        let descriptor = unsafe mkstemp(name)
        if descriptor >= 0 { _ = unsafe unlink(name) }
        return descriptor
      }
      guard descriptor >= 0 else { continue }
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      return descriptor
    }
    return nil
  }

  /// Writes all bytes at a place of a file, or returns the error.
  static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> SystemError? {
    var position = 0
    while position < bytes.count {
      let sent = unsafe bytes[position...].withUnsafeBytes { rest in
        unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + position))
      }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return SystemError(code: errno) }
      position += sent
    }
    return nil
  }

  /// At most so many bytes at a place of a file, none behind its end; nil if they cannot be read.
  static func readSome(_ descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat {
        got = unsafe pread(descriptor, buffer.baseAddress, count, off_t(offset))
      } while got < 0 && errno == EINTR
      failed = got < 0
      filled = max(got, 0)
    }
    return failed ? nil : bytes
  }

  /// The bytes at a place of a file; nil if they cannot be read.
  static func read(_ descriptor: Int32, _ count: Int, at offset: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = unsafe pread(
          descriptor, start + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return }
        filled += got
      }
    }
    return bytes.count == count ? bytes : nil
  }

  /// Writes a temporary file beside `path` and moves it there, so that the file is whole or as it was; a
  /// link keeps pointing to its file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mayReplace: Whether a file that is there by then may be replaced.
  ///   - body: Writes to the descriptor that it gets, or returns what kept it from it.
  /// - Returns: What went wrong, if anything.
  static func put(
    _ path: String, mayReplace: () -> Bool, writing body: (Int32) -> SystemError?
  ) -> SystemError? {
    let target = resolved(path)
    return put(at: target, body) { temporary in
      guard isThere(target) else { return claim(target, by: temporary) }
      guard mayReplace() else { return SystemError(code: EEXIST) }
      return unsafe rename(temporary, target) == 0 ? nil : SystemError(code: errno)
    }
  }

  /// Writes bytes to a file that must not exist yet, whole or not at all.
  static func create(_ path: String, with bytes: [UInt8]) -> SystemError? {
    put(path, mayReplace: { false }) { write(bytes, to: $0, closedPipeIsFine: false) }
  }

  /// Gives a file a name that nobody has yet: unlike a rename, a link never takes the place of a file.
  private static func claim(_ target: String, by temporary: String) -> SystemError? {
    if unsafe link(temporary, target) == 0 {
      _ = unsafe unlink(temporary)
      return nil
    }
    let code = errno
    // Not every file system has links.
    guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(code) else { return SystemError(code: code) }
    let descriptor = systemCreate(target)
    guard descriptor >= 0 else { return SystemError(code: errno) }
    close(descriptor)
    guard unsafe rename(temporary, target) != 0 else { return nil }
    let failure = SystemError(code: errno)
    _ = unsafe unlink(target)
    return failure
  }

  /// Whether anything has a name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Whether a path is a link.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Writes a temporary file beside `target` and moves it there.
  private static func put(
    at target: String, _ body: (Int32) -> SystemError?, _ move: (String) -> SystemError?
  ) -> SystemError? {
    var template = Array((target + ".XXXXXX").utf8CString)
    let descriptor = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let name = buffer.baseAddress else { return Int32(-1) }
      return unsafe mkstemp(name)
    }
    guard descriptor >= 0 else { return SystemError(code: errno) }
    let temporary = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var failure = body(descriptor)
    if failure == nil, fchmod(descriptor, mode(of: target)) != 0 || fsync(descriptor) != 0 {
      failure = SystemError(code: errno)
    }
    close(descriptor)
    if failure == nil { failure = move(temporary) }
    if failure != nil { _ = unsafe unlink(temporary) }
    return failure
  }

  /// Whether two paths lead to the same file.
  static func isSameFile(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(left, &first) == 0, unsafe stat(right, &second) == 0 else {
      return canonical(left) == canonical(right)
    }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The path of a file that need not exist: its folder without links and detours, and its name.
  private static func canonical(_ path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return resolved(folder) + "/" + name
  }

  /// The file that a link leads to, or the path itself.
  private static func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The permissions of a file, or those that a new one gets.
  private static func mode(of path: String) -> mode_t {
    var status = stat()
    if unsafe stat(path, &status) == 0 { return status.st_mode & 0o7777 }
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  /// Writes bytes, or returns the error; what a closed pipe does not take goes nowhere.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, closedPipeIsFine: Bool = true
  ) -> SystemError? {
    var position = 0
    while position < bytes.count {
      let sent = unsafe bytes[position...].withUnsafeBytes { rest in
        unsafe systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else {
        let code = errno
        return code == EPIPE && closedPipeIsFine ? nil : SystemError(code: code)
      }
      position += sent
    }
    return nil
  }
}

/// An error of the system.
struct SystemError: Error, Sendable {
  let code: Int32

  /// What was written cannot be read again.
  static let lost = SystemError(code: EIO)

  var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  var isDirectory: Bool { code == EISDIR }
  var isTaken: Bool { code == EEXIST }
  var isForbidden: Bool { code == EACCES || code == EPERM }

  /// The system's own words.
  var text: String {
    guard let text = unsafe strerror(code) else { return String(code) }
    return unsafe String(cString: text)
  }
}

// The type's functions hide the system's of the same names.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { unsafe open(path, flags) }
private func systemCreate(_ path: String) -> Int32 {
  unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
}
private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }
private func systemRead(
  _ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int
) -> Int { unsafe read(descriptor, buffer, count) }
private func systemWrite(
  _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
) -> Int { unsafe write(descriptor, buffer, count) }
