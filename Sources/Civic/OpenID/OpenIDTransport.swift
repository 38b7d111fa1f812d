import Foundation

/// A request to the provider: GET, or POST where there is a form.
struct OpenIDRequest: Sendable {
  var url: String
  var form: String?
  /// Client and secret, sent as HTTP Basic (Core 9, `client_secret_basic`).
  var password: (name: String, secret: String)?

  static func encoded(_ fields: [(String, String)]) -> String {
    fields.map { "\($0)=\(escaped($1))" }.joined(separator: "&")
  }

  /// As `application/x-www-form-urlencoded`; RFC 6749 2.3.1 asks it of client and secret too.
  static func escaped(_ text: String) -> String { percentEncoded(text).replacingOccurrences(of: "/", with: "%2F") }
}

struct OpenIDAnswer: Sendable {
  var status: Int
  var body: [UInt8]
}

/// Carries a request to the provider; tests have one of their own.
protocol OpenIDTransport: Sendable {
  func send(_ request: OpenIDRequest) async throws -> OpenIDAnswer
}

/// Through the program `curl`: a provider is asked some times an hour, where there is one at all, and for that neither a
/// TLS library nor an HTTP client comes into every server. What it is to do goes in by standard input, because arguments
/// can be read by every user of the machine.
struct CurlTransport: OpenIDTransport {
  struct Failed: Error {}

  /// Ten seconds, no detours, HTTPS only, and no more than a megabyte.
  private static let seconds = 10
  private static let largest = 1024 * 1024

  static func installed() -> String? {
    ["/usr/bin/curl", "/usr/local/bin/curl"].first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  func send(_ request: OpenIDRequest) async throws -> OpenIDAnswer {
    let lines = try Self.lines(request)
    return try await withCheckedThrowingContinuation { continuation in
      // Reading waits, and must not do so on a thread that serves others.
      DispatchQueue.global().async { continuation.resume(with: Result { try Self.run(lines) }) }
    }
  }

  /// The file of settings for `curl --config`.
  static func lines(_ request: OpenIDRequest) throws -> String {
    var lines = [
      "url = \(try quoted(request.url))", "proto = \"=https\"", "max-redirs = 0", "max-time = \(seconds)",
      "max-filesize = \(largest)", "header = \"Accept: application/json\"", "silent", #"write-out = "\n%{http_code}""#,
    ]
    if let form = request.form { lines.append("data = \(try quoted(form))") }
    if let (name, secret) = request.password {
      let pair = "\(OpenIDRequest.escaped(name)):\(OpenIDRequest.escaped(secret))"
      lines.append("user = \(try quoted(pair))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line break would begin a setting of its own.
  private static func quoted(_ text: String) throws -> String {
    guard !text.contains(where: \.isNewline) else { throw Failed() }
    return "\"\(text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\""))\""
  }

  private static func run(_ lines: String) throws -> OpenIDAnswer {
    guard let program = installed() else { throw Failed() }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["--disable", "--config", "-"]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, FileHandle.nullDevice)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try input.fileHandleForWriting.close()
    var bytes: [UInt8] = []
    while let piece = try output.fileHandleForReading.read(upToCount: 65_536), !piece.isEmpty {
      bytes += piece
      if bytes.count > largest { process.terminate() }
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0, let end = bytes.lastIndex(of: UInt8(ascii: "\n")),
      let status = Int(String(decoding: bytes[(end + 1)...], as: UTF8.self))
    else { throw Failed() }
    return OpenIDAnswer(status: status, body: Array(bytes[..<end]))
  }
}
