import Foundation
import Intake
import SessionReader

private let reader = SessionReader()

/// One input of libFuzzer. Its first byte says what takes it in: the reader, or one of the ways by which a file comes in.
/// A crash is a find; so is a value that does not stand where its span says, which ends the program too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let text = String(decoding: bytes, as: UTF8.self)
  switch start[0] % 8 {
  case 0: check(reader.read(HTMLFile.text(text)))
  case 1: if let words = try? WordFile.text(bytes) { check(reader.read(words)) }
  case 2: _ = try? TextFile.text(bytes)
  default: check(reader.read(text))
  }
  return 0
}

private func check(_ reading: Reading) {
  let scalars = Array(reading.text.unicodeScalars)
  let single = [reading.title, reading.byline, reading.place, reading.organizer, reading.speaker, reading.escalation]
  let lists = [reading.results, reading.difficulties, reading.opinions, reading.responses, reading.requests]
  for found in single.compactMap({ $0 }) + lists.flatMap({ $0 }) {
    guard let span = found.spans.first else { continue }
    precondition(span.upperBound <= scalars.count, "\(found.rule): \(found.spans) of \(scalars.count)")
    precondition(String(String.UnicodeScalarView(scalars[span])) == found.value, "\(found.rule): \(found.value)")
  }
  _ = reading.json()
}

/// libFuzzer's own way in, for programs that bring their own `main`. A C function: two pointers and a callback.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

@main
struct GuidedFuzz {
  static func main() {
    var (count, arguments) = (CommandLine.argc, CommandLine.unsafeArgv)
    exit(run(&count, &arguments) { fuzz($0, $1) })
  }
}
