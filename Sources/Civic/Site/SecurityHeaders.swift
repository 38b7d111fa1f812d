import HTTPTypes
import Hummingbird

/// What every answer says to the browser about what it may do with it.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = Visit

  func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws
    -> Response
  {
    var response = try await next(request, context)
    for (name, value) in Self.fields where response.headers[name] == nil { response.headers[name] = value }
    return response
  }

  private static let fields: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    (HTTPField.Name("Referrer-Policy")!, "same-origin"),
    (HTTPField.Name("Permissions-Policy")!, "geolocation=(), camera=(self), microphone=(self)"),
    (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
  ]
}
