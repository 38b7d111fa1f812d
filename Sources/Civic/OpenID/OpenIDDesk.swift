import Foundation

/// Talks with the provider: what it says of itself, its keys, the exchange of a code. Kept for an hour, because a provider
/// changes its keys seldom; a token under a key that is not known yet makes it look again, once a minute at most.
actor OpenIDDesk {
  /// What a provider says of itself (OpenID Connect Discovery 1.0, 3).
  struct Description: Decodable, Sendable {
    var issuer: String
    var authorizationEndpoint: String
    var tokenEndpoint: String
    var jwksURI: String

    enum CodingKeys: String, CodingKey {
      case issuer
      case authorizationEndpoint = "authorization_endpoint"
      case tokenEndpoint = "token_endpoint"
      case jwksURI = "jwks_uri"
    }
  }

  nonisolated let settings: OpenIDSettings
  private let transport: any OpenIDTransport
  private var description: (value: Description, at: Instant)?
  private var keys: (value: JSONWebKeys, at: Instant)?

  /// In seconds.
  private static let keptFor = 3600
  private static let betweenLooks = 60

  init(_ settings: OpenIDSettings, transport: any OpenIDTransport) {
    (self.settings, self.transport) = (settings, transport)
  }

  /// Where the browser is sent, with the question of this try.
  func question(_ one: OpenIDTry, redirect: String, at now: Instant) async throws -> String {
    let description = try await describe(at: now)
    let fields = [
      ("response_type", "code"), ("client_id", settings.client), ("redirect_uri", redirect), ("scope", "openid"),
      ("state", one.state), ("nonce", one.nonce), ("code_challenge", one.challenge), ("code_challenge_method", "S256"),
    ]
    let mark = description.authorizationEndpoint.contains("?") ? "&" : "?"
    return description.authorizationEndpoint + mark + OpenIDRequest.encoded(fields)
  }

  /// Exchanges a code and believes the token only when all of it holds.
  /// - Returns: who it is, by issuer and subject together, as it is kept here.
  /// - Throws: `OpenIDProblem`.
  func owner(of code: String, _ one: OpenIDTry, redirect: String, at now: Instant) async throws -> String {
    let description = try await describe(at: now)
    var request = OpenIDRequest(url: description.tokenEndpoint)
    request.form = OpenIDRequest.encoded([
      ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", redirect),
      ("client_id", settings.client), ("code_verifier", one.verifier),
    ])
    request.password = settings.secret.map { (settings.client, $0) }
    struct Tokens: Decodable {
      var idToken: String
      enum CodingKeys: String, CodingKey { case idToken = "id_token" }
    }
    let token = try IDToken(try await answer(request, as: Tokens.self).idToken)
    try await verify(token, description, at: now)
    try token.check(settings, nonce: one.nonce, at: now)
    return Secret.hash("openid|\(token.claims.iss)|\(token.claims.sub)")
  }

  private func verify(_ token: IDToken, _ description: Description, at now: Instant) async throws {
    let known = try await keys(description, at: now, olderThan: Self.keptFor)
    do {
      try known.verify(token)
    } catch OpenIDProblem.unknownKey {
      // The provider may have changed its keys since.
      try await keys(description, at: now, olderThan: Self.betweenLooks).verify(token)
    }
  }

  private func describe(at now: Instant) async throws -> Description {
    if let description, now.seconds - description.at.seconds < Self.keptFor { return description.value }
    let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
    let found = try await answer(OpenIDRequest(url: base + "/.well-known/openid-configuration"), as: Description.self)
    let addresses = [found.authorizationEndpoint, found.tokenEndpoint, found.jwksURI]
    guard found.issuer == settings.issuer, addresses.allSatisfy({ $0.hasPrefix("https://") }) else {
      throw OpenIDProblem.badDescription
    }
    description = (found, now)
    return found
  }

  private func keys(_ description: Description, at now: Instant, olderThan age: Int) async throws -> JSONWebKeys {
    if let keys, now.seconds - keys.at.seconds < age { return keys.value }
    let found = try await answer(OpenIDRequest(url: description.jwksURI), as: JSONWebKeys.self)
    keys = (found, now)
    return found
  }

  private func answer<T: Decodable>(_ request: OpenIDRequest, as type: T.Type) async throws -> T {
    guard let answer = try? await transport.send(request), answer.status == 200,
      let value = try? JSONDecoder().decode(type, from: Data(answer.body))
    else { throw OpenIDProblem.unreachable }
    return value
  }
}
