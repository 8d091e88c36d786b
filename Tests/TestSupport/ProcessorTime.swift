#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How long the processor worked on `body`, which stays on this thread.
///
/// Not the time on the wall: all tests run at once, and a bound on that would measure the others.
package func processorTime(_ body: () throws -> Void) rethrows -> Duration {
  let start = threadTime()
  try body()
  return threadTime() - start
}

private func threadTime() -> Duration {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
