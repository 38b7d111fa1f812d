import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Lets a request in: who it is, what it sent, and whether it may change anything.
struct Gate: RouterMiddleware {
  typealias Context = Visit

  let site: Site

  /// Text pasted whole can be long: 1 MB of Vietnamese is 3 MB as form text.
  static let largestForm = 6 * 1024 * 1024
  /// Files with a form: scans of several pages.
  static let largestUpload = 26 * 1024 * 1024

  func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws
    -> Response
  {
    var (request, visit) = (request, context)
    read(request, into: &visit)
    try await recognise(request, &visit)
    do {
      if request.method == .post {
        try await readBody(&request, into: &visit)
        try checkOrigin(request)
        try checkToken(visit)
      } else if request.method != .get && request.method != .head {
        return Response(status: .methodNotAllowed)
      }
      try checkSecondStep(visit)
      return try await next(request, visit)
    } catch {
      throw ErrorPages.Failure(error: error, visit: visit)  // the error page knows who it is and what was typed
    }
  }

  private func read(_ request: Request, into visit: inout Visit) {
    visit.once = Secret.random(bytes: 9)
    visit.path = request.uri.path
    visit.address = request.uri.string
    visit.authority = request.head.authority ?? ""
    visit.query = Form(urlEncoded: request.uri.query ?? "")
    visit.device = deviceName(request.headers[.userAgent] ?? "")
    let cookies = request.cookies
    let known = cookies[KnownDeviceCookie.name(secure: site.settings.secureCookies)]?.value ?? ""
    visit.known = known.utf8.count <= 64 ? known : ""
    let openID = cookies[OpenIDCookie.name(secure: site.settings.secureCookies)]?.value ?? ""
    visit.openID = openID.utf8.count <= 64 ? openID : ""
    if site.settings.isBehindProxy { visit.remote = forwardedFor(request) ?? visit.remote }
    if let value = cookies["language"]?.value { visit.language = Language(rawValue: value) ?? .vietnamese }
    if let value = cookies["size"]?.value { visit.size = Look.TextSize(rawValue: value) ?? .a }
    visit.knowsTheWay = cookies["tour"]?.value == "done"
    if let value = cookies["theme"]?.value { visit.theme = Look.Theme(rawValue: value) ?? .automatic }
  }

  /// The address that our own proxy saw: it adds to the end of the list, and what stands before was written by the visitor.
  private func forwardedFor(_ request: Request) -> String? {
    request.headers[values: .forwardedFor].last?.split(separator: ",").last
      .map { $0.trimmingCharacters(in: .whitespaces) }.flatMap { $0.isEmpty || $0.utf8.count > 45 ? nil : $0 }
  }

  private func recognise(_ request: Request, _ visit: inout Visit) async throws {
    let name = SignInCookie.name(secure: site.settings.secureCookies)
    guard let secret = request.cookies[name]?.value, secret.utf8.count <= 64 else { return }
    let now = site.clock.now()
    guard let arrival = try await arrival(secret, at: now) else { return }
    let signIn = arrival.signIn
    (visit.signIn, visit.drafts, visit.justDone) = (signIn, arrival.drafts, arrival.justDone)
    visit.csrf = Secret.hash("csrf:\(secret)")
    if now.seconds - signIn.seenAt.seconds > SignInLimits.seenEverySeconds {
      try await site.database.write { try $0.run("UPDATE sign_in SET seen_at = \(now) WHERE id = \(signIn.id)") }
    }
  }

  private func arrival(_ secret: String, at now: Instant) async throws -> Arrival? {
    let (state, ids) = (site.database.commits.state, site.ids)
    if let known = site.arrivals.find(Secret.hash(secret), state, at: now) { return known }
    let found = try await site.database.read { try Entrance(tx: $0, now: now, ids: ids).arrival(secret: secret) }
    if let found { site.arrivals.keep(found, state, at: now) }
    return found
  }

  private func readBody(_ request: inout Request, into visit: inout Visit) async throws {
    let type = request.headers[.contentType] ?? ""
    if let multipart = Multipart(contentType: type) {
      let body = try await request.collectBody(upTo: Gate.largestUpload)
      visit.form = multipart.form(Array(body.readableBytesView))
    } else {
      let body = try await request.collectBody(upTo: Gate.largestForm)
      visit.form = Form(urlEncoded: String(decoding: body.readableBytesView, as: UTF8.self))
    }
  }

  /// A form on another site may not post here, whoever is signed in (OWASP: verify origin).
  private func checkOrigin(_ request: Request) throws {
    if let from = request.headers[.secFetchSite] {
      guard from == "same-origin" || from == "none" else { throw ForeignForm() }
    } else if let origin = request.headers[.origin] {
      guard let from = URL(string: origin), let host = from.host else { throw ForeignForm() }
      guard (from.port.map { "\(host):\($0)" } ?? host) == request.head.authority else { throw ForeignForm() }
    }
  }

  private func checkToken(_ visit: Visit) throws {
    guard visit.signIn != nil else { return }
    guard Secret.same(visit.form.raw("csrf"), visit.csrf) else { throw FormExpired() }
  }

  /// Who must set up a second step has their own account before them, and the ways out.
  private func checkSecondStep(_ visit: Visit) throws {
    guard visit.signIn?.mustSetUp == true else { return }
    let open = ["/account", "/assets", "/preferences", "/sign-out", "/sign-in", "/healthz"]
    guard open.contains(where: { visit.path == $0 || visit.path.hasPrefix("\($0)/") }) else { throw SecondStepNeeded() }
  }

  /// "Chrome, Android": enough to know one's own devices again.
  private func deviceName(_ agent: String) -> String {
    let browsers = [("Edg", "Edge"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")]
    let systems = [
      ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"),
      ("Linux", "Linux"),
    ]
    let parts = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
    return parts.isEmpty ? "?" : parts.joined(separator: ", ")
  }
}

extension HTTPField.Name {
  static let secFetchSite = Self("Sec-Fetch-Site")!
  static let forwardedFor = Self("X-Forwarded-For")!
  static let clearSiteData = Self("Clear-Site-Data")!
}
