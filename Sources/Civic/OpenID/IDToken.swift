import Foundation

/// The token in which a provider says who signed in (Core 2), in the compact form of RFC 7515. Read before it is believed:
/// `check` and `JSONWebKeys.verify` say whether it holds.
struct IDToken: Sendable {
  struct Header: Decodable, Sendable {
    var alg: String
    var kid: String?
  }

  struct Claims: Decodable, Sendable {
    var iss: String
    var sub: String
    var aud: Audience
    var azp: String?
    /// Seconds since 1970; a number with a fraction is allowed (RFC 7519 2).
    var exp: Double
    var iat: Double?
    var nonce: String?
  }

  /// One or several (RFC 7519 4.1.3).
  struct Audience: Decodable, Sendable {
    var all: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(String.self) {
        all = [one]
      } else {
        all = try container.decode([String].self)
      }
    }
  }

  let header: Header
  let claims: Claims
  /// What was signed: the first two parts as they came.
  let signed: [UInt8]
  let signature: [UInt8]

  /// - Throws: `OpenIDProblem.malformed`.
  init(_ compact: String) throws(OpenIDProblem) {
    let parts = compact.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let header: Header = IDToken.json(parts[0]), let claims: Claims = IDToken.json(parts[1]),
      let signature = Secret.bytes(base64: parts[2])
    else { throw .malformed }
    (self.header, self.claims, self.signature) = (header, claims, signature)
    signed = Array("\(parts[0]).\(parts[1])".utf8)
  }

  private static func json<T: Decodable>(_ part: String) -> T? {
    Secret.bytes(base64: part).flatMap { try? JSONDecoder().decode(T.self, from: Data($0)) }
  }

  /// Clocks of two machines differ; a minute is what most take. In seconds.
  private static let slack = 60.0

  /// Core 3.1.3.7: for us, by them, for this try, and not over.
  func check(_ settings: OpenIDSettings, nonce: String, at now: Instant) throws(OpenIDProblem) {
    guard claims.iss == settings.issuer else { throw .issuer }
    guard claims.aud.all.contains(settings.client) else { throw .audience }
    if claims.aud.all.count > 1 || claims.azp != nil {
      guard claims.azp == settings.client else { throw .audience }
    }
    let seconds = Double(now.seconds)
    guard seconds < claims.exp + IDToken.slack, (claims.iat ?? seconds) <= seconds + IDToken.slack else {
      throw .expired
    }
    guard let said = claims.nonce, Secret.same(said, nonce) else { throw .nonce }
    guard (1...255).contains(claims.sub.utf8.count) else { throw .malformed }
  }
}
