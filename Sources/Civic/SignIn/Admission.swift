import HTTPTypes
import Hummingbird
import Markup
import Storage

extension Site {
  /// Somebody has proved who they are: the second proof where they have set one up, else in.
  /// - Parameter back: where they wanted to go. - Parameter waiting: a form that was typed before the sign-in ended.
  func comeIn(_ visit: Visit, _ proof: Proof, to back: String, waiting: WaitingForm? = nil) async throws -> Response {
    let (now, ids) = (clock.now(), ids)
    let token = try await database.write { tx -> String? in
      let entrance = Entrance(tx: tx, now: now, ids: ids)
      return try entrance.needsSecondFactor(proof) ? try entrance.waitForSecond(proof) : nil
    }
    guard let token else { return try await admit(visit, proof, to: back, waiting: waiting) }
    return try page(visit, { $0.signIn.second.title }) { look in
      secondStepView(SecondStep(token: token, back: back, waiting: waiting), Filled(), look)
    }
  }

  /// In: two fresh cookies, one for the sign-in and one that says that the device is known.
  func admit(_ visit: Visit, _ proof: Proof, to back: String, waiting: WaitingForm? = nil) async throws -> Response {
    let (now, ids) = (clock.now(), ids)
    let (device, known, present) = (visit.device, visit.known, visit.signIn?.id)
    let (admission, remembered) = try await database.write { tx in
      let entrance = Entrance(tx: tx, now: now, ids: ids)
      return (
        try entrance.admit(proof, device: device, instead: present, asksSecondStep: waiting == nil),
        try entrance.remember(device: known, of: proof)
      )
    }
    var response = try welcome(visit, admission, to: back, waiting)
    response.setCookie(SignInCookie.cookie(admission, secure: settings.secureCookies))
    response.setCookie(KnownDeviceCookie.cookie(remembered, secure: settings.secureCookies))
    return response
  }

  /// Where they wanted to go; or the form that they were filling in, ready to be sent.
  private func welcome(_ visit: Visit, _ admission: Entrance.Admission, to back: String, _ waiting: WaitingForm?) throws
    -> Response
  {
    guard let waiting else { return .redirect(to: ownAddress(back), type: .normal) }
    var visit = visit
    visit.csrf = Secret.hash("csrf:\(admission.secret)")
    return try page(visit, { $0.signIn.welcomeBack }) { look in
      "\(pageHead(look.text.signIn.welcomeBack))\(sendAgain(waiting, look))"
    }
  }

  /// Counts a try. - Returns: what to say where one has to wait before the next.
  func take(_ throttles: [Throttle], _ visit: Visit) async throws -> String? {
    let (now, ids) = (clock.now(), ids)
    let seconds = try await database.write { try Entrance(tx: $0, now: now, ids: ids).take(throttles) }
    guard seconds > 0 else { return nil }
    let words = try text(visit.language).signIn
    return seconds < 100
      ? words.waitSeconds(["seconds": seconds]) : words.waitMinutes(["minutes": (seconds + 59) / 60])
  }
}

/// The cookie that remembers a device. Over HTTPS its name forbids other sites of the same domain to set it (RFC 6265bis
/// 4.1.3.2), so that nobody can be signed in as somebody else from outside.
enum SignInCookie {
  static let name = "hoiam"

  static func name(secure: Bool) -> String { secure ? "__Host-\(name)" : name }

  static func cookie(_ admission: Entrance.Admission, secure: Bool) -> Cookie {
    Cookie(
      name: name(secure: secure), value: admission.secret, expires: admission.expiresAt.date, path: "/",
      secure: secure, httpOnly: true, sameSite: .lax)
  }
  static func gone(secure: Bool) -> Cookie {
    Cookie(name: name(secure: secure), value: "", maxAge: 0, path: "/", secure: secure, httpOnly: true, sameSite: .lax)
  }
}

/// Says that somebody has signed in here before; it opens nothing by itself.
enum KnownDeviceCookie {
  static let name = "hoiam-known"
  private static let days = 365

  static func name(secure: Bool) -> String { secure ? "__Host-\(name)" : name }

  static func cookie(_ secret: String, secure: Bool) -> Cookie {
    Cookie(
      name: name(secure: secure), value: secret, maxAge: days * 86_400, path: "/", secure: secure, httpOnly: true,
      sameSite: .lax)
  }
}

extension Form {
  /// A form that waited while its writer signed in again.
  var waiting: WaitingForm? {
    guard let path = optional("waiting_path") else { return nil }
    var values: [String: [String]] = [:]
    for (name, value) in self.values where name.hasPrefix("waiting.") {
      values[String(name.dropFirst("waiting.".count))] = value
    }
    return WaitingForm(path: ownAddress(path), values: values)
  }
}
