import CQRencode
import Markup

/// A text as a square of dark and light modules that a phone's camera reads (ISO/IEC 18004), made by libqrencode.
struct QRCode: Sendable {
  /// Modules on each side: 21 for the smallest, 4 more for each version.
  let width: Int
  /// Row by row from the top left; true is dark.
  let modules: [Bool]

  /// Light modules around the code, without which cameras do not find it (ISO/IEC 18004, 6.3.8).
  private static let quiet = 4

  /// Corrects up to 15 % of damage (level M): a card lives in a pocket. Nil where the text is too long for any code.
  init?(_ text: String) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    let width = Int(code.pointee.width)
    self.width = width
    modules = (0..<width * width).map { data[$0] & 1 == 1 }
  }

  /// The code as a drawing, black on white whatever the page's colours. Nil where the text is too long.
  static func svg(_ text: String, label: String) -> HTML? { QRCode(text)?.svg(label: label) }

  private func svg(label: String) -> HTML {
    let side = width + 2 * QRCode.quiet
    return """
      <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" shape-rendering="crispEdges">\
      <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path)"/></svg>
      """
  }

  /// One flat rectangle for each run of dark modules in a row.
  private var path: String {
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        let end = (x..<width).first { !modules[y * width + $0] } ?? width
        if end > x { path += "M\(x + QRCode.quiet) \(y + QRCode.quiet)h\(end - x)v1h-\(end - x)z" }
        x = max(end, x) + 1
      }
    }
    return path
  }
}
