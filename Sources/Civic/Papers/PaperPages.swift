import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Papers

/// Every record's papers: `…/papers/minutes` is the page to print, `?as=docx` and `?as=pdf` the files, `?blank=yes` the
/// same as a sheet for a pen; `/lists/…?as=xlsx|csv` the lists.
struct PaperPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/papers") { _, visit in
      let id = try visit.id()
      let (session, keepsForms) = try await site.read(visit) { (try $0.session(id), $0.actor.role == .clerk) }
      return try site.page(visit, { $0.paper.title }) {
        sessionPapersView(session, hasPDF: site.press.isInstalled, keepsForms: keepsForms, $0)
      }
    }
    for kind in SessionPaper.allCases {
      routes.get("sessions/:id/papers/\(kind.rawValue)") { _, visit in
        try await answer(site, visit, record: "sessions", kind.title) {
          try $0.paper(kind, of: $1, blank: $2, $3, site.stationery)
        }
      }
    }
    for kind in MatterPaper.allCases {
      routes.get("matters/:id/papers/\(kind.rawValue)") { _, visit in
        try await answer(site, visit, record: "matters", kind.title) {
          try $0.paper(kind, of: $1, blank: $2, $3, site.stationery)
        }
      }
    }
    routes.get("dossiers/:id/papers/petition") { _, visit in
      try await answer(site, visit, record: "dossiers", { $0.petition }) { work, id, _, look in
        try work.petitionPaper(of: id, look, site.stationery)
      }
    }
    for list in SheetOfList.allCases {
      routes.get("lists/\(list.rawValue)") { _, visit in try await sheet(list, site, visit) }
    }
  }

  // MARK: - Papers

  private typealias Make = @Sendable (Work, String, _ blank: String?, Look) throws -> ReadyPaper

  private func answer(
    _ site: Site, _ visit: Visit, record: String, _ title: @escaping @Sendable (PaperText.Kinds) -> String,
    _ make: @escaping Make
  ) async throws -> Response {
    let (id, look) = (try visit.id(), try site.look(visit))
    let address = "/\(record)/\(id)"
    let blank = visit.query["blank"] == "yes" ? site.baseAddress(visit) + address : nil
    let ready: ReadyPaper
    do {
      ready = try await site.read(visit) { try make($0, id, blank, look) }
      switch visit.query["as"] {
      case "docx": return .download(try site.word(ready), .docx, ready.fileName)
      case "pdf": return try await pdf(ready, site)
      default: break
      }
      let sheet = try ready.paper.page()
      return try site.page(visit, title: title(look.text.paper.kinds)) { look in
        paperView(
          sheet, title: title(look.text.paper.kinds), at: visit.path, back: address, isBlank: blank != nil,
          hasPDF: site.press.isInstalled, look)
      }
    } catch let problem as PaperProblem {
      throw problem.refusal
    }
  }

  /// LibreOffice may be away, busy or stuck: the reader is told which, and that the browser prints the same page.
  private func pdf(_ ready: ReadyPaper, _ site: Site) async throws -> Response {
    do {
      let bytes = try await site.press.pdf(of: site.word(ready))
      return .download(bytes, .pdf, ready.fileName)
    } catch let problem as PDFPress.Problem {
      throw problem.refusal
    }
  }

  // MARK: - Lists

  private func sheet(_ list: SheetOfList, _ site: Site, _ visit: Visit) async throws -> Response {
    let look = try site.look(visit)
    let sheet = try await site.read(visit) { try $0.sheet(list, look) }
    let name = "\(list.rawValue)-\(look.today)"
    do {
      if visit.query["as"] == "csv" { return .download(try sheet.csv(), .text, name, ending: "csv") }
      let file = FileManager.default.temporaryDirectory.appending(path: "hoiam-\(Secret.random(bytes: 9)).xlsx")
      defer { try? FileManager.default.removeItem(at: file) }
      try sheet.writeXLSX(to: file.path)
      return .download([UInt8](try Data(contentsOf: file)), .xlsx, name)
    } catch let problem as PaperProblem {
      throw problem.refusal
    }
  }
}

extension Site {
  /// The Word file: the office's own form where it has one.
  fileprivate func word(_ ready: ReadyPaper) throws -> [UInt8] {
    guard let own = ready.own else { return try ready.paper.docx(stationery.widths) }
    return try Template(try files.bytes(own.template)).filled(own.values)
  }
}

extension PaperProblem {
  /// Said in the reader's language, with the mend.
  var refusal: any Error {
    switch self {
    case .tooLong(let start, let size, let limit):
      Refusal(
        \.paper.tooLong, ["start": start, "size": "\(size / 1000)", "limit": "\(limit / 1000)"])
    case .unreadable, .notWritten: self
    }
  }
}

extension PDFPress.Problem {
  var refusal: any Error {
    switch self {
    case .notInstalled: Refusal(\.paper.noPdf)
    case .tooMany: Refusal(\.paper.tooMany)
    case .tookTooLong(let seconds): Refusal(\.paper.tookTooLong, ["seconds": "\(seconds)"])
    case .failed: Refusal(\.paper.pdfFailed)
    }
  }
}

extension Response {
  /// A file of ours to be saved; it is made anew each time and kept nowhere on the way.
  fileprivate static func download(_ bytes: [UInt8], _ type: FileType, _ name: String, ending: String? = nil)
    -> Response
  {
    Response(
      status: .ok,
      headers: [
        .contentType: ending == "csv" ? "text/csv; charset=utf-8" : type.mediaType,
        .contentDisposition: "attachment; filename=\"\(name).\(ending ?? type.rawValue)\"",
        .cacheControl: "private, no-store",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
