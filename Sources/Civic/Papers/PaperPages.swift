import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Papers

/// Every record's papers: `…/papers` lists them, `…/papers/minutes` is the page to print, `?as=docx` and `?as=pdf` the
/// files, `?as=xlsx` and `?as=csv` its table where it has one, `?blank=yes` the same as a sheet for a pen;
/// `/lists/…?as=xlsx|csv` the lists.
struct PaperPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    add(SessionPaper.self, to: routes, site)
    add(MatterPaper.self, to: routes, site)
    add(DossierPaper.self, to: routes, site)
    add(ResolutionPaper.self, to: routes, site)
    add(VotePaper.self, to: routes, site)
    add(BodyPaper.self, to: routes, site)
    for list in SheetOfList.allCases {
      routes.get("lists/\(list.rawValue)") { _, visit in try await sheet(list, site, visit) }
    }
  }

  // MARK: - Papers

  private func add<Kind: PaperKind>(_ kinds: Kind.Type, to routes: Router<Visit>, _ site: Site) {
    routes.get("\(Kind.record)/:id/papers") { _, visit in
      let (id, look) = (try visit.id(), try site.look(visit))
      let page = try await site.read(visit) { work in
        let shelf = try Kind.shelf(of: id, work, look)
        return ShelfPage(
          shelf: shelf, photos: try work.attachments(on: shelf.subject),
          mayAttach: (try? work.allowAttaching(to: shelf.subject)) != nil, keepsForms: work.actor.role == .clerk)
      }
      return try site.page(visit, title: look.text.paper.title) { shelfView(page, hasPDF: site.press.isInstalled, $0) }
    }
    for kind in Kind.allCases {
      routes.get("\(Kind.record)/:id/papers/\(kind.rawValue)") { _, visit in try await answer(kind, site, visit) }
    }
  }

  private func answer<Kind: PaperKind>(_ kind: Kind, _ site: Site, _ visit: Visit) async throws -> Response {
    let (id, look) = (try visit.id(), try site.look(visit))
    let isBlank = kind.hasBlank && visit.query["blank"] == "yes"
    let binding = kind.canBeBound ? Binding(visit.query, look) : Binding()
    let ask = PaperAsk(
      id: id, blank: isBlank ? site.baseAddress(visit) + "/\(Kind.record)/\(id)" : nil, query: visit.query,
      look: try site.paperLook(visit), stationery: site.stationery)
    do {
      let ready = try await site.read(visit) { work in
        var ready = try kind.made(ask, work)
        if let first = binding.first { ready.paper = ready.paper.bound(from: first) }
        ready.template = isBlank ? nil : try work.templateFile(kind)
        return ready
      }
      if let file = try await file(ready, visit.query["as"], site) { return file }
      let sheet = try ready.paper.page()
      let page = PaperSheet(
        title: kind.title(look.text.paper.kinds), sheet: sheet, path: visit.path, query: visit.query,
        shelf: "/\(Kind.record)/\(id)/papers", isBlank: isBlank, hasBlank: kind.hasBlank,
        hasPDF: site.press.isInstalled, hasSheet: ready.sheet != nil, others: ready.others,
        binding: kind.canBeBound ? binding : nil)
      return try site.page(visit, title: page.title) { paperView(page, $0) }
    } catch let problem as PaperProblem {
      throw problem.refusal
    }
  }

  /// The paper as a file of a kind; nil where its page is asked for.
  private func file(_ ready: ReadyPaper, _ kind: String, _ site: Site) async throws -> Response? {
    switch kind {
    case "docx": return .download(try site.word(ready), .docx, ready.fileName)
    case "pdf": return try await pdf(ready, site)
    case "xlsx", "csv":
      guard let sheet = ready.sheet else { throw NotFound() }
      return try .download(sheet, asCSV: kind == "csv", ready.fileName)
    default: return nil
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
    do {
      return try .download(sheet, asCSV: visit.query["as"] == "csv", "\(list.rawValue)-\(look.today)")
    } catch let problem as PaperProblem {
      throw problem.refusal
    }
  }
}

extension Site {
  /// Papers are Vietnamese, in whatever language their reader reads the site.
  func paperLook(_ visit: Visit) throws -> Look {
    var look = try look(visit)
    (look.text, look.language) = (try text(.vietnamese), .vietnamese)
    return look
  }

  /// The Word file: the office's own form where it has one.
  fileprivate func word(_ ready: ReadyPaper) throws -> [UInt8] {
    guard let form = ready.template else { return try ready.paper.docx(stationery.widths) }
    return try Template(try files.bytes(form)).filled(stationery.values(of: ready.paper).merged(with: ready.values))
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
  /// A list as a spreadsheet. Excel files are written to disk row by row, so that a long one does not lie in memory.
  fileprivate static func download(_ sheet: Sheet, asCSV: Bool, _ name: String) throws -> Response {
    if asCSV { return .download(try sheet.csv(), .text, name, ending: "csv") }
    let file = FileManager.default.temporaryDirectory.appending(path: "hoiam-\(Secret.random(bytes: 9)).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try sheet.writeXLSX(to: file.path)
    return .download([UInt8](try Data(contentsOf: file)), .xlsx, name)
  }

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
