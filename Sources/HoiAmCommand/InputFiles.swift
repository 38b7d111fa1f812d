import ArgumentParser
import Foundation

/// The texts that somebody named: files, and all readable files below folders.
enum InputFiles {
  private static let kinds: Set<String> = [
    "txt", "md", "html", "htm", "docx", "doc", "pdf", "png", "jpg", "jpeg", "tif", "tiff",
  ]

  /// In the order of their names, so that the same folder always gives the same output.
  /// - Throws: `ValidationError` for a path that does not exist.
  static func all(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw ValidationError("Cannot read \(path): there is no such file or folder.")
      }
      return isFolder.boolValue ? below(path) : [path]
    }
  }

  private static func below(_ folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return
      names
      .filter { name in
        let parts = name.split(separator: "/")
        let end = parts.last.map { $0.split(separator: ".").last.map { $0.lowercased() } ?? "" } ?? ""
        return kinds.contains(end) && !parts.contains { $0.hasPrefix(".") }
      }
      .sorted().map { "\(folder)/\($0)" }
  }
}

/// Lines for the person at the terminal, who sends the output elsewhere.
enum Aside {
  static func say(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
