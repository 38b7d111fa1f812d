import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Civic

/// A person at the site, without a socket: keeps the cookie, knows the tokens of the page last seen, follows redirects.
final class Browser {
  let world: World
  private let responder: any HTTPResponder<Visit>
  private(set) var cookies: [String: String] = [:]
  private(set) var page = ""
  private(set) var status = HTTPResponse.Status.ok
  private(set) var address = "/"
  private(set) var headers = HTTPFields()
  /// Off where a test asks what the answer itself was.
  var followsRedirects = true
  var extraHeaders = HTTPFields()
  private(set) var setCookies: [String] = []

  init(_ world: World, cookies: [String: String] = [:]) {
    self.world = world
    self.cookies = cookies
    responder = world.responder()
  }

  /// Somebody signed in, as one of their posts.
  static func of(_ actor: Actor, in world: World) async throws -> Browser {
    let browser = Browser(world)
    let (now, ids) = (world.clock.now, world.ids)
    let admission = try await world.database.write { tx in
      try Entrance(tx: tx, now: now, ids: ids).admit(
        Proof(commune: actor.commune, person: actor.person, membership: actor.membership, remember: true),
        device: "test")
    }
    browser.cookies[SignInCookie.name] = admission.secret
    return browser
  }

  @discardableResult
  func get(_ path: String) async throws -> String { try await send(.get, path, body: nil, type: nil) }

  /// Sends a form with the tokens of the page last seen, as a browser would.
  @discardableResult
  func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], token: String? = nil) async throws -> String
  {
    try await post(path, pairs: fields.map { ($0.key, $0.value) }, token: token)
  }

  @discardableResult
  func post(_ path: String, pairs: [(String, String)], token: String? = nil) async throws -> String {
    var pairs = pairs
    pairs.append(("csrf", token ?? value(of: "csrf") ?? csrf))
    if !pairs.contains(where: { $0.0 == "once" }), let once = value(of: "once") { pairs.append(("once", once)) }
    let body = pairs.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
    return try await send(.post, path, body: body, type: "application/x-www-form-urlencoded")
  }

  /// Sends a file with a form.
  @discardableResult
  func upload(
    _ path: String, _ fields: KeyValuePairs<String, String>, file: (name: String, bytes: [UInt8]), as field: String
  )
    async throws -> String
  {
    var body: [UInt8] = []
    func part(_ head: String, _ content: [UInt8]) {
      body += Array("--b0undary\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8) + content + Array("\r\n".utf8)
    }
    for (name, value) in fields { part("name=\"\(name)\"", Array(value.utf8)) }
    part("name=\"csrf\"", Array((value(of: "csrf") ?? csrf).utf8))
    part("name=\"\(field)\"; filename=\"\(file.name)\"", file.bytes)
    body += Array("--b0undary--\r\n".utf8)
    return try await send(.post, path, bytes: body, type: "multipart/form-data; boundary=b0undary")
  }

  /// The token of this sign-in, for forms sent without having seen a page.
  var csrf: String { cookies[SignInCookie.name].map { Secret.hash("csrf:\($0)") } ?? "" }

  private func send(_ method: HTTPRequest.Method, _ path: String, body: String?, type: String?) async throws -> String {
    try await send(method, path, bytes: Array((body ?? "").utf8), type: type)
  }

  private func send(_ method: HTTPRequest.Method, _ path: String, bytes: [UInt8], type: String?) async throws -> String
  {
    var fields = extraHeaders
    if !cookies.isEmpty { fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    if let type { fields[.contentType] = type }
    let head = HTTPRequest(method: method, scheme: "http", authority: "test", path: path, headerFields: fields)
    let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: bytes)))
    var logger = Logger(label: "test")
    logger[metadataKey: "hb.request.id"] = "test"  // as the server gives every request one
    let visit = Visit(source: .init(channel: EmbeddedChannel(), logger: logger))
    let response = try await responder.respond(to: request, context: visit)
    setCookies += response.headers[values: .setCookie]
    for cookie in response.headers[values: .setCookie] { keep(cookie) }
    let writer = Collected()
    try await response.body.write(writer)
    (page, status, headers, address) = (writer.text, response.status, response.headers, path)
    if followsRedirects, [.seeOther, .found].contains(response.status), let next = response.headers[.location] {
      return try await get(String(next.prefix { $0 != "#" }))
    }
    return page
  }

  private func keep(_ cookie: String) {
    let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2 else { return }
    cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
  }

  /// The value of the first field of that name on the page.
  func value(of name: String) -> String? {
    guard let start = page.range(of: "name=\"\(name)\" value=\"") else { return nil }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }
}

extension World {
  /// All routes, put together once for all who browse this ward.
  fileprivate func responder() -> any HTTPResponder<Visit> {
    routes.withLock { made in
      if let made { return made }
      let responder = site.router().buildResponder()
      made = responder
      return responder
    }
  }
}

/// Takes in a body as text.
private final class Collected: ResponseBodyWriter {
  var buffer = ByteBuffer()
  var text: String { String(buffer: buffer) }
  func write(_ buffer: ByteBuffer) async throws { self.buffer.writeImmutableBuffer(buffer) }
  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
