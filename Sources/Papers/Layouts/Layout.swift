import Rulebook

/// How papers of one family look, from one day to another: a file in `data/`. Lengths are in millimetres, letters in
/// points; each part names the clause or the source that it was taken from.
public struct Layout: Decodable, Sendable, Equatable {
  public enum Family: String, Decodable, Sendable, CaseIterable { case party, state }

  public var id: String
  public var family: Family
  /// The rules of form, as a reader knows them.
  public var document: String
  public var validFrom: Day
  public var validTo: Day?
  public var confidence: Confidence
  public var page: PageSize
  public var letters: Letters
  public var pageNumber: PageNumber
  public var head: Head
  public var title: Title
  public var grounds: Grounds
  public var addressees: Addressees
  /// How titles within the body are numbered and set, the highest first.
  public var levels: [Level]
  /// What stands after the last word of a paper that is sent: "." or "./.".
  public var ending: String
  public var signature: SignatureBlock
  public var recipients: Recipients

  /// How sure we are of it, in the words of the rulebook.
  public enum Confidence: String, Decodable, Sendable { case verified, secondary, recalled }

  /// How letters are set; `size` in points.
  public struct Style: Decodable, Sendable, Equatable {
    public var size: Double
    public var isBold: Bool
    public var isItalic: Bool
    public var isUnderlined: Bool

    public init(size: Double, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false) {
      (self.size, self.isBold, self.isItalic, self.isUnderlined) = (size, isBold, isItalic, isUnderlined)
    }

    enum CodingKeys: CodingKey { case size, isBold, isItalic, isUnderlined }

    public init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      size = try fields.decode(Double.self, forKey: .size)
      isBold = try fields.decodeIfPresent(Bool.self, forKey: .isBold) ?? false
      isItalic = try fields.decodeIfPresent(Bool.self, forKey: .isItalic) ?? false
      isUnderlined = try fields.decodeIfPresent(Bool.self, forKey: .isUnderlined) ?? false
    }
  }

  /// A4 upright, and what is left free around.
  public struct PageSize: Decodable, Sendable, Equatable {
    public var width: Double
    public var height: Double
    public var top: Double
    public var bottom: Double
    public var left: Double
    public var right: Double
    /// Printed on both sides, the wide margin lies at the back of the sheet's left.
    public var isMirrored: Bool
    public var source: String

    /// How wide the text is.
    public var textWidth: Double { width - left - right }
  }

  public struct Letters: Decodable, Sendable, Equatable {
    public var font: String
    public var body: Double
    /// The height of a line in points, where the rules fix it.
    public var exactLine: Double?
    /// The height of a line against a single one, where they do not.
    public var line: Double?
    /// Points between paragraphs.
    public var gap: Double
    public var indent: Double
    /// Within tables.
    public var table: Double
    public var source: String
  }

  public struct PageNumber: Decodable, Sendable, Equatable {
    public var size: Double
    public var fromTop: Double
    public var restartsInAnnex: Bool
    public var source: String
  }

  /// The two columns at the top of the first page.
  public struct Head: Decodable, Sendable, Equatable {
    public var left: Double
    public var right: Double
    public var source: String
    public var motto: [Motto]
    /// The rule under the motto, against the length of its last line.
    public var mottoRule: Double
    public var parent: Style
    public var issuer: Style
    public var underIssuer: UnderLine
    public var issuerRule: Double
    public var number: Phrase
    public var numberLetters: Style
    public var placeAndDay: Phrase
    public var placeLetters: Style
    public var mark: Style
    /// What a letter is about, below its number.
    public var subject: Phrase
    public var subjectLetters: Style
  }

  public struct Motto: Decodable, Sendable, Equatable {
    public var words: String
    public var letters: Style
  }

  /// What parts a name from what follows.
  public enum UnderLine: String, Decodable, Sendable { case nothing, rule, star, hyphens }

  public struct Title: Decodable, Sendable, Equatable {
    public var name: Style
    public var about: Style
    public var underAbout: UnderLine
    public var aboutRule: Double
    public var source: String
  }

  public struct Grounds: Decodable, Sendable, Equatable {
    public var letters: Style
    public var lead: String
    public var end: String
    public var lastEnd: String
    public var source: String
  }

  public struct Addressees: Decodable, Sendable, Equatable {
    public var label: String
    public var letters: Style
    public var source: String
  }

  public struct Level: Decodable, Sendable, Equatable {
    /// "{roman}- {words}", "{arabic}. {words}", "{letter}) {words}".
    public var number: Phrase
    public var letters: Style
  }

  public struct SignatureBlock: Decodable, Sendable, Equatable {
    public var collective: Phrase
    public var deputy: Phrase
    public var byOrder: Phrase
    public var authority: Style
    public var post: Style
    public var note: Style
    public var name: Style
    /// Left free for the hand and the seal.
    public var blankLines: Int
    public var source: String
  }

  public struct Recipients: Decodable, Sendable, Equatable {
    public var label: String
    public var labelLetters: Style
    public var letters: Style
    public var end: String
    public var lastEnd: String
    public var source: String
  }
}
