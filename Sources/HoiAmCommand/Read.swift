import ArgumentParser
import Foundation
import SessionReader

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports or minutes and print the record that they propose.",
    discussion: """
      Nothing is recorded. Files are UTF-8 text, .html, .docx; .pdf with pdftotext, scanned pages with tesseract (vie), \
      where these are installed. A folder is read whole, with its progress and a summary on standard error.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, text, jsonl }

  @Argument(help: "The texts, or folders of them.")
  var files: [String]

  @Option(help: "json, jsonl (one record a line) or text.")
  var format = Format.text

  @Flag(help: "Say why: each value with the rule that found it, how sure the rule is, and its line.")
  var explain = false

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one text to read.") }
  }

  func run() throws {
    let paths = try InputFiles.all(files)
    let reader = SessionReader()
    if paths.count == 1, let path = paths.first { return show(try read(path, reader), path, alone: true) }
    var failed: [String] = []
    for (number, path) in paths.enumerated() {
      do {
        show(try read(path, reader), path, alone: false)
      } catch {
        failed.append("\(path): \(error)")
      }
      if (number + 1) % 25 == 0 || number + 1 == paths.count { Aside.say("\(number + 1) of \(paths.count) read") }
    }
    for line in failed { Aside.say(line) }
    Aside.say("\(paths.count - failed.count) texts read, \(failed.count) not readable")
    if !failed.isEmpty { throw ExitCode.failure }
  }

  private func read(_ path: String, _ reader: SessionReader) throws -> Reading {
    let input = try InputText.of(path)
    if input.isScanned { Aside.say("\(path): read from scanned pages, so check every word") }
    return reader.read(input.text)
  }

  private func show(_ reading: Reading, _ path: String, alone: Bool) {
    if explain { return print(alone ? reading.explained() : "── \(path)\n\(reading.explained())") }
    switch format {
    case .json: print(reading.json())
    case .jsonl: print(alone ? oneLine(reading.json()) : named(path, oneLine(reading.json())))
    case .text: print(alone ? reading.summary() : "── \(path)\n\(reading.summary())")
    }
  }

  /// JSON has no line break inside a string, so each one is only layout.
  private func oneLine(_ json: String) -> String {
    json.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined()
  }

  /// The record with the file it came from, first.
  private func named(_ path: String, _ record: String) -> String {
    let name = (try? JSONEncoder().encode([path])).map { String(decoding: $0.dropFirst().dropLast(), as: UTF8.self) }
    return "{\"file\": \(name ?? "\"\""), " + record.dropFirst()
  }
}
