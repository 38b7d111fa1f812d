extension Sheet {
  /// The list as CSV for Excel: a byte order mark so that it reads UTF-8, semicolons as Vietnamese Windows expects them,
  /// every cell quoted, CRLF (RFC 4180).
  ///
  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
  public func csv() throws(PaperProblem) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    try Sheet.append(columns.map { .text($0.title) }, to: &bytes)
    let rows = rows()
    while let row = rows.next() { try Sheet.append(row, to: &bytes) }
    return bytes
  }

  private static func append(_ row: [Cell], to bytes: inout [UInt8]) throws(PaperProblem) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      bytes.append(UInt8(ascii: "\""))
      for byte in try words(cell).utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += [0x0D, 0x0A]
  }

  private static func words(_ cell: Cell) throws(PaperProblem) -> String {
    switch cell {
    case .empty: return ""
    case .number(let number):
      return number < 0 ? "-" + Written.number(-number, decimals: 6) : Written.number(number, decimals: 6)
    case .day(let day): return Written.short(day)
    case .text(let words):
      let clean = try Clean.text(words)
      // Full-width signs are folded to the plain ones by some spreadsheets.
      let isFormula = clean.unicodeScalars.first { $0 != " " }.map {
        "=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains($0)
      }
      return isFormula ?? false ? "'" + clean : clean
    }
  }
}
