import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The instructions of Word's own fields in a part, as a parser comes by them. Some of them fetch a file, a picture or
/// another program's data when the paper is opened, without any relation that names where.
final class FieldInstructions: NSObject, XMLParserDelegate {
  /// Fields that reach out (ECMA-376 part 1, 17.16.5; DDE and DDEAUTO are older and still read by Word).
  private static let reaching: Set<String> = [
    "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD", "HYPERLINK",
  ]
  private var all = ""
  private var isInside = false

  /// The instruction that reaches out; nil where none does. Word may cut one into pieces, so they are read as one.
  var fetching: String? {
    let words = all.uppercased().split { !$0.isLetter }
    guard words.contains(where: { FieldInstructions.reaching.contains(String($0)) }) else { return nil }
    return String(all.prefix(200))
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "w:instrText" { isInside = true }
    if let instruction = attributes["w:instr"] { all += " \(instruction) " }
    // A field ends here; the next one is another.
    if name == "w:fldChar", attributes["w:fldCharType"] != "separate" { all += " " }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "w:instrText" { isInside = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInside { all += string }
  }
}
