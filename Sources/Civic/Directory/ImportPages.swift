import Foundation
import HTTPTypes
import Hummingbird
import Markup
import VietnameseText

/// A whole directory from a list: sent or pasted, looked at, then kept.
struct ImportPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("directory/import") { _, visit in try await importPage(site, visit, Filled()) }
    routes.get("directory/import/sample.csv") { _, visit in
      _ = try visit.actor
      // The mark at the front tells spreadsheets that it is UTF-8.
      return Response.text(
        "\u{FEFF}" + (try Embedded.text("Civic/Directory/sample.csv")), type: "text/csv; charset=utf-8")
    }
    routes.post("directory/import") { _, visit in
      visit.form["step"] == "keep" ? try await keep(site, visit) : try await preview(site, visit)
    }
  }

  private func preview(_ site: Site, _ visit: Visit) async throws -> Response {
    let text = try site.text(visit.language)
    var filled = visit.form.filled()
    do {
      let list = try sentList(visit.form)
      filled.values["list"] = [list]
      let plan = try await site.read(visit) { try $0.planImport(csv: list, text: text) }
      return try site.page(visit, { $0.directory.importing.preview }) { importPreview(plan, list, $0) }
    } catch let problem as FormProblem {
      filled.problems = try site.filledProblems(problem, visit)
      return try await importPage(site, visit, filled, status: .unprocessableContent)
    } catch let refused as ImportRefused {
      return try await importPage(site, visit, filled, refused.problems, status: .unprocessableContent)
    }
  }

  private func keep(_ site: Site, _ visit: Visit) async throws -> Response {
    let (text, list) = (try site.text(visit.language), visit.form.raw("list"))
    do {
      return try await site.act(visit) { work in
        "/directory/import?added=\(try work.importDirectory(csv: list, text: text))"
      }
    } catch let refused as ImportRefused {  // the directory has changed since it was looked at
      return try await importPage(site, visit, visit.form.filled(), refused.problems, status: .unprocessableContent)
    }
  }

  private func importPage(
    _ site: Site, _ visit: Visit, _ filled: Filled, _ problems: [ImportProblem] = [], status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    try await site.read(visit) { try $0.allow(DirectoryDeed.change) }
    let added = Int(visit.query["added"])
    return try site.page(visit, status: status, { $0.directory.importing.title }) { look in
      importView(filled, problems, added: added, look)
    }
  }
}

/// The list as text: the file where one was sent, else what was pasted.
private func sentList(_ form: Form) throws -> String {
  if let file = form.files("file").first {
    guard let text = String(bytes: file.bytes, encoding: .utf8) else {
      throw FormProblem("file", \.directory.importing.notUtf8)
    }
    return nfc(text)
  }
  guard form.optional("list") != nil else { throw FormProblem("list", \.directory.importing.nothingSent) }
  return form.raw("list")
}
