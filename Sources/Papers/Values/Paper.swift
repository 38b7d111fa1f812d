import Rulebook

/// One official paper as values: what it says and who signs it, not how it looks. The same paper becomes a Word file, a
/// page to print, or a PDF.
public struct Paper: Sendable, Equatable {
  /// The rules of form that it follows: the Party's or the State's, as they stood on its day.
  public var layout: Layout
  public var head: Head
  /// The name of its type, "BIÊN BẢN"; a letter has none.
  public var title: String
  /// What it is about, below the name of its type; in a letter below the number.
  public var about: String
  /// To whom it is addressed; minutes and resolutions are addressed to nobody.
  public var addressees: [String]
  /// The label before the addressees, where it is not the layout's own: a petition is submitted, not sent.
  public var addresseeLabel: String?
  /// What it is based on, one line each.
  public var grounds: [String]
  public var body: [Block]
  /// One signs at the right, beside the recipients; two and more sign beside each other, the first at the left.
  public var signatures: [Signature]
  /// Who gets it, one line each; the last says where it is filed.
  public var recipients: [String]
  public var annexes: [Annex]
  /// For a blank sheet: the address of its record, printed as a code at the foot of the first page.
  public var code: Code?
  /// The number of its first page, for a paper that is bound into a book (`bound(from:)`); nil for a paper by itself.
  public var boundFrom: Int?

  public init(layout: Layout, head: Head, title: String, about: String = "", body: [Block] = []) {
    (self.layout, self.head, self.title, self.about, self.body) = (layout, head, title, about, body)
    (addressees, grounds, signatures, recipients, annexes) = ([], [], [], [], [])
  }

  /// The two columns at the top.
  public struct Head: Sendable, Equatable {
    /// The body above, in capitals as it is printed; a body of the first level has none.
    public var parent: String?
    /// The body that issues the paper, in capitals.
    public var issuer: String
    public var number: NumberLine?
    public var placeAndDay: PlaceAndDay?
    /// "DỰ THẢO LẦN 2", "KHẨN": below the number.
    public var mark: String

    public init(
      parent: String? = nil, issuer: String, number: NumberLine? = nil, placeAndDay: PlaceAndDay? = nil,
      mark: String = ""
    ) {
      (self.parent, self.issuer, self.number) = (parent, issuer, number)
      (self.placeAndDay, self.mark) = (placeAndDay, mark)
    }
  }

  /// The number and the symbol after it; without a number a gap is left for a pen.
  public struct NumberLine: Sendable, Equatable {
    public var number: Int?
    /// What follows the number: "NQ/CB", "KH-UBND".
    public var symbol: String

    public init(_ number: Int? = nil, symbol: String) { (self.number, self.symbol) = (number, symbol) }
  }

  /// Where and when it is signed; without a day gaps are left for a pen.
  public struct PlaceAndDay: Sendable, Equatable {
    public var place: String
    public var day: Day?

    public init(place: String, day: Day?) { (self.place, self.day) = (place, day) }
  }

  /// A table or a list that goes with the paper, from a new page, with a title of its own.
  public struct Annex: Sendable, Equatable {
    public var title: String
    public var about: String
    public var body: [Block]
    /// Registers and wide tables lie across.
    public var isLandscape: Bool

    public init(title: String, about: String = "", body: [Block], isLandscape: Bool = false) {
      (self.title, self.about, self.body, self.isLandscape) = (title, about, body, isLandscape)
    }
  }

  /// What leads a phone from a sheet of paper back to the record.
  public struct Code: Sendable, Equatable {
    public var address: String
    /// What the reader is told beside the code.
    public var hint: String

    public init(address: String, hint: String) { (self.address, self.hint) = (address, hint) }
  }
}

/// Somebody who signs.
public struct Signature: Sendable, Equatable {
  /// In whose name: a committee as a whole, the head whose deputy signs, or nobody but oneself.
  public enum Authority: Sendable, Equatable {
    case own
    /// For a body that decides as a whole: "T/M CHI BỘ", "TM. ỦY BAN NHÂN DÂN".
    case collective(String)
    /// A deputy for the head: "KT. CHỦ TỊCH".
    case deputy(String)
    /// By order of a body or its head: "T/L BAN THƯỜNG VỤ".
    case byOrder(String)
  }

  public var authority: Authority
  /// The post in capitals, "BÍ THƯ"; or what the signer does here, "NGƯỜI GHI BIÊN BẢN".
  public var post: String
  /// Below the post, in brackets: "(Ký, ghi rõ họ tên)".
  public var note: String
  /// Empty where it is signed by hand with the name.
  public var name: String

  public init(_ authority: Authority = .own, post: String, note: String = "", name: String = "") {
    (self.authority, self.post, self.note, self.name) = (authority, post, note, name)
  }
}
