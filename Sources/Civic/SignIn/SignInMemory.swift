import Storage
import Synchronization

/// Who the devices at work are, so that a page that is in memory needs no reading at all.
///
/// Every write empties it, a signing out among them, and so does every new minute: by then a term of idleness may be
/// over. What another process writes is seen within that minute.
final class SignInMemory: Sendable {
  private struct State {
    var commits = 0
    var minute = 0
    var found: [String: SignIn] = [:]
  }

  /// More than any commune has people; beyond it somebody is trying cookies.
  private static let most = 10_000

  private let state = Mutex(State())

  /// - Parameter id: the hash of the device's cookie.
  func find(_ id: String, commits: Int, at now: Instant) -> SignIn? {
    state.withLock { state in
      guard state.commits == commits, state.minute == now.seconds / 60 else { return nil }
      return state.found[id].flatMap { $0.expiresAt > now ? $0 : nil }
    }
  }

  /// - Parameter commits: as they were before the sign-in was read: what was written meanwhile may have ended it.
  func keep(_ signIn: SignIn, commits: Int, at now: Instant) {
    state.withLock { state in
      guard commits >= state.commits else { return }
      let minute = now.seconds / 60
      if state.commits != commits || state.minute != minute || state.found.count >= Self.most {
        state = State(commits: commits, minute: minute)
      }
      state.found[signIn.id] = signIn
    }
  }
}
