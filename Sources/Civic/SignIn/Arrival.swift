import Storage
import Synchronization

/// Somebody at the gate: who they are, what they began to write and have not sent, and what they can still take back.
struct Arrival: Sendable {
  var signIn: SignIn
  var drafts: [FormDraft.Note] = []
  var justDone: (offer: Undo.Offer, event: Event)?
}

extension Entrance {
  /// Nil where the cookie opens nothing any more.
  func arrival(secret: String) throws -> Arrival? {
    guard let signIn = try signIn(secret: secret) else { return nil }
    let (commune, person) = (signIn.commune, signIn.person)
    return Arrival(
      signIn: signIn, drafts: try drafts(commune: commune, person: person),
      justDone: try justDone(commune: commune, person: person))
  }
}

/// Who the devices at work are, so that a page that is in memory needs no reading at all.
///
/// Every write empties it, a signing out and a draft among them, and so does every new minute: by then a term of
/// idleness may be over. What another process writes is seen within that minute.
final class ArrivalMemory: Sendable {
  private struct Kept {
    var state = 0
    var minute = 0
    var found: [String: Arrival] = [:]
  }

  /// More than any commune has people; beyond it somebody is trying cookies.
  private static let most = 10_000

  private let kept = Mutex(Kept())

  /// - Parameters:
  ///   - id: the hash of the device's cookie.
  ///   - state: of all writes, `Commits.state`.
  func find(_ id: String, _ state: Int, at now: Instant) -> Arrival? {
    kept.withLock { kept in
      guard kept.state == state, kept.minute == now.seconds / 60 else { return nil }
      return kept.found[id].flatMap { $0.signIn.expiresAt > now ? $0 : nil }
    }
  }

  /// What can be taken back can be so for seconds only, so that is asked anew each time.
  /// - Parameter state: as it was before the arrival was read: what was written meanwhile may have ended it.
  func keep(_ arrival: Arrival, _ state: Int, at now: Instant) {
    guard arrival.justDone == nil else { return }
    kept.withLock { kept in
      guard state >= kept.state else { return }
      let minute = now.seconds / 60
      if kept.state != state || kept.minute != minute || kept.found.count >= Self.most {
        kept = Kept(state: state, minute: minute)
      }
      kept.found[arrival.signIn.id] = arrival
    }
  }
}
