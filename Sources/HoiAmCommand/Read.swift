import ArgumentParser
import Foundation
import SessionReader

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read reports or minutes and print the record that they propose.",
    discussion: "Nothing is recorded. Texts are UTF-8; .docx files are read too.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, text, jsonl }

  @Argument(help: "The texts.")
  var files: [String]

  @Option(help: "json, jsonl (one record a line) or text.")
  var format = Format.text

  func validate() throws {
    if files.isEmpty { throw ValidationError("Name at least one text to read.") }
  }

  func run() throws {
    let reader = SessionReader()
    for file in files {
      let reading = reader.read(try text(of: file))
      switch format {
      case .json: print(reading.json())
      case .jsonl: print(oneLine(reading.json()))
      case .text: print(files.count > 1 ? "── \(file)\n\(reading.summary())" : reading.summary())
      }
    }
  }

  /// JSON has no line break inside a string, so each one is only layout.
  private func oneLine(_ json: String) -> String {
    json.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined()
  }
}
