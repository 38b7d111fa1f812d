import Rulebook

/// What goes up to the level above in one dossier.
public struct PetitionRecord: Sendable, Equatable {
  /// "03/2026".
  public var number: String
  public var title: String
  public var addressee: String
  /// What is asked, in the writer's words.
  public var request = ""
  public var madeOn: Day
  public var dueOn: Day?
  public var matters: [Petitioned] = []
  public var post: String
  public var signer = ""

  /// The words and the table are left to a pen.
  public var isForAPen = false

  public init(number: String, title: String, addressee: String, madeOn: Day, post: String) {
    (self.number, self.title, self.addressee, self.madeOn, self.post) = (number, title, addressee, madeOn, post)
  }

  /// The same before anything was gathered.
  public func forAPen() -> PetitionRecord {
    var blank = PetitionRecord(number: number, title: title, addressee: addressee, madeOn: madeOn, post: post)
    (blank.signer, blank.isForAPen) = (signer, true)
    return blank
  }

  /// One matter: never with the name of anybody who raised it, only through which units and how often.
  public struct Petitioned: Sendable, Equatable {
    public var words: String
    public var field: String
    public var voices: Int
    public var units: String
    public var done: String

    public init(words: String, field: String, voices: Int, units: String, done: String = "") {
      (self.words, self.field, self.voices, self.units, self.done) = (words, field, voices, units, done)
    }
  }
}

/// F22: the covering letter, and the table across the page that goes with it.
extension Stationery {
  public func petition(_ record: PetitionRecord, _ office: Office, day: Day?) throws(PaperProblem) -> Paper {
    let words = words.petition
    var paper = Paper(
      layout: try layout(office, on: day ?? record.madeOn), head: office.head(words.symbol, number: nil, day: day),
      title: "", about: words.about)
    if office.family == .state { paper.head.number?.symbol = office.symbol }
    paper.addressees = [record.addressee]
    let voices = record.matters.reduce(0) { $0 + $1.voices }
    paper.body = [
      .text(
        words.opening([
          "issuer": office.name, "count": Written.number(record.matters.count), "voices": Written.number(voices),
        ]))
    ]
    if record.isForAPen { paper.body = [.blanks(3)] }
    if !record.request.isEmpty { paper.body.append(.text(record.request)) }
    paper.body.append(.text(words.request(["issuer": office.name, "addressee": record.addressee])))
    if let due = record.dueOn { paper.body.append(.text(words.due(["day": Written.short(due)]))) }
    paper.signatures = [office.signature(record.post, record.signer)]
    paper.recipients = [self.words.common.asAddressed, self.words.filed(office)]
    paper.annexes = [annex(record)]
    return paper.ended()
  }

  private func annex(_ record: PetitionRecord) -> Paper.Annex {
    let (words, columns) = (words.petition, words.petition.columns)
    let table = Table(
      [
        Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(columns.words, width: 90),
        Table.Column(columns.field, width: 30), Table.Column(columns.times, width: 15, centred: true),
        Table.Column(columns.units, width: 45), Table.Column(columns.done, width: 45),
        Table.Column(columns.asked, width: 22),
      ],
      rows: record.matters.enumerated().map {
        ["\($0 + 1)", $1.words, $1.field, Written.number($1.voices), $1.units, $1.done, ""]
      }, blankRows: record.isForAPen ? 8 : 0)
    let about = words.annexAbout(["title": record.title])
    return Paper.Annex(title: words.annex, about: about, body: [.table(table)], isLandscape: true)
  }
}

/// A matter as it is answered or passed on. Who raised it is not among it: the letter leaves the name to a pen.
public struct LetterRecord: Sendable, Equatable {
  public var number: String
  public var words: String
  public var field = ""
  public var raisedOn: Day
  /// To whom: the units through which it came, or the body that has to answer. Empty prints dots.
  public var addressees: [String] = []
  public var answer = ""
  public var promisedOn: Day?
  public var dueOn: Day?
  public var contact = ""
  public var post: String
  public var signer = ""

  public init(number: String, words: String, raisedOn: Day, post: String) {
    (self.number, self.words, self.raisedOn, self.post) = (number, words, raisedOn, post)
  }
}

/// F16 letter of answer, F15 slip of transfer.
extension Stationery {
  public func answer(_ record: LetterRecord, _ office: Office, day: Day?) throws(PaperProblem) -> Paper {
    let words = words.answer
    var paper = Paper(
      layout: try layout(office, on: day ?? record.raisedOn), head: office.head(words.symbol, number: nil, day: day),
      title: "", about: words.about(["number": record.number]))
    if office.family == .state { paper.head.number?.symbol = office.symbol }
    paper.addressees = record.addressees.isEmpty ? [""] : record.addressees
    paper.body = [
      .text(words.opening(["issuer": office.name, "number": record.number, "day": Written.short(record.raisedOn)])),
      .paragraph(.italic(record.words)), .text(words.checked(["issuer": office.name])),
      record.answer.isEmpty ? .blanks(6) : .text(record.answer),
    ]
    if let day = record.promisedOn {
      paper.body.append(.text(words.promised(["issuer": office.name, "day": Written.short(day)])))
    }
    if !record.contact.isEmpty { paper.body.append(.text(words.contact(["contact": record.contact]))) }
    paper.body.append(.text(words.thanks))
    paper.signatures = [office.signature(record.post, record.signer)]
    paper.recipients = [self.words.common.asAddressed, self.words.filed(office)]
    return paper.ended()
  }

  public func transfer(_ record: LetterRecord, _ office: Office, day: Day?) throws(PaperProblem) -> Paper {
    let words = words.transfer
    var paper = Paper(
      layout: try layout(office, on: day ?? record.raisedOn), head: office.head(words.symbol, number: nil, day: day),
      title: words.name, about: words.about)
    let addressee = record.addressees.first ?? ""
    paper.addressees = [addressee]
    paper.body = [
      .text(
        words.opening([
          "day": Written.short(record.raisedOn), "issuer": office.name, "number": record.number, "field": record.field,
        ])),
      .paragraph(.italic(record.words)),
      .text(words.sentence(["issuer": office.name, "addressee": addressee])),
    ]
    if let due = record.dueOn {
      paper.body.append(.text(words.due(["issuer": office.name, "day": Written.short(due)])))
    }
    paper.signatures = [office.signature(record.post, record.signer)]
    paper.recipients = [self.words.common.asAddressed, self.words.filed(office)]
    return paper.ended()
  }
}
