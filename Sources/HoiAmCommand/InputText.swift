import ArgumentParser
import Civic
import Foundation

/// The words of a file that somebody named, and whether a machine guessed them from a picture.
struct InputText {
  var text: String
  /// Read from scanned paper: every word is to be checked.
  var isScanned = false

  /// Plain UTF-8, a page, a .docx; a PDF through pdftotext, scanned paper through tesseract, where they are installed.
  /// - Throws: `ValidationError` with the mend.
  static func of(_ path: String) throws -> InputText {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("Cannot read \(path): there is no such file, or it may not be opened.")
    }
    do {
      return InputText(text: try TextFile.text([UInt8](data)))
    } catch TextFile.Problem.pdf {
      return try pdf(path)
    } catch TextFile.Problem.picture {
      return InputText(text: try scanned(path), isScanned: true)
    } catch TextFile.Problem.legacy(let encoding) {
      throw ValidationError(
        "\(path) is written in the old encoding \(encoding.rawValue), not in Unicode. Convert it, for example with "
          + "UniKey (Ctrl+Shift+F6), and try again.")
    } catch TextFile.Problem.oldWord {
      throw ValidationError("\(path) is a .doc of before 2007: open it in Word, save it as .docx and try again.")
    } catch {
      throw ValidationError(
        "\(path) is neither UTF-8 text, .html, .docx nor .pdf: save it as one of these and try again.")
    }
  }

  /// A PDF with a text layer gives its own words; one of pictures goes through tesseract page by page.
  private static func pdf(_ path: String) throws -> InputText {
    guard let tool = OutsideTool("pdftotext") else {
      throw ValidationError("\(path) is a PDF, and pdftotext is not installed: apt install poppler-utils.")
    }
    let words = try tool.output(["-enc", "UTF-8", "-nopgbrk", path, "-"])
    if words.count(where: \.isLetter) >= fewestLetters { return InputText(text: try TextFile.checked(words)) }
    return InputText(text: try scannedPDF(path), isScanned: true)
  }

  /// Fewer letters on all pages together are no text layer.
  private static let fewestLetters = 40

  private static func scannedPDF(_ path: String) throws -> String {
    guard let tool = OutsideTool("pdftoppm") else {
      throw ValidationError("\(path) holds scanned pages, and pdftoppm is not installed: apt install poppler-utils.")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // 300 dots an inch is what tesseract's Vietnamese data was trained for.
    _ = try tool.output(["-r", "300", "-png", path, folder.appendingPathComponent("page").path])
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try pages.map { try scanned(folder.appendingPathComponent($0).path) }.joined(separator: "\n")
  }

  private static func scanned(_ path: String) throws -> String {
    guard let tool = OutsideTool("tesseract") else {
      throw ValidationError(
        "\(path) is scanned paper, and tesseract is not installed: apt install tesseract-ocr tesseract-ocr-vie.")
    }
    return try tool.output([path, "stdout", "-l", "vie"])
  }
}
