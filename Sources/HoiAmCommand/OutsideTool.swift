import ArgumentParser
import Foundation

/// A program that may be installed beside ours, found on the path. It gets file names as arguments, never a shell line.
struct OutsideTool {
  private let file: URL

  /// Nil where it is not installed.
  init?(_ name: String) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let files = folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(name) }
    guard let file = files.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else { return nil }
    self.file = file
  }

  /// What it writes to standard output.
  /// - Throws: `ValidationError` where it fails, with what it said.
  func output(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    let (words, complaints) = (Pipe(), Pipe())
    process.standardOutput = words
    process.standardError = complaints
    try process.run()
    let data = words.fileHandleForReading.readDataToEndOfFile()
    let said = complaints.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ValidationError("\(file.lastPathComponent) failed: \(String(decoding: said.prefix(500), as: UTF8.self))")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
