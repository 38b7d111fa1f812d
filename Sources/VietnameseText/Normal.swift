import Foundation

/// `text` as the program keeps text: NFC, `\n` as the only line break, no control characters but that and the tab.
///
/// The no-break space stays: it is part of what the writer typed, and spans must match it.
public func nfc(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(isAsNFCHasIt) { return text }
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

/// Letters that are their own NFC whatever stands beside them, which is nearly all that is written here: Latin with its
/// extensions as far as Vietnamese goes, and the signs of print. A combining mark is none of them (UAX #15, "quick check").
private func isAsNFCHasIt(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x20...0x7E, 0xA0...0x2FF, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2030...0x205E: true
  default: false
  }
}

/// C0 and C1 control characters other than tab and line feed, and the byte order mark: no writer means them.
private func isDroppedControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0xFEFF: true
  default: false
  }
}
