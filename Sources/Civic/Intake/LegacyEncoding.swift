/// The fonts' own encodings of before Unicode, in which much of an office's archive is still kept. Their letters are
/// those of other languages in Unicode's eyes, so a text in one of them would be read as nonsense.
public enum LegacyEncoding: String, Sendable, CaseIterable {
  /// TCVN 5712, the .VnTime fonts: "Céng hßa x· héi".
  case tcvn3 = "TCVN3 (.VnTime)"
  /// The VNI fonts: "Coäng hoøa xaõ hoäi".
  case vni = "VNI (VNI-Times)"

  /// The encoding of `text`, or nil where it is Unicode or no Vietnamese at all.
  ///
  /// Unicode Vietnamese has letters that neither encoding can show; a text with them is not questioned further.
  public static func recognised(in text: String) -> LegacyEncoding? {
    var count = Counts()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars.prefix(20_000) {
      count.take(scalar, after: before)
      before = scalar
    }
    guard count.letters >= 20, count.unicode * 100 < count.letters else { return nil }
    if count.tcvn3 * 100 >= count.letters * 4, count.tcvn3 >= count.vni { return .tcvn3 }
    return count.vni * 100 >= count.letters * 6 ? .vni : nil
  }

  private struct Counts {
    var letters = 0
    /// Letters only Unicode Vietnamese has: ư, ơ, ă, and all with two marks.
    var unicode = 0
    var tcvn3 = 0
    var vni = 0

    mutating func take(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) {
      let isLetter = scalar.properties.isAlphabetic
      if isLetter { letters += 1 }
      switch scalar.value {
      case 0x1EA0...0x1EF9, 0x01A0, 0x01A1, 0x01AF, 0x01B0, 0x0102, 0x0103: unicode += 1
      default: break
      }
      let followsLetter = before.properties.isAlphabetic
      if followsLetter && LegacyEncoding.tcvn3Signs.contains(scalar) { tcvn3 += 1 }
      if LegacyEncoding.vniBases.contains(before) && LegacyEncoding.vniSigns.contains(scalar) { vni += 1 }
      if scalar == "\u{F1}" || scalar == "\u{D1}" { vni += 1 }
    }
  }

  /// Signs of Latin-1 that stand inside words only where they are letters of TCVN3.
  private static let tcvn3Signs = Set(
    ("\u{A8}\u{A9}\u{AA}\u{AB}\u{AC}\u{AD}\u{AE}\u{B5}\u{B6}\u{B7}\u{B8}\u{B9}\u{BB}"
      + "\u{BC}\u{BD}\u{BE}\u{C6}\u{C7}\u{D0}\u{D7}\u{DE}\u{DF}\u{E6}\u{E7}\u{F0}\u{F7}\u{FE}")
      .unicodeScalars)
  private static let vniBases = Set("aeouyAEOUY\u{F4}\u{F6}".unicodeScalars)
  /// VNI writes the mark as a letter of its own behind the vowel.
  private static let vniSigns = Set(
    ("\u{E0}\u{E1}\u{E2}\u{E3}\u{E4}\u{E5}\u{E6}\u{E8}\u{E9}\u{EA}\u{EB}\u{EF}\u{F4}"
      + "\u{F5}\u{F8}\u{F9}\u{FA}\u{FB}\u{FC}\u{F2}\u{F3}\u{C0}\u{C1}\u{C2}\u{D8}\u{D9}\u{DB}")
      .unicodeScalars)
}
