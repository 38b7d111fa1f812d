import CEmbedded

/// The text files that travel inside the program: words, style sheets, schema, rules. `CEmbedded/embedded.c` lists them.
enum Embedded {
  /// Thrown where `embedded.c` does not list the file: a mistake of ours, met at start and in the tests.
  struct Missing: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name) is not in the program: add it to Sources/CEmbedded/embedded.c" }
  }

  /// The file at a path below `Sources/`, for example `Civic/Text/vi.yaml`.
  static func text(_ name: String) throws -> String {
    for index in 0..<embedded_count() {
      let file = embedded_at(index)
      guard String(cString: file.name) == name else { continue }
      return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    throw Missing(name: name)
  }
}
