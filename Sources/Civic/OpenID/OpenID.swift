/// A provider by which people may sign in besides password, card and code (OpenID Connect Core 1.0). Off until the
/// installation names one.
public struct OpenIDSettings: Sendable, Equatable {
  /// As the provider calls itself, and as it stands in every token: `https://id.gialai.example`.
  public var issuer: String
  public var client: String
  /// Nil for a client that has none; the exchange is protected by PKCE either way.
  public var secret: String?
  /// What the button says: "Cổng tỉnh Gia Lai".
  public var name: String

  public init(issuer: String, client: String, secret: String?, name: String) {
    (self.issuer, self.client, self.secret, self.name) = (issuer, client, secret, name)
  }
}

/// Why somebody did not come in by the provider. None of it says who they are.
enum OpenIDProblem: Error, Equatable, Sendable {
  /// The answer belongs to no question of this browser: too old, or somebody else's.
  case notAsked
  /// The provider said no, by its own word: `access_denied`.
  case refused(String)
  /// No answer, or one that is no JSON.
  case unreachable
  /// Its description is of another issuer, or lacks an address.
  case badDescription
  /// Not three parts, or not what the parts should hold.
  case malformed
  /// Signed in a way that we do not take: `none`, a shared secret, anything but RS256 and ES256.
  case algorithm(String)
  /// The key that it names is not among the provider's.
  case unknownKey
  case signature
  case issuer
  case audience
  case expired
  /// Of another question.
  case nonce

  /// What the person reads; everything about a token that does not hold is one sentence, because nothing in it is theirs
  /// to mend.
  var sentence: KeyPath<Text, Phrase> {
    switch self {
    case .notAsked: \.openId.notAsked
    case .refused: \.openId.refused
    case .unreachable, .badDescription: \.openId.unreachable
    case .malformed, .algorithm, .unknownKey, .signature, .issuer, .audience, .expired, .nonce: \.openId.notTrusted
    }
  }

  /// For the log: the kind, and never what stood in the token.
  var word: String {
    switch self {
    case .notAsked: "not asked"
    case .refused: "refused"
    case .unreachable: "unreachable"
    case .badDescription: "bad description"
    case .malformed: "malformed"
    case .algorithm: "algorithm"
    case .unknownKey: "unknown key"
    case .signature: "signature"
    case .issuer: "issuer"
    case .audience: "audience"
    case .expired: "expired"
    case .nonce: "nonce"
    }
  }
}

/// The secret of one try, kept in a cookie of the browser that began it. All that the protocol needs is made from it, so
/// nothing is stored: whoever has not the cookie can neither answer nor replay.
struct OpenIDTry: Sendable {
  var secret: String
  /// Of the sign-in to which an account is being linked; empty where somebody comes in. A link that was begun for one
  /// sign-in cannot end in another.
  var csrf = ""

  var state: String { made("state") }
  /// Stands in the token, so that a token of another try does not fit (Core 3.1.2.1).
  var nonce: String { made("nonce") }
  /// RFC 7636: 43 letters of base64url.
  var verifier: String { made("verifier") }
  var challenge: String {
    Secret.base64(Secret.bytes(hex: Secret.sha256(Array(verifier.utf8))) ?? [])
  }

  private func made(_ what: String) -> String { Secret.hash("openid|\(what)|\(csrf)|\(secret)") }
}
