import Papers
import Rulebook

/// The letters of a matter. Who raised it is named on none of them.
enum MatterPaper: String, PaperKind {
  case answer, transfer

  static let record = "matters"

  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<MatterPaper> {
    let matter = try work.matterOfLetters(id)
    return PaperShelf(
      name: "\(matter.number). \(matter.title)", one: look.text.paper.back, kinds: allCases, subject: .matter(id))
  }

  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .answer: words.answer
    case .transfer: words.transfer
    }
  }

  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let matter = try work.matterOfLetters(ask.id)
    let owner = try work.organization(matter.owner)
    let issuer = self == .answer ? owner : try work.committee()
    let signatory = try work.signatory(of: issuer)
    let office = try work.office(issuer, signedBy: signatory)
    var record = LetterRecord(
      number: matter.number, words: matter.words, raisedOn: matter.openedOn, post: signatory.post)
    record.signer = signatory.name
    record.field = try work.subjects().first { $0.id == matter.subject }?.name ?? ""
    record.contact = owner.phone.map { "\(owner.name), \($0)" } ?? ""
    let paper = try paper(record, matter, owner, office, ask, work)
    return ReadyPaper(paper, "\(rawValue)-\(matter.number.replacing("/", with: "-"))", office, ask)
  }

  private func paper(
    _ letter: LetterRecord, _ matter: Matter, _ owner: Organization, _ office: Office, _ ask: PaperAsk, _ work: Work
  ) throws -> Paper {
    var record = letter
    switch self {
    case .answer:
      let answer = ask.isBlank ? nil : try work.answers(of: ask.id).first
      (record.answer, record.promisedOn) = (answer?.words ?? "", answer?.promisedOn)
      record.addressees = try work.addressees(of: matter)
      return try ask.stationery.answer(record, office, day: answer?.answeredOn)
    case .transfer:
      (record.addressees, record.dueOn) = ([owner.name], matter.dueOn)
      return try ask.stationery.transfer(record, office, day: nil)
    }
  }
}

extension Work {
  /// A denunciation has no letter here: it lives on paper only (design.md 4).
  fileprivate func matterOfLetters(_ id: String) throws -> Matter {
    let matter = try matter(id)
    guard matter.kind != .denunciation else { throw NotFound() }
    return matter
  }
}

/// What goes up to the level above: the covering letter with its table.
enum DossierPaper: String, PaperKind {
  case petition

  static let record = "dossiers"

  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<DossierPaper> {
    PaperShelf(
      name: try work.dossier(id).title, one: look.text.paper.back, kinds: allCases, subject: .dossier(id))
  }

  func title(_ words: PaperText.Kinds) -> String { words.petition }
  var hasSheet: Bool { true }

  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let page = try work.dossierPage(ask.id)
    let (dossier, issuer) = (page.dossier, try work.committee())
    let signatory = try work.signatory(of: issuer)
    let office = try work.office(issuer, signedBy: signatory)
    var record = PetitionRecord(
      number: dossier.number, title: dossier.title, addressee: page.addresseeName, madeOn: dossier.madeOn,
      post: signatory.post)
    (record.request, record.dueOn, record.signer) = (dossier.request, dossier.dueOn, signatory.name)
    record.matters = page.items.map { item in
      .init(
        words: "\(item.matter.title)\n\(item.matter.words)", field: item.subjectName, voices: item.voices,
        units: unitCounts(item, ask.look))
    }
    if ask.isBlank { record = record.forAPen() }
    let paper = try ask.stationery.petition(record, office, day: ask.isBlank ? nil : dossier.sentOn)
    var ready = ReadyPaper(paper, "dossier-\(dossier.number.replacing("/", with: "-"))", office, ask)
    ready.sheet = paper.tables.first.map { Sheet(title(ask.look.text.paper.kinds), $0) }
    return ready
  }
}
