import Markup
import Rulebook

/// The files of a thing, each with its size, and the way to add one. `add` is the address of the upload form; nil where
/// this reader may not add (`uploadAddress`).
func attachmentList(_ list: [Attachment], _ look: Look, add: String?) -> HTML {
  let words = look.text.document
  return """
    \(when: list.isEmpty, "<p>\(words.noFiles)</p>")
    \(when: !list.isEmpty, "<ul class=\"files\">\(each: list, { file in attachmentRow(file, look) })</ul>")
    \(some: add, { address in buttons(linkButton(words.addFile, address)) })
    """
}

private func attachmentRow(_ file: Attachment, _ look: Look) -> HTML {
  "<li><a href=\"/files/\(file.id)\">\(file.name)</a> (\(sizeText(bytes: file.size, look)))</li>"
}

/// "1,2 MB", "340 KB".
func sizeText(bytes: Int, _ look: Look) -> String {
  bytes >= 1_000_000
    ? "\(numberText(Double(bytes) / 1_000_000, look)) MB" : "\(numberText(max(1, bytes / 1000), look)) KB"
}

/// Where a file is added to a thing; afterwards one is led `back`.
func uploadAddress(_ subject: Event.Subject, back: String) -> String {
  address("/files/new", ["subject_kind": subject.kind, "subject_id": subject.id, "back": back])
}

/// The papers of a session.
func documentList(_ list: [Document], _ look: Look) -> HTML {
  list.isEmpty
    ? "<p>\(look.text.document.noDocuments)</p>"
    : "<ul class=\"documents\">\(each: list, { document in documentRow(document, look) })</ul>"
}

private func documentRow(_ document: Document, _ look: Look) -> HTML {
  let day = document.issuedOn.map { dayText(short: $0, look) }
  let rest = [document.issuer, day ?? "", document.subject].filter { !$0.isEmpty }.joined(separator: ", ")
  return """
    <li><strong>\([document.type, document.symbol].filter { !$0.isEmpty }.joined(separator: " "))</strong>\
    \(when: !rest.isEmpty, "<br>\(rest)")</li>
    """
}
