#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program that runs beside this one, within limits, alone with what it starts (受限的子进程).
///
/// It has a process group of its own, all of which is ended with it: when it is done, when its time is up,
/// and when this program ends in whatever way. It reads nothing, and what it says goes to a file.
struct LimitedProcess {
  /// What a program may take.
  struct Limits: Sendable {
    /// How long it may run, by the clock and by its processor time.
    var seconds = 60
    /// The memory that each of its processes may write to.
    var memory = 1 << 30
    /// How large a file it may write.
    var file = 64 << 20
  }

  /// How it ended.
  enum Ending: Equatable {
    /// By itself.
    case ended
    /// Because its time was up.
    case tookTooLong
    /// It never began.
    case notStarted
  }

  /// The folder in which it works, which goes with it where this program cannot see to that.
  let folder: TemporaryFolder
  /// What it may take.
  let limits: Limits

  /// The name of the file in the folder that takes what the program says.
  static let saysFile = "says"

  /// Runs a program, named by its path, with its arguments.
  func run(_ command: [String]) -> Ending {
    guard let pipe = Platform.pipe() else { return .notStarted }
    defer { Platform.close(pipe.write) }
    let group = start(command, reading: pipe.read)
    Platform.close(pipe.read)
    guard let group else { return .notStarted }
    let ending = wait(for: group)
    // The guard of the group is still in it: nobody else has its number.
    kill(-group, SIGKILL)
    if ending == .tookTooLong { _ = Self.ended(group, waiting: true) }
    return ending
  }

  private func wait(for process: pid_t) -> Ending {
    let end = Platform.milliseconds() + Int64(limits.seconds) * 1000
    var pause: Int64 = 1
    while !Self.ended(process, waiting: false) {
      guard Platform.milliseconds() < end else { return .tookTooLong }
      Platform.pause(milliseconds: pause)
      pause = min(2 * pause, 20)
    }
    return .ended
  }

  /// Whether a process has ended.
  private static func ended(_ process: pid_t, waiting: Bool) -> Bool {
    var status: Int32 = 0
    while true {
      let found = unsafe waitpid(process, &status, waiting ? 0 : WNOHANG)
      if found < 0, errno == EINTR { continue }
      return found != 0
    }
  }

  /// Sets the limits, leaves a guard that ends the group when this program does, and becomes the program.
  ///
  /// The guard sees the end of this program as the end of the pipe that nobody ever writes to.
  private static let script = """
    folder=$1; seconds=$2; memory=$3; room=$4; blocks=$5; shift 5
    ulimit -c 0; ulimit -t "$seconds"; ulimit -f "$blocks"
    ulimit -d "$memory" 2>/dev/null; ulimit -v "$room" 2>/dev/null
    { trap '' TERM; read -r _ <&3; kill -TERM 0; rm -rf -- "$folder"; kill -KILL 0; } \
      </dev/null >/dev/null 2>&1 &
    exec "$@" 3<&-
    """

  /// Starts the program in a group of its own, which has its number; nil if it cannot.
  private func start(_ command: [String], reading pipe: Int32) -> pid_t? {
    let kilobytes = limits.memory >> 10
    // Beside what it writes to, its code and the fonts need room.
    let numbers = [limits.seconds, kilobytes, 2 * kilobytes, limits.file >> 9].map { String($0) }
    let words = ["/bin/sh", "-c", Self.script, "sh", folder.path] + numbers + command
    return Platform.spawn(
      words, environment: environment, output: folder.path + "/" + Self.saysFile, reading: pipe)
  }

  /// What the program knows of its surroundings: nothing of the user's, and nowhere to leave anything.
  private var environment: [String] {
    [
      "PATH=" + Platform.environment("PATH"), "HOME=" + folder.path, "TMPDIR=" + folder.path,
      "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp",
    ]
  }
}
