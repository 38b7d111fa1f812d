import Foundation
import HTTPTypes
import Hummingbird
import Markup
import Storage
import Synchronization

/// Pages as they were last made, for whoever asks again before anything was written: who leafs back and forth, or keeps
/// tapping "reload" while the meeting waits for its beginning.
///
/// A page is a function of who asks for what, in which language and size, at which minute, and of the database. All of
/// these are in its key, so nobody is ever shown a page that was made for another sign-in. Every write, whoever's and
/// of whatever, empties it; a page whose making wrote something is not kept. Who asks is found out anew each time, by
/// the gate, before this is asked.
final class PageMemory: Sendable {
  /// 16 MB of HTML: some eight hundred pages.
  private static let most = 16 * 1024 * 1024

  private struct State {
    var commits = 0
    var size = 0
    var pages: [Key: [String]] = [:]
  }

  private let state = Mutex(State())

  /// All that a page depends on beside the database.
  struct Key: Hashable, Sendable {
    var signIn: String
    var membership: String
    var deputyship: String?
    var helping: Actor.Helping?
    var language: Language
    var size: Look.TextSize
    var theme: Look.Theme
    var knowsTheWay: Bool
    var drafts: [FormDraft.Note]
    var justDone: Undo.Offer?
    var authority: String
    /// With its query.
    var address: String
    /// Since 1970: some pages say what the time is, or what is near.
    var minute: Int
  }

  /// The place of a page that is being made, and the state of the database from which it is made.
  struct Ticket: Sendable {
    var key: Key
    var commits: Int
  }

  var count: Int { state.withLock { $0.pages.count } }

  /// The page, with a mark of its own against double clicks.
  func page(_ ticket: Ticket, once: String) -> String? {
    let pieces = state.withLock { $0.commits == ticket.commits ? $0.pages[ticket.key] : nil }
    return pieces?.joined(separator: once)
  }

  func keep(_ html: HTML, once: String, _ ticket: Ticket, _ now: Commits) {
    guard now.number == ticket.commits else { return }
    let pieces = html.text.components(separatedBy: once)
    state.withLock { state in
      if state.commits != ticket.commits || state.size > Self.most { state = State(commits: ticket.commits) }
      if state.pages.updateValue(pieces, forKey: ticket.key) == nil { state.size += html.text.utf8.count }
    }
  }
}

extension PageMemory {
  /// Answers from memory where it can, and gives the others a ticket.
  struct Middleware: RouterMiddleware {
    let site: Site

    func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws
      -> Response
    {
      guard request.method == .get, let key = Key(context, at: site.clock.now()) else {
        return try await next(request, context)
      }
      var visit = context
      let ticket = Ticket(key: key, commits: site.database.commits.number)
      if let page = site.memory.page(ticket, once: visit.once) {
        var response = Response.html(HTML(trusted: page))
        response.headers[.keep] = visit.keepMark
        return response
      }
      visit.ticket = ticket
      return try await next(request, visit)
    }
  }
}

extension PageMemory.Key {
  /// An address longer than this was made up by somebody.
  private static let longest = 500

  /// Nil for a guest, and for who has yet to choose as whom to act.
  init?(_ visit: Visit, at now: Instant) {
    guard let signIn = visit.signIn, let actor = signIn.actor, visit.address.utf8.count <= Self.longest else {
      return nil
    }
    self.init(
      signIn: signIn.id, membership: actor.membership, deputyship: actor.deputyship?.id, helping: actor.helping,
      language: visit.language,
      size: visit.size, theme: visit.theme, knowsTheWay: visit.knowsTheWay, drafts: visit.drafts,
      justDone: visit.justDone?.offer, authority: visit.authority, address: visit.address, minute: now.seconds / 60)
  }
}
