import Rulebook

/// What papers are made from: the rules of form, the widths of letters, the words of the forms. Read once.
public struct Stationery: Sendable {
  public let layouts: [Layout]
  public let widths: LetterWidths
  public let words: FormWords

  /// What came with the program.
  public static func shipped() throws(PaperProblem) -> Stationery { try loaded.get() }

  /// Reading the data files takes some milliseconds; they cannot change while the program runs.
  private static let loaded = Result { () throws(PaperProblem) in try load() }

  private static func load() throws(PaperProblem) -> Stationery {
    Stationery(
      layouts: try Layout.shipped(), widths: try LetterWidths.shipped(),
      words: try Shipped.decode(FormWords.self, "Papers/data/vi.yaml"))
  }

  /// The rules of form for an office's paper of a day.
  func layout(_ office: Office, on day: Day) throws(PaperProblem) -> Layout {
    let chosen = layouts.first { $0.id == office.layout && $0.family == office.family }
    guard let layout = chosen ?? layouts.layout(office.family, on: day) else {
      throw .unreadable(file: "Papers/data", reason: office.family.rawValue)
    }
    return layout
  }

  /// The head and the signature of an office as they will come out of the printer, to look at before they are kept.
  public func sample(_ office: Office, post: String, signer: String, on day: Day) throws(PaperProblem) -> Paper {
    let words = words.common
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(self.words.notice.symbol, number: 1, day: day),
      title: words.sample, about: words.sampleAbout)
    paper.signatures = [office.signature(post, signer)]
    paper.recipients = [self.words.filed(office)]
    return paper.spelled(office.spelling)
  }

  /// A sheet for a pen, with the code that leads back to its record.
  public func blank(_ paper: Paper, address: String) -> Paper {
    var paper = paper
    paper.code = Paper.Code(address: address, hint: words.common.codeHint)
    return paper
  }
}

/// Who issues a paper, as its own papers name it.
public struct Office: Sendable, Equatable {
  /// Whose rules of form it follows.
  public var family: Layout.Family
  /// The body above; each office spells and chooses it for itself (ĐẢNG BỘ or ĐẢNG ỦY, Ủy or Uỷ).
  public var parent: String?
  public var name: String
  /// The place of signing: the commune's name without its kind.
  public var place: String
  /// What follows the type in its symbols: "CB", "ĐU", "UBND".
  public var symbol: String
  /// In whose name its papers are signed; nil where the signer signs in their own.
  public var collective: String?
  /// A cell files its papers itself; an office has an office.
  public var isCell: Bool
  public var spelling = Spelling.asStored
  /// The rules of form by their id, for an office that does not go by the day; nil goes by the day.
  public var layout: String?
  /// Where a deputy signs in the place of the head of a State body: the head's post.
  public var deputyFor: String?

  public init(
    family: Layout.Family, parent: String? = nil, name: String, place: String, symbol: String,
    collective: String? = nil, isCell: Bool = false
  ) {
    (self.family, self.parent, self.name, self.place) = (family, parent, name, place)
    (self.symbol, self.collective, self.isCell) = (symbol, collective, isCell)
  }

  /// The two columns without a number: minutes have none.
  func head() -> Paper.Head { Paper.Head(parent: parent?.uppercased(), issuer: name.uppercased()) }

  /// The two columns with number, place and day; both may be left for a pen.
  func head(_ type: String, number: Int?, day: Day?) -> Paper.Head {
    let isState = family == .state
    var head = head()
    head.number = Paper.NumberLine(number, symbol: isState ? "\(type)-\(symbol)" : "\(type)/\(symbol)")
    head.placeAndDay = Paper.PlaceAndDay(place: place, day: day)
    return head
  }

  /// A committee of the Party is collective, so its deputy secretary signs in its name like the secretary; a deputy of a
  /// State body signs for its head (05-HD/VPTW; Decree 30/2020, annex I).
  var authority: Signature.Authority {
    if family == .state, let head = deputyFor { return .deputy(head.uppercased()) }
    return collective.map { .collective($0.uppercased()) } ?? .own
  }

  func signature(_ post: String, _ name: String) -> Signature {
    Signature(authority, post: post.uppercased(), name: name)
  }
}

extension FormWords {
  /// "ngày 05 tháng 5 năm 2026".
  func day(_ day: Day) -> String {
    common.day(["day": Written.day(day.day), "month": Written.month(day.month), "year": "\(day.year)"])
  }

  /// Where an office keeps its own copy: the last line of the recipients.
  func filed(_ office: Office) -> String {
    if office.isCell { return common.filedCell }
    return office.family == .party ? common.filedOffice : common.filedState
  }
}

extension Paper {
  /// Sent papers end with the mark of their rules, "./." or ".", after the last word of the body.
  func ended() -> Paper {
    guard case .paragraph(var line)? = body.last, let last = line.runs.indices.last else { return self }
    var (paper, words) = (self, line.runs[last].words)
    while let end = words.last, ". ".contains(end) { words.removeLast() }
    line.runs[last].words = words + layout.ending
    paper.body[paper.body.count - 1] = .paragraph(line)
    return paper
  }
}
