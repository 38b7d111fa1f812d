import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// `/files/…`: adding a file to a thing, and getting it back.
struct FilePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("files/new") { _, visit in try await uploadPage(site, visit, visit.query, Filled()) }
    routes.post("files") { _, visit in
      let sent = visit.form
      return try await site.withFiles(visit) { taken in
        try await site.act(visit) { work in
          let (subject, files) = (try sent.subject(), try taken.get())
          if files.isEmpty { throw FormProblem("files", \.document.chooseFile) }
          for file in files { try work.attach(file, to: subject) }
          return ownAddress(sent["back"])
        } again: {
          try await uploadPage(site, visit, sent, $0)
        }
      }
    }
    routes.get("files/:id") { _, visit in
      let id = try visit.id()
      let file = try await site.read(visit) { try $0.attachment(id) }
      return Response.file(file, bytes: try site.files.bytes(file.sha256))
    }
  }

  private func uploadPage(_ site: Site, _ visit: Visit, _ sent: Form, _ filled: Filled) async throws -> Response {
    let (subject, back) = (try sent.subject(), ownAddress(sent["back"]))
    try await site.read(visit) { try $0.allowAttaching(to: subject) }
    return try site.page(visit, { $0.document.addFile }) { uploadView(subject, back: back, filled, $0) }
  }
}

extension Form {
  /// What a file is to hang on, by the two hidden fields of the upload form.
  fileprivate func subject() throws -> Event.Subject {
    guard let subject = Event.Subject(kind: self["subject_kind"], id: self["subject_id"]) else { throw NotFound() }
    return subject
  }
}

func uploadView(_ subject: Event.Subject, back: String, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.document
  return """
    \(pageHead(
      words.addFile, lead: words.addFileLead(["size": CheckedFile.largestWords]),
      back: (look.text.site.buttons.back, back)))
    \(errorSummary(filled, look))
    \(form(action: "/files", look: look, uploads: true) {
      """
      \(hidden("subject_kind", subject.kind))\(hidden("subject_id", subject.id))\(hidden("back", back))
      \(fileField(
        Field("files", words.files), filled, look, accept: FileType.accept, limit: CheckedFile.largestWords,
        multiple: true, camera: true))
      \(buttons(button(words.sendFiles)))
      """
    })
    """
}

extension Response {
  /// A file as it was sent, never as a page of ours: photos and PDF are shown, all else is saved, and nothing in it can
  /// run, load or reach us.
  static func file(_ file: Attachment, bytes: [UInt8]) -> Response {
    let isInline = FileType.allCases.contains { $0.mediaType == file.mediaType && $0.isShownInline }
    let disposition = isInline ? "inline" : "attachment"
    // `sandbox` would switch off the PDF viewers of browsers, which are plug-ins to them.
    let isSandboxed = file.mediaType != FileType.pdf.mediaType
    return Response(
      status: .ok,
      headers: [
        .contentType: file.mediaType,
        .contentDisposition: "\(disposition); filename*=UTF-8''\(rfc5987(file.name))",
        .contentSecurityPolicy: (isSandboxed ? "sandbox; " : "") + "default-src 'none'",
        .xContentTypeOptions: "nosniff",
        .cacheControl: "private, no-store",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

/// A file name in a header: letters and digits as they are, the rest as percent and hexadecimal (RFC 8187 3.2.1).
private func rfc5987(_ name: String) -> String { percentEncoded(name).replacing("/", with: "%2F") }
