import COpenSSL

/// The keys with which a provider signs (RFC 7517).
struct JSONWebKeys: Decodable, Sendable {
  struct Key: Decodable, Sendable {
    var kty: String
    var kid: String?
    var use: String?
    var alg: String?
    // RSA
    var n: String?
    var e: String?
    // Elliptic curves
    var crv: String?
    var x: String?
    var y: String?
  }

  var keys: [Key]

  /// The two that providers use. `none` and the shared-secret HS256 are not among them, so no token can ask for them.
  private enum Algorithm: String { case rs256 = "RS256", es256 = "ES256" }

  /// Whether one of these keys signed it.
  /// - Throws: `OpenIDProblem.algorithm`, `.unknownKey`, `.signature`.
  func verify(_ token: IDToken) throws(OpenIDProblem) {
    guard let algorithm = Algorithm(rawValue: token.header.alg) else { throw .algorithm(token.header.alg) }
    guard let key = key(for: token.header, algorithm) else { throw .unknownKey }
    let holds =
      switch algorithm {
      case .rs256: rsa(key).map { PublicKey.verifies(token.signature, of: token.signed, by: $0) }
      case .es256:
        p256(key).map { PublicKey.verifies(derSignature(token.signature), of: token.signed, by: $0) }
      }
    guard holds == true else { throw .signature }
  }

  /// The key that the token names; one that names none may use the only one of its kind.
  private func key(for header: IDToken.Header, _ algorithm: Algorithm) -> Key? {
    let kind = algorithm == .rs256 ? "RSA" : "EC"
    let fitting = keys.filter { key in
      key.kty == kind && (key.use ?? "sig") == "sig" && (key.alg ?? header.alg) == header.alg
    }
    guard let id = header.kid else { return fitting.count == 1 ? fitting[0] : nil }
    return fitting.first { $0.kid == id }
  }

  /// 2048 bits at least (RFC 7518 3.3). - Returns: the key as X.509 writes it.
  private func rsa(_ key: Key) -> [UInt8]? {
    guard let n = key.n.flatMap(Secret.bytes(base64:)), let e = key.e.flatMap(Secret.bytes(base64:)),
      n.drop(while: { $0 == 0 }).count >= 256
    else { return nil }
    return DER.sequence(
      DER.sequence(DER.rsaEncryption, DER.null), DER.bits(DER.sequence(DER.integer(n), DER.integer(e))))
  }

  private func p256(_ key: Key) -> [UInt8]? {
    guard key.crv == "P-256", let x = key.x.flatMap(Secret.bytes(base64:)), x.count == 32,
      let y = key.y.flatMap(Secret.bytes(base64:)), y.count == 32
    else { return nil }
    return DER.sequence(DER.sequence(DER.ecPublicKey, DER.prime256), DER.bits([4] + x + y))
  }

  /// RFC 7518 3.4: two numbers of 32 bytes, which X.509 writes as a sequence of two.
  private func derSignature(_ raw: [UInt8]) -> [UInt8] {
    raw.count == 64 ? DER.sequence(DER.integer(Array(raw.prefix(32))), DER.integer(Array(raw.suffix(32)))) : []
  }
}

/// The few forms of X.690 that a public key is made of.
enum DER {
  static let null: [UInt8] = [5, 0]
  /// 1.2.840.113549.1.1.1
  static let rsaEncryption: [UInt8] = [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1]
  /// 1.2.840.10045.2.1
  static let ecPublicKey: [UInt8] = [6, 7, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 2, 1]
  /// 1.2.840.10045.3.1.7
  static let prime256: [UInt8] = [6, 8, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 3, 1, 7]

  static func sequence(_ parts: [UInt8]...) -> [UInt8] { tagged(0x30, parts.flatMap(\.self)) }
  static func bits(_ bytes: [UInt8]) -> [UInt8] { tagged(3, [0] + bytes) }

  /// A number that is not negative: no needless zeros before it, and one where its first bit would be a sign.
  static func integer(_ bytes: [UInt8]) -> [UInt8] {
    let short = Array(bytes.drop { $0 == 0 })
    return tagged(2, (short.first ?? 0x80) < 0x80 ? short : [0] + short)
  }

  private static func tagged(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    guard content.count >= 128 else { return [tag, UInt8(content.count)] + content }
    let length = withUnsafeBytes(of: content.count.bigEndian) { Array($0.drop { $0 == 0 }) }
    return [tag, 0x80 | UInt8(length.count)] + length + content
  }
}

/// What we ask of OpenSSL: whether a signature is by a key. libsodium, which does everything else here, knows neither RSA
/// nor this curve.
private enum PublicKey {
  static func verifies(_ signature: [UInt8], of message: [UInt8], by der: [UInt8]) -> Bool {
    let key = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      var start = bytes.baseAddress
      return d2i_PUBKEY(nil, &start, der.count)
    }
    guard let key, let context = EVP_MD_CTX_new() else { return false }
    defer {
      EVP_MD_CTX_free(context)
      EVP_PKEY_free(key)
    }
    guard EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1 else { return false }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}
