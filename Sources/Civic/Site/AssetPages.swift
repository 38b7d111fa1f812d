import Hummingbird
import Storage

/// `/assets/…`: the style sheet, the script, the mark; and `/style`, every part of a page in every state.
struct AssetPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("assets/site.css") { request, _ in try StaticFile.styleSheet.get().answer(to: request) }
    routes.get("assets/site.js") { request, _ in try StaticFile.script.get().answer(to: request) }
    routes.get("assets/mark.svg") { request, _ in try StaticFile.mark.get().answer(to: request) }
    routes.get("style") { _, visit in
      try site.page(visit, { $0.site.style.title }) { stylePage($0) }
    }
  }
}

/// `GET /healthz`: 200 when the database answers.
struct HealthPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("healthz") { _, _ in
      _ = try await site.database.read { try $0.rows("SELECT 1 AS one") }
      return Response.text("ok\n", type: "text/plain; charset=utf-8")
    }
  }
}

/// `GET /preferences?size=a-plus&back=/matters`: kept in a cookie; nothing of ours is changed by it.
struct PreferencePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("preferences") { _, visit in
      var response = Response.redirect(to: ownAddress(visit.query["back"]), type: .normal)
      for name in ["size", "theme", "language", "tour"] {
        guard let value = visit.query.optional(name), value.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
        else { continue }
        response.setCookie(
          Cookie(name: name, value: value, maxAge: 365 * 86_400, path: "/", httpOnly: true, sameSite: .lax))
      }
      return response
    }
  }
}

/// An address to come back to, if it is one of this site; else home. So nobody is led elsewhere.
func ownAddress(_ address: String) -> String {
  let plain = address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f && $0 != "\\" }
  return address.hasPrefix("/") && !address.hasPrefix("//") && plain ? address : "/"
}
