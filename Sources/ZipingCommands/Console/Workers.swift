#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on many inputs by several threads, its results taken in order (并行).
///
/// Each input is one piece of work that shares nothing with the others. No more than a few results wait
/// for their turn, so that memory does not grow with the number of inputs.
enum Workers {
  /// The most threads that may be asked for.
  static let most = 64

  /// Does the work of each number below `count`, and hands each result to `take` on the caller's thread,
  /// in order.
  ///
  /// One piece of work, or one job, is done on the caller's thread, and nothing is made for it.
  static func run<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @escaping @Sendable (Int) -> Result, take: (Result) -> Void
  ) {
    let jobs = min(jobs, count)
    let board = Board<Result>(count: count, window: 2 * jobs + 2)
    var threads: [pthread_t] = []
    if jobs > 1 {
      for _ in 0..<jobs {
        guard let thread = start({ board.work(work) }) else { break }
        threads.append(thread)
      }
    }
    // Where the system gives no thread the caller's own does it all.
    if threads.isEmpty {
      for index in 0..<count { take(work(index)) }
      return
    }
    while let result = board.next() { take(result) }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// What a thread runs.
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// As much as the caller's own thread usually has: readers call themselves for each bracket.
  private static let stackBytes = 8 << 20

  private static func start(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    guard unsafe pthread_attr_init(attributes) == 0 else { return nil }
    defer { unsafe pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, stackBytes)
    let body = unsafe Unmanaged.passRetained(Body(run))
    #if canImport(Darwin)
      var thread: pthread_t?
      let code = unsafe pthread_create(
        &thread, attributes,
        { argument in
          unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
    #else
      var thread = pthread_t()
      let code = unsafe pthread_create(
        &thread, attributes,
        { argument in
          guard let argument = unsafe argument else { return nil }
          unsafe Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
    #endif
    guard code == 0 else {
      unsafe body.release()
      return nil
    }
    return thread
  }

  /// What the threads share: which input is next, and the results that wait for their turn.
  ///
  /// Everything in it is read and written between `lock` and `unlock` alone; hence it may be shared.
  @safe private final class Board<Result: Sendable>: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    /// Signalled whenever a result has come or gone.
    private let change: UnsafeMutablePointer<pthread_cond_t>
    private let count: Int
    private let window: Int
    private var started = 0
    private var taken = 0
    private var results: [Int: Result] = [:]

    init(count: Int, window: Int) {
      self.count = count
      self.window = window
      unsafe mutex = .allocate(capacity: 1)
      unsafe change = .allocate(capacity: 1)
      unsafe pthread_mutex_init(mutex, nil)
      unsafe pthread_cond_init(change, nil)
    }

    deinit {
      unsafe pthread_cond_destroy(change)
      unsafe pthread_mutex_destroy(mutex)
      unsafe change.deallocate()
      unsafe mutex.deallocate()
    }

    private func lock() { unsafe pthread_mutex_lock(mutex) }
    private func unlock() { unsafe pthread_mutex_unlock(mutex) }
    private func wait() { unsafe pthread_cond_wait(change, mutex) }
    private func signal() { unsafe pthread_cond_broadcast(change) }

    /// A thread's whole life: one input after the other, until there is none left.
    func work(_ work: (Int) -> Result) {
      lock()
      while started < count {
        guard started < taken + window else {
          wait()
          continue
        }
        let index = started
        started += 1
        unlock()
        let result = work(index)
        lock()
        results[index] = result
        signal()
      }
      unlock()
    }

    /// The next result in order, once it is there; nil behind the last.
    func next() -> Result? {
      lock()
      defer { unlock() }
      guard taken < count else { return nil }
      while true {
        if let result = results.removeValue(forKey: taken) {
          taken += 1
          signal()
          return result
        }
        wait()
      }
    }
  }
}
