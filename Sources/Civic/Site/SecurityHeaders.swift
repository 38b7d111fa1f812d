import HTTPTypes
import Hummingbird

/// What every answer says to the browser about what it may do with it.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = Visit

  /// The site is reached by HTTPS: then the browser is told never to come by any other way.
  let isSecure: Bool

  func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws
    -> Response
  {
    var response = try await next(request, context)
    for (name, value) in Self.fields where response.headers[name] == nil { response.headers[name] = value }
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
    return response
  }

  /// Nothing but our own files, no script or style within a page, in no frame, forms to ourselves only. `blob:` is the
  /// preview of a photograph that was chosen and not yet sent; `connect-src` the list of the meeting's screen.
  private static let contentPolicy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "connect-src 'self'",
    "font-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private static let fields: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, contentPolicy),
    (.xContentTypeOptions, "nosniff"),
    // Browsers that know no frame-ancestors.
    (HTTPField.Name("X-Frame-Options")!, "DENY"),
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (
      HTTPField.Name("Permissions-Policy")!,
      "camera=(), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()"
    ),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
    (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
  ]
}
