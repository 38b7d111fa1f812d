import CArchive
import Foundation
import VietnameseText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads the words of a .docx: paragraphs as lines, a row of a table as one line ("Chủ trì: …", "1 | … | …"). Nothing else
/// of it is believed.
public enum WordFile {
  public enum Problem: Error, Equatable {
    /// No zip with `word/document.xml`.
    case notWord
    /// The words would be larger than a session's text can be.
    case tooLarge
  }

  /// 20 MB of XML are some thousand pages; more is an archive made to hurt.
  private static let largestDocument = 20 * 1024 * 1024

  /// - Throws: `Problem`.
  public static func text(_ bytes: [UInt8]) throws -> String {
    guard bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) else { throw Problem.notWord }
    let reader = Words()
    let parser = XMLParser(data: Data(try document(in: bytes)))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    // On Linux `parse()` is true for a text that breaks off; the error says so.
    guard parser.parse(), parser.parserError == nil else { throw Problem.notWord }
    return nfc(reader.text)
  }

  /// The bytes of `word/document.xml` within the zip.
  private static func document(in bytes: [UInt8]) throws -> [UInt8] {
    guard let archive = archive_read_new() else { throw Problem.notWord }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    return try bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        throw Problem.notWord
      }
      var entry: OpaquePointer?
      while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
        if let name = archive_entry_pathname(entry), String(cString: name) == "word/document.xml" {
          return try content(of: archive)
        }
      }
      throw Problem.notWord
    }
  }

  private static func content(of archive: OpaquePointer) throws -> [UInt8] {
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = archive_read_data(archive, &piece, piece.count)
      if count == 0 { return content }
      guard count > 0 else { throw Problem.notWord }
      content += piece[0..<count]
      guard content.count <= largestDocument else { throw Problem.tooLarge }
    }
  }

  /// Gathers `w:t`, and turns paragraph ends, breaks, tabs and cells into white space.
  private final class Words: NSObject, XMLParserDelegate {
    var text = ""
    private var isInText = false
    /// The words before each open cell, and the cells of each open row: tables may stand inside cells.
    private var outside: [String] = []
    private var rows: [[String]] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      switch name {
      case "w:t": isInText = true
      case "w:tab": text += "\t"
      case "w:tr": rows.append([])
      case "w:tc":
        outside.append(text)
        text = ""
      case "w:br", "w:cr": text += "\n"
      default: break
      }
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      switch name {
      case "w:t": isInText = false
      case "w:p": text += "\n"
      case "w:tc": endCell()
      case "w:tr": text += rows.popLast().map { Self.line(of: $0) + "\n" } ?? ""
      default: break
      }
    }

    private func endCell() {
      let cell = text.split(whereSeparator: \.isNewline).joined(separator: "\n")
      text = outside.popLast() ?? ""
      if rows.isEmpty { text += cell + "\n" } else { rows[rows.count - 1].append(cell) }
    }

    /// A short first cell names what stands in the second; rows of several short cells are lists; else each is a line.
    private static func line(of cells: [String]) -> String {
      let filled = cells.filter { !$0.isEmpty }
      if filled.count == 2, isLabel(filled[0]) { return "\(filled[0]): \(filled[1])" }
      return filled.joined(separator: filled.contains { $0.contains("\n") } ? "\n" : " | ")
    }

    private static func isLabel(_ cell: String) -> Bool {
      cell.split(separator: " ").count <= 6 && !cell.contains("\n") && cell.last.map { !":.;".contains($0) } ?? false
        && !(cell.allSatisfy(\.isNumber))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if isInText { text += string }
    }
  }
}
