import CArchive
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The parts of an uploaded Word file, looked at before anything in it is believed.
enum TemplateFile {
  /// 30 MB unpacked are more than any form; what is larger is made to hurt.
  static let largest = 30 * 1024 * 1024
  private static let mostParts = 500

  /// - Throws: `Template.Problem`.
  static func parts(_ bytes: [UInt8]) throws(Template.Problem) -> [Zip.Part] {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notWord("zip") }
    let parts = try unpacked(bytes)
    let names = Set(parts.map(\.name))
    guard names.contains("[Content_Types].xml"), names.contains("word/document.xml") else {
      throw .notWord("word/document.xml")
    }
    for part in parts { try check(part) }
    return parts
  }

  private static func check(_ part: Zip.Part) throws(Template.Problem) {
    let name = part.name.lowercased()
    if name.hasSuffix("vbaproject.bin") || name.contains("activex") || name.contains("embeddings/") { throw .macros }
    // Another document within this one, which Word would unpack and read by rules of its own.
    if name.contains("afchunk") { throw .macros }
    guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { return }
    let text = String(decoding: part.bytes, as: UTF8.self)
    // Before any parser sees it. UTF-16 would hide the word from us, and Office writes UTF-8.
    if part.bytes.contains(0) || part.bytes.starts(with: [0xFF, 0xFE]) { throw .notWord(part.name) }
    if text.contains("<!DOCTYPE") || text.contains("<!ENTITY") { throw .entities(part.name) }
    if part.name == "[Content_Types].xml", text.contains("macroEnabled") { throw .macros }
    if name.hasSuffix(".rels"), let link = externalLink(text) { throw .externalLink(link) }
    let parser = XMLParser(data: Data(part.bytes))
    parser.shouldResolveExternalEntities = false
    // On Linux `parse()` is true for a text that breaks off; the error says so.
    let instructions = FieldInstructions()
    parser.delegate = instructions
    guard parser.parse(), parser.parserError == nil else { throw .notWord(part.name) }
    if let fetching = instructions.fetching { throw .externalLink(fetching) }
  }

  /// A relation with `TargetMode="External"`: pictures, templates and frames that Word would fetch, links to follow.
  private static func externalLink(_ text: String) -> String? {
    for relation in text.components(separatedBy: "<Relationship").dropFirst()
    where relation.lowercased().replacing(" ", with: "").contains("targetmode=\"external\"")
      || relation.lowercased().contains("targetmode='external'")
    {
      let target = relation.components(separatedBy: "Target=").dropFirst().first ?? relation
      return String(target.dropFirst().prefix { $0 != "\"" && $0 != "'" }.prefix(200))
    }
    return nil
  }

  /// Everything in the zip, as long as it stays small: the count goes by what comes out, not by what the file says.
  static func unpacked(_ bytes: [UInt8]) throws(Template.Problem) -> [Zip.Part] {
    guard let archive = archive_read_new() else { throw .notWord("zip") }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    var (parts, room): ([Zip.Part], Int) = ([], largest)
    var problem: Template.Problem?
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        problem = .notWord("zip")
        return
      }
      var entry: OpaquePointer?
      do throws(Template.Problem) {
        while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
          guard parts.count < mostParts, let name = archive_entry_pathname_utf8(entry) else { throw .notWord("zip") }
          let path = String(cString: name)
          let content = try content(of: archive, room: &room)
          if !path.hasSuffix("/"), !parts.contains(where: { $0.name == path }) { parts.append(Zip.Part(path, content)) }
        }
      } catch { problem = error }
    }
    if let problem { throw problem }
    return parts
  }

  private static func content(of archive: OpaquePointer, room: inout Int) throws(Template.Problem) -> [UInt8] {
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = archive_read_data(archive, &piece, piece.count)
      if count == 0 { return content }
      guard count > 0 else { throw .notWord("zip") }
      room -= count
      guard room >= 0 else { throw .tooLarge(limit: largest) }
      content += piece[0..<count]
    }
  }
}
