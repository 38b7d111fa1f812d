import Foundation
import Rulebook
import VietnameseText

/// A file that has been looked at and may be kept: small enough, of a kind that we take, not marked as secret.
struct CheckedFile: Sendable, Equatable {
  var name: String
  var type: FileType
  var size: Int
  var sha256: String

  /// 20 MB: some thirty scanned pages. The form as a whole has a limit of its own, `Gate.largestUpload`.
  static let largest = 20 * 1024 * 1024
  /// As the pages say it.
  static let largestWords = "20 MB"
  private static let longestName = 150

  /// Throws a `FormProblem` on the upload's field, or a `Refusal` where the file's name carries a mark of secrecy.
  init(_ upload: Form.Upload, _ rules: Rulebook, on day: Day) throws {
    let shown = CheckedFile.cleaned(upload.name)
    try refuseSecret(shown, rules, on: day)
    if upload.bytes.isEmpty { throw FormProblem(upload.field, \.document.emptyFile, ["name": shown]) }
    if upload.bytes.count > CheckedFile.largest {
      throw FormProblem(
        upload.field, \.site.errors.tooLarge, ["name": shown, "size": CheckedFile.largestWords])
    }
    switch FileType.content(of: upload.bytes) {
    case .known(let found): type = found
    case .macros: throw FormProblem(upload.field, \.document.macros, ["name": shown])
    case .unknown: throw FormProblem(upload.field, \.site.errors.wrongType, ["name": shown])
    }
    if CheckedFile.macroEndings.contains(CheckedFile.ending(of: shown)) {
      throw FormProblem(upload.field, \.document.macros, ["name": shown])
    }
    name = CheckedFile.named(shown, as: type)
    size = upload.bytes.count
    sha256 = Secret.sha256(upload.bytes)
  }

  private static let macroEndings: Set<String> = [
    "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppam", "ppsm",
  ]

  /// The name without folders, control characters and the marks that turn the direction of writing ("gpj.exe"), in NFC.
  static func cleaned(_ name: String) -> String {
    let last = nfc(name).split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let kept = last.unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
      default: true
      }
    }
    return String(String.UnicodeScalarView(kept)).trimmingCharacters(in: CharacterSet(charactersIn: " ."))
  }

  /// The name with an ending that tells the truth, and not too long: "đơn.exe" that is a PDF becomes "đơn.exe.pdf".
  private static func named(_ name: String, as type: FileType) -> String {
    let ending = ending(of: name)
    let isTrue = type.endings.contains(ending)
    let stem = isTrue ? String(name.dropLast(ending.count + 1)) : name
    let last = isTrue ? ending : type.endings[0]
    return "\(stem.isEmpty ? "file" : String(stem.prefix(longestName - last.count - 1))).\(last)"
  }

  private static func ending(of name: String) -> String {
    name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }
}
