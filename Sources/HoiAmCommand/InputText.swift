import ArgumentParser
import Civic
import Foundation

/// The text of a file that somebody named: plain UTF-8, or the words of a .docx.
/// - Throws: `ValidationError` with the mend.
func text(of path: String) throws -> String {
  guard let data = FileManager.default.contents(atPath: path) else {
    throw ValidationError("Cannot read \(path): there is no such file, or it may not be opened.")
  }
  if let words = try? WordFile.text([UInt8](data)) { return words }
  guard let text = String(data: data, encoding: .utf8) else {
    throw ValidationError("\(path) is neither UTF-8 text nor .docx: save it as one of these and try again.")
  }
  return text
}
