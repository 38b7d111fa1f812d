import Foundation

/// `text` as the program keeps text: NFC, `\n` as the only line break, no control characters but that and the tab.
///
/// The no-break space stays: it is part of what the writer typed, and spans must match it.
public func nfc(_ text: String) -> String {
  // Nearly every text is in this form already; looking costs a sixth of composing it anew.
  if text.unicodeScalars.allSatisfy(isSettled) { return text }
  var kept = String.UnicodeScalarView()
  kept.reserveCapacity(text.utf8.count)
  var afterReturn = false
  for scalar in text.unicodeScalars {
    if scalar == "\r" {
      kept.append("\n")
    } else if !(scalar == "\n" && afterReturn) && !isDroppedControl(scalar) {
      kept.append(scalar)
    }
    afterReturn = scalar == "\r"
  }
  return String(kept).precomposedStringWithCanonicalMapping
}

/// C0 and C1 control characters other than tab and line feed, and the byte order mark: no writer means them.
private func isDroppedControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: true
  default: false
  }
}

/// Scalars that NFC leaves as they are and never joins to the one before: those of precomposed Vietnamese, and the marks,
/// arrows and pictures that people put beside it. The en and em quads (U+2000, U+2001) are not among them: NFC changes
/// them to other spaces.
private func isSettled(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x2FF, 0x1E00...0x1EFF, 0x2002...0x2069, 0x2190...0x21FF: true
  case 0x2500...0x27BF, 0xFE0F, 0x1F300...0x1FAFF: true
  default: false
  }
}
