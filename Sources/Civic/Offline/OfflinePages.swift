import Foundation
import HTTPTypes
import Hummingbird
import Markup

/// What lets a telephone of one's own work without a line: the worker, the page it shows, and what an installed app needs.
struct OfflinePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    // At the root, because a worker sees only what lies below its own address.
    routes.get("worker.js") { _, _ in
      Response.text(try Assets.worker(), type: "text/javascript; charset=utf-8")
    }
    routes.get("offline") { _, visit in
      try site.page(visit, { $0.offline.title }) { offlineView($0) }
    }
    routes.get("manifest.webmanifest") { _, visit in
      let words = try site.text(visit.language)
      return Response.text(
        try manifest(words, visit.language), type: "application/manifest+json; charset=utf-8", cached: true)
    }
  }
}

/// What the system shows of an installed app (W3C Web Application Manifest).
private struct WebManifest: Encodable {
  struct Icon: Encodable {
    var src: String
    var sizes: String
    var type: String
    var purpose: String
  }
  var name: String
  var short_name: String
  var description: String
  var lang: String
  var id = "/"
  var start_url = "/"
  var scope = "/"
  var display = "standalone"
  var theme_color = "#7a1610"
  var background_color = "#faf7f0"
  var icons: [Icon]
}

private func manifest(_ text: Text, _ language: Language) throws -> String {
  let icons = ["any", "maskable"].map {
    WebManifest.Icon(src: "/assets/mark.svg", sizes: "any", type: "image/svg+xml", purpose: $0)
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let manifest = WebManifest(
    name: text.site.product, short_name: text.site.product, description: text.site.promise, lang: language.rawValue,
    icons: icons)
  return String(decoding: try encoder.encode(manifest), as: UTF8.self)
}

extension Visit {
  /// For whom a page may stay on the device: nil on a shared one. It names nobody; it tells one person from another.
  var keptFor: String? {
    guard let signIn, signIn.isRemembered, signIn.actor != nil else { return nil }
    return String(Secret.hash("kept:\(signIn.commune):\(signIn.person)").prefix(16))
  }
}

extension Visit {
  /// What the device's worker is told: for whom the page may stay, or that somebody is in who keeps nothing here. Then
  /// what was kept for the one before goes, and no form of theirs waits under the other's name.
  var keepMark: String? { signIn == nil ? nil : keptFor ?? "none" }
}

extension HTTPField.Name {
  /// A page that may stay on the device, and for whom.
  static let keep = Self("X-Keep")!
}
