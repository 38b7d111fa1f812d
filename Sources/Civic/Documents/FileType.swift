/// The kinds of file that we take, known by their bytes and never by what the sender calls them.
enum FileType: String, CaseIterable, Sendable {
  case pdf, jpeg, png, webp, heic, docx, xlsx, pptx, odt, doc, xls, text

  var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .webp: "image/webp"
    case .heic: "image/heic"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .doc: "application/msword"
    case .xls: "application/vnd.ms-excel"
    case .text: "text/plain; charset=utf-8"
    }
  }

  /// The endings that such a file may have; the first is added to a name that has none of them.
  var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg"]
    case .heic: ["heic", "heif"]
    case .text: ["txt", "csv", "md"]
    case .pdf, .png, .webp, .docx, .xlsx, .pptx, .odt, .doc, .xls: [rawValue]
    }
  }

  /// What a browser shows by itself without running anything; the rest is saved.
  var isShownInline: Bool {
    switch self {
    case .pdf, .jpeg, .png, .webp: true
    case .heic, .docx, .xlsx, .pptx, .odt, .doc, .xls, .text: false
    }
  }

  /// What the file dialog of a browser offers.
  static var accept: String { allCases.flatMap(\.endings).map { ".\($0)" }.joined(separator: ",") }

  /// What the bytes are.
  enum Content: Equatable {
    case known(FileType)
    /// It carries a program that runs when the paper is opened.
    case macros
    case unknown
  }

  static func content(of bytes: [UInt8]) -> Content {
    if let signed = signed(bytes) { return .known(signed) }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped(bytes) }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compound(bytes) }
    return isPlainText(bytes) ? .known(.text) : .unknown
  }

  private static func signed(_ bytes: [UInt8]) -> FileType? {
    let heicBrands = ["heic", "heix", "heim", "heis", "mif1", "msf1"]
    if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.word(at: 0) == "RIFF", bytes.word(at: 8) == "WEBP" { return .webp }
    if bytes.word(at: 4) == "ftyp", heicBrands.contains(bytes.word(at: 8)) { return .heic }
    return nil
  }

  /// An Office file since 2007 or an OpenDocument text: which one, is said by the names of the files inside.
  private static func zipped(_ bytes: [UInt8]) -> Content {
    let names = zipEntryNames(bytes)
    if names.contains(where: { $0.lowercased().hasSuffix("vbaproject.bin") || $0.hasPrefix("Basic/") }) { return .macros }
    if names.contains("[Content_Types].xml") {
      if names.contains("word/document.xml") { return .known(.docx) }
      if names.contains("xl/workbook.xml") { return .known(.xlsx) }
      if names.contains("ppt/presentation.xml") { return .known(.pptx) }
    }
    // OpenDocument 1.3 part 2, 3.3: the first entry is `mimetype`, stored as it is, right after its 38 bytes of head.
    let kind = Array(FileType.odt.mediaType.utf8)
    let isText = names.first == "mimetype" && bytes.dropFirst(38).starts(with: kind)
    return isText && bytes.dropFirst(38 + kind.count).starts(with: [0x50, 0x4B]) ? .known(.odt) : .unknown
  }

  /// Word and Excel before 2007: streams with names in UTF-16 inside a compound file ([MS-CFB] 2.6.1).
  private static func compound(_ bytes: [UInt8]) -> Content {
    if ["_VBA_PROJECT", "Macros"].contains(where: { bytes.containsWide($0) }) { return .macros }
    if bytes.containsWide("WordDocument") { return .known(.doc) }
    if bytes.containsWide("Workbook") || bytes.containsWide("Book") { return .known(.xls) }
    return .unknown
  }

  /// UTF-8 without control characters that does not begin like a page, a drawing or a script.
  private static func isPlainText(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self) else { return false }
    let isClean = bytes.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let head = text.prefix(2000).lowercased()
    return isClean && !["<!doctype", "<html", "<svg", "<?xml", "<script", "#!"].contains { head.contains($0) }
  }
}

extension [UInt8] {
  /// Four bytes as ASCII; empty where there are not so many.
  fileprivate func word(at place: Int) -> String {
    count >= place + 4 ? String(decoding: self[place..<(place + 4)], as: UTF8.self) : ""
  }

  /// Whether an ASCII word stands somewhere as UTF-16, low byte first.
  fileprivate func containsWide(_ word: String) -> Bool {
    let pattern = Array(word.utf8.map { [$0, 0] }.joined())
    guard let first = pattern.first, count >= pattern.count else { return false }
    var place = 0
    while let found = self[place...].firstIndex(of: first), found + pattern.count <= count {
      if self[found..<(found + pattern.count)].elementsEqual(pattern) { return true }
      place = found + 1
    }
    return false
  }
}
