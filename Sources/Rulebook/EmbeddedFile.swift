import CEmbedded

/// A data file of ours, compiled into the program.
struct EmbeddedFile {
  /// Path below `Sources/`.
  let name: String
  let text: String
  /// The name without folders and ending.
  var stem: String { String(name.split(separator: "/").last?.prefix { $0 != "." } ?? "") }

  /// The files in one folder, in the order of their names.
  static func files(in folder: String) -> [EmbeddedFile] {
    (0..<embedded_count()).map { embedded_at($0) }
      .filter { String(cString: $0.name).hasPrefix(folder) }
      .map { EmbeddedFile(name: String(cString: $0.name), text: decode($0)) }
      .sorted { $0.name < $1.name }
  }

  private static func decode(_ file: embedded_file) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }
}
