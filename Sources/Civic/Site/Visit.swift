import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// One request: who came, what they sent, how they like to see it. Filled by the middleware in `Gate.swift`.
struct Visit: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who is signed in on this device; nil for a guest.
  var signIn: SignIn?
  /// What they began to write and have not sent.
  var drafts: [FormDraft.Note] = []
  /// What they did a moment ago and can take back.
  var justDone: (offer: Undo.Offer, event: Event)?
  /// The secret of the device's cookie; it never leaves the middleware but as a hash.
  var csrf = ""
  var form = Form()
  /// The query of the address.
  var query = Form()
  /// The address without its query.
  var path = "/"
  /// The address with its query.
  var address = "/"
  var language = Language.vietnamese
  var size = Look.TextSize.a
  var theme = Look.Theme.automatic
  /// Somebody on this device has seen the first steps and put them away.
  var knowsTheWay = false
  /// The host and port by which the site was reached: `hoiam.anhoa.example:8080`.
  var authority = ""
  /// The cookie of a device on which somebody has signed in before; empty where there is none.
  var known = ""
  /// The cookie of a try to sign in by the provider; empty where there is none.
  var openID = ""
  /// A short name of the device, from what the browser says of itself.
  var device = ""
  /// One for each page shown, `Look.once`.
  var once = ""
  /// Where the page of this visit may be kept for the next time; nil for what is not to be kept.
  var ticket: PageMemory.Ticket?
  /// Where the request came from, as far as it can be known; only for slowing down guesses.
  var remote = ""

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    remote = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// Who acts. Throws `SignInNeeded` for a guest, `PostNeeded` where one has yet to choose as whom.
  var actor: Actor {
    get throws {
      guard let signIn else { throw SignInNeeded() }
      guard let actor = signIn.actor else { throw PostNeeded() }
      return actor
    }
  }

  /// A piece of the address: the id of a thing. What is no id of ours is simply not found.
  func id(_ name: String = "id") throws -> String {
    guard let value = parameters.get(name), value.utf8.count <= 64,
      value.utf8.allSatisfy({ ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2d })
    else { throw NotFound() }
    return value
  }

  /// The page of a list, from 1.
  var pageNumber: Int { max(1, min(10_000, Int(query["page"]) ?? 1)) }
}

/// This page is for people who are signed in.
struct SignInNeeded: Error {}
/// Signed in, but not yet acting as anybody.
struct PostNeeded: Error {}
/// Signed in, but a second step has to be set up, or put off, first.
struct SecondStepNeeded: Error {}
/// The form's token is not the one of this sign-in: the page is too old, or it was not ours.
struct FormExpired: Error {}
/// It was filled in, or filled for somebody, on another site.
struct ForeignForm: Error {}
