import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore

/// The one place where an error becomes a page. What was typed is on that page too: nothing is lost.
struct ErrorPages: RouterMiddleware {
  typealias Context = Visit

  let site: Site

  func handle(_ request: Request, context: Visit, next: (Request, Visit) async throws -> Response) async throws
    -> Response
  {
    do {
      return try await next(request, context)
    } catch let failure as Failure {
      return try answer(failure.error, request, failure.visit)
    } catch {
      return try answer(error, request, context)
    }
  }

  /// An error together with the visit as far as it had been read when it happened.
  struct Failure: Error {
    var error: any Error
    var visit: Visit
  }

  private func answer(_ error: any Error, _ request: Request, _ visit: Visit) throws -> Response {
    let errors = try site.text(visit.language).site.errors
    switch error {
    case is SignInNeeded where request.method == .post: return try signInAgain(visit)
    case is SignInNeeded: return .redirect(to: address("/sign-in", ["back": visit.address]), type: .normal)
    case is PostNeeded: return .redirect(to: "/account", type: .normal)
    case is SecondStepNeeded where request.method == .post: return try secondStepFirst(visit)
    case is SecondStepNeeded: return .redirect(to: "/account/second-factor", type: .normal)
    case is FormExpired:
      return try problemPage(visit, .forbidden, errors.expired) { sendAgain(visit, $0) }
    // Ready to be sent again it would need one click of somebody who believes to have typed it.
    case is ForeignForm: return try problemPage(visit, .forbidden, errors.expired)
    case is NotFound: return try problemPage(visit, .notFound, errors.notFound)
    case let refusal as Refusal:
      return try site.page(visit, title: errors.refused.title, status: .conflict) { look in
        refusalPage(refusal, visit, cameFrom: visit.cameFrom(request), look)
      }
    case let problem as FormProblem:
      let filled = visit.form.filled(try site.filledProblems(problem, visit))
      return try site.page(visit, title: errors.refused.title, status: .unprocessableContent) { look in
        "\(pageHead(errors.refused.title))\(errorSummary(filled, look))\(sendAgain(visit, look))"
      }
    case is NIOTooManyBytesError: return try problemPage(visit, .contentTooLarge, errors.tooBig)
    case let error as any HTTPResponseError:
      if error.status == .notFound { return try problemPage(visit, .notFound, errors.notFound) }
      return try problemPage(visit, error.status, errors.refused)
    default:
      // The kind of the error and the pattern of the route, never its words: an error of the database quotes what was
      // typed, an address of a card is a key. The logger adds the id that the page shows.
      let route = visit.endpointPath ?? "?"
      visit.logger.error("request failed", metadata: ["error": "\(type(of: error))", "route": "\(route)"])
      return try problemPage(visit, .internalServerError, errors.ours) { look in
        "<p>\(look.text.site.errors.reference(["id": visit.id]))</p>\(sendAgain(visit, look))"
      }
    }
  }

  private func problemPage(
    _ visit: Visit, _ status: HTTPResponse.Status, _ words: SiteText.Problem, _ more: (Look) -> HTML = { _ in HTML("") }
  ) throws -> Response {
    try site.page(visit, title: words.title, status: status) { look in
      """
      \(pageHead(words.title))
      <p>\(words.mend)</p>
      \(more(look))
      \(buttons(linkButton(look.text.site.navigation.home, "/")))
      """
    }
  }

  /// The sign-in has ended while somebody was writing: the form waits while they come in again.
  private func signInAgain(_ visit: Visit) throws -> Response {
    let words = try site.text(visit.language)
    return try site.page(visit, title: words.signIn.again, status: .unauthorized) { look in
      """
      \(pageHead(words.signIn.again))
      \(noticeBox(.info, look, "<p>\(words.signIn.againLead)</p>"))
      \(signInForm(Filled(), look, waiting: visit.waitingForm))
      """
    }
  }

  /// What was typed waits on the page while the second step is set up on another.
  private func secondStepFirst(_ visit: Visit) throws -> Response {
    let words = try site.text(visit.language).signIn.second
    return try site.page(visit, title: words.title, status: .conflict) { look in
      """
      \(pageHead(words.title, lead: words.beforeSending))
      \(buttons(linkButton(words.begin, "/account/second-factor")))
      \(sendAgain(visit, look))
      """
    }
  }
}

extension Visit {
  /// The page of ours on which the form stood, as the browser tells it; nil for a page that was only looked at, and where
  /// the browser tells nothing or another site.
  fileprivate func cameFrom(_ request: Request) -> String? {
    guard request.method == .post, let from = request.headers[.referer] else { return nil }
    let ours = ["https://", "http://"].map { $0 + authority }.first { from.hasPrefix($0 + "/") }
    guard let ours, case let address = ownAddress(String(from.dropFirst(ours.count))) else { return nil }
    return address == "/" || address == path ? nil : address
  }

  /// The form that could not be sent, to be carried through signing in. Files cannot be carried; secrets must not be
  /// written into a page.
  var waitingForm: WaitingForm? {
    let words = form.values.filter { !Form.tokens.contains($0.key) && !Form.secrets.contains($0.key) }
    return words.isEmpty ? nil : WaitingForm(path: path, values: words)
  }
}

/// A form that waits to be sent once more.
struct WaitingForm: Sendable {
  var path: String
  var values: [String: [String]]
}
