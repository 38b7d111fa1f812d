import COpenSSL
import Foundation

@testable import Civic

/// A provider in this very process: it knows one account, makes its own keys, and can be told to lie.
actor FakeProvider: OpenIDTransport {
  static let settings = OpenIDSettings(
    issuer: "https://id.test", client: "hoiam-an-hoa", secret: "s/cret", name: "Cổng tỉnh")

  var keys: [SigningKey] = [.rsa(id: "one")]
  /// The one that signs now.
  var signer: SigningKey
  var subject = "lan-1973"
  /// Changes what it is about to say.
  var header: [String: String]?
  var lie: @Sendable (inout [String: Any]) -> Void = { _ in }
  var description = [
    "issuer": "https://id.test", "authorization_endpoint": "https://id.test/authorize",
    "token_endpoint": "https://id.test/token", "jwks_uri": "https://id.test/keys",
  ]
  private(set) var asked: [String] = []
  private(set) var lastForm: [String: String] = [:]
  private(set) var lastPassword = ""
  private var nonce = ""
  var now: @Sendable () -> Instant = { Instant(World.day, hour: 8) }

  init() { signer = keys[0] }

  func tell(_ change: @Sendable (isolated FakeProvider) -> Void) { change(self) }

  /// Somebody has signed in there with this question.
  func signIn(_ nonce: String) { self.nonce = nonce }

  func send(_ request: OpenIDRequest) async throws -> OpenIDAnswer {
    asked.append(request.url)
    switch request.url {
    case "https://id.test/.well-known/openid-configuration":
      return OpenIDAnswer(status: 200, body: Array(try JSONEncoder().encode(description)))
    case "https://id.test/keys":
      let json = try JSONSerialization.data(withJSONObject: ["keys": keys.map(\.json)])
      return OpenIDAnswer(status: 200, body: Array(json))
    case "https://id.test/token":
      lastForm = Form(urlEncoded: request.form ?? "").values.compactMapValues(\.first)
      lastPassword = request.password.map { "\($0.name):\($0.secret)" } ?? ""
      let json = try JSONSerialization.data(withJSONObject: ["id_token": try token(), "token_type": "Bearer"])
      return OpenIDAnswer(status: 200, body: Array(json))
    default: return OpenIDAnswer(status: 404, body: [])
    }
  }

  private func token() throws -> String {
    let seconds = now().seconds
    var claims: [String: Any] = [
      "iss": "https://id.test", "sub": subject, "aud": "hoiam-an-hoa", "exp": seconds + 300, "iat": seconds,
      "nonce": nonce,
    ]
    lie(&claims)
    let head = header ?? ["alg": signer.algorithm, "kid": signer.id]
    let parts = try [head as [String: Any], claims].map {
      Secret.base64(Array(try JSONSerialization.data(withJSONObject: $0)))
    }
    let signed = parts.joined(separator: ".")
    let signature = head["alg"] == "none" ? [] : signer.sign(Array(signed.utf8))
    return "\(signed).\(Secret.base64(signature))"
  }
}

/// A key pair, as a provider has it.
final class SigningKey: @unchecked Sendable {  // never changes after it was made
  let id: String
  let algorithm: String
  private let key: OpaquePointer

  private init(_ id: String, _ algorithm: String, _ kind: String, group: String?) {
    (self.id, self.algorithm) = (id, algorithm)
    let context = EVP_PKEY_CTX_new_from_name(nil, kind, nil)
    EVP_PKEY_keygen_init(context)
    if let group { EVP_PKEY_CTX_set_group_name(context, group) }
    var made: OpaquePointer?
    EVP_PKEY_generate(context, &made)
    EVP_PKEY_CTX_free(context)
    key = made!
  }

  deinit { EVP_PKEY_free(key) }

  static func rsa(id: String) -> SigningKey { SigningKey(id, "RS256", "RSA", group: nil) }
  static func p256(id: String) -> SigningKey { SigningKey(id, "ES256", "EC", group: "P-256") }

  /// X.509 puts the numbers at the end: 256 bytes and the exponent, or the two coordinates.
  var json: [String: Any] {
    var start: UnsafeMutablePointer<UInt8>?
    let count = Int(i2d_PUBKEY(key, &start))
    let der = Array(UnsafeBufferPointer(start: start, count: count))
    if algorithm == "RS256" {
      return [
        "kty": "RSA", "kid": id, "use": "sig", "n": Secret.base64(Array(der[33..<289])),
        "e": Secret.base64(Array(der.suffix(3))),
      ]
    }
    let point = Array(der.suffix(64))
    return [
      "kty": "EC", "crv": "P-256", "kid": id, "x": Secret.base64(Array(point.prefix(32))),
      "y": Secret.base64(Array(point.suffix(32))),
    ]
  }

  func sign(_ message: [UInt8]) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key)
    var signature = [UInt8](repeating: 0, count: 512)
    var count = signature.count
    EVP_DigestSign(context, &signature, &count, message, message.count)
    let made = Array(signature.prefix(count))
    return algorithm == "RS256" ? made : raw(made)
  }

  /// Two numbers of 32 bytes from a DER sequence of two.
  private func raw(_ der: [UInt8]) -> [UInt8] {
    var (rest, out) = (der.dropFirst(2), [UInt8]())
    for _ in 0..<2 {
      let length = Int(rest[rest.startIndex + 1])
      let number = rest.dropFirst(2).prefix(length).drop { $0 == 0 }
      out += [UInt8](repeating: 0, count: 32 - number.count) + number
      rest = rest.dropFirst(2 + length)
    }
    return out
  }
}
