import Foundation

/// An office's own form: a Word file with named fields, `{{tên trường}}`, that takes the place of a form of ours.
///
/// A field stands for one value. A row of a table that holds fields with a point, `{{y_kien.noi_dung}}`, is repeated for
/// each line of that list. Word cuts what is typed into pieces as it likes; the pieces of a field are found again.
public struct Template: Sendable {
  /// What is put in: single values by name, and lists of lines of them.
  public struct Values: Sendable, Equatable {
    public var fields: [String: String]
    public var lists: [String: [[String: String]]]

    public init(_ fields: [String: String] = [:], lists: [String: [[String: String]]] = [:]) {
      (self.fields, self.lists) = (fields, lists)
    }
  }

  /// Why an uploaded file cannot be a form.
  public enum Problem: Error, Sendable, Equatable {
    /// No Word file, or a broken one; what is wrong.
    case notWord(String)
    /// It carries a program.
    case macros
    /// It would fetch something from elsewhere when opened; the address.
    case externalLink(String)
    /// A part with a DOCTYPE, which could name entities; its name.
    case entities(String)
    /// It would unpack to more than is allowed, in bytes.
    case tooLarge(limit: Int)
    /// All fields that we do not know, and all that the form needs and does not have.
    case fields(unknown: [String], missing: [String])
  }

  private var parts: [Zip.Part]
  /// The names of its fields, in the order of the text, lists as `list.field`.
  public let fields: [String]

  /// Opens a Word file and looks through it.
  ///
  /// - Throws: `Problem`.
  public init(_ bytes: [UInt8]) throws(Problem) {
    parts = try TemplateFile.parts(bytes)
    var names: [String] = []
    for index in parts.indices where Template.isText(parts[index].name) {
      var text = try MarkedText(parts[index])
      text.joinFields()
      parts[index].bytes = text.bytes
      for name in text.fields where !names.contains(name) { names.append(name) }
    }
    fields = names
  }

  /// Compares with what a form offers and needs. All differences at once.
  ///
  /// - Throws: `Problem.fields`.
  public func check(known: Set<String>, needed: Set<String> = []) throws(Problem) {
    let unknown = fields.filter { !known.contains($0) }
    let missing = needed.subtracting(fields).sorted()
    guard unknown.isEmpty && missing.isEmpty else { throw .fields(unknown: unknown, missing: missing) }
  }

  /// The form filled in. A field without a value becomes nothing.
  ///
  /// - Throws: `PaperProblem`, where a value is too long.
  public func filled(_ values: Values) throws -> [UInt8] {
    var filled = parts
    for index in filled.indices where Template.isText(filled[index].name) {
      var text = try MarkedText(filled[index])
      text.joinFields()
      try text.fill(values)
      filled[index].bytes = text.bytes
    }
    return try Zip.bytes(filled)
  }

  /// The parts in which people write.
  private static func isText(_ name: String) -> Bool {
    name == "word/document.xml"
      || (["word/header", "word/footer", "word/footnotes"].contains { name.hasPrefix($0) } && name.hasSuffix(".xml"))
  }
}
