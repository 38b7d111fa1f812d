import CQRencode

/// A text as a square of dark and light modules that a phone's camera reads (ISO/IEC 18004).
struct QRCode: Sendable {
  /// Modules on each side.
  let width: Int
  private let modules: [Bool]
  /// Light modules around it, without which cameras do not find it (ISO/IEC 18004, 6.3.8).
  static let quiet = 4

  /// Corrects up to 25 % of damage (level Q): a sheet is folded and written on. Nil where the text is too long.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    self.width = width
    modules = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// Whether the module is dark; outside all is light.
  func isDark(_ x: Int, _ y: Int) -> Bool {
    (0..<width).contains(x) && (0..<width).contains(y) && modules[y * width + x]
  }

  /// The whole side in modules, with the light border.
  var side: Int { width + 2 * QRCode.quiet }
}
