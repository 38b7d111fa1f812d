/// Small files of every kind, made by hand.
enum Samples {
  static let pdf = Array("%PDF-1.7\n%%EOF".utf8)
  static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]
  static let webp = Array("RIFF".utf8) + [1, 0, 0, 0] + Array("WEBPVP8 ".utf8)
  static let heic: [UInt8] = [0, 0, 0, 24] + Array("ftypheic".utf8)
  static let docx = zip(["[Content_Types].xml", "word/document.xml"])
  static let xlsx = zip(["[Content_Types].xml", "xl/workbook.xml"])
  static let pptx = zip(["[Content_Types].xml", "ppt/presentation.xml"])
  static let docm = zip(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"])
  static let odt = zip(["mimetype", "content.xml"], first: Array("application/vnd.oasis.opendocument.text".utf8))
  static let doc = compound("WordDocument")
  static let xls = compound("Workbook")
  static let text = Array("Biên bản họp tổ dân phố 5\nCó 12 ý kiến.".utf8)

  /// A ZIP file with empty entries, the first with some bytes stored as they are.
  static func zip(_ names: [String], first: [UInt8] = []) -> [UInt8] {
    var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
    for (index, name) in names.enumerated() {
      let content = index == 0 ? first : []
      let (size, length) = (little(content.count, 4), little(name.utf8.count, 2))
      let rest: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0] + little(0, 4) + size + size + length + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 0] + rest + [UInt8](repeating: 0, count: 10) + little(bytes.count, 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + rest + Array(name.utf8) + content
    }
    let end = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(names.count, 2) + little(names.count, 2)
    return bytes + directory + end + little(directory.count, 4) + little(bytes.count, 4) + [0, 0]
  }

  static func compound(_ names: String...) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 64)
      + names.flatMap { name in name.utf8.flatMap { [$0, 0] as [UInt8] } + [0, 0] }
  }

  private static func little(_ number: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
