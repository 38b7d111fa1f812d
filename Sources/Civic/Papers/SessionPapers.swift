import Markup
import Papers
import Rulebook
import Storage

/// The papers of a session.
enum SessionPaper: String, PaperKind {
  case invitation, plan, minutes, notice, news, briefing
  case residentsMinutes = "residents-minutes"
  case residentsResolution = "residents-resolution"

  static let record = "sessions"
  /// As forms were known before other records had any.
  var templateKey: String { rawValue }

  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<SessionPaper> {
    let session = try work.session(id)
    return PaperShelf(
      name: session.title, one: look.text.session.one, kinds: allCases.filter { $0.fits(session.kind) },
      subject: .session(id), mayWrite: try work.may(.writeNews, session))
  }

  /// The forms of a residents' meeting take the place of the general ones; a pack is for meetings that go through what is
  /// under way.
  private func fits(_ kind: Session.Kind) -> Bool {
    switch self {
    case .invitation, .plan, .notice, .news: true
    case .minutes, .residentsMinutes: self == SessionPaper.minutes(of: kind)
    case .residentsResolution: kind == .residentsMeeting
    case .briefing: kind == .briefing || kind == .workingSession || kind == .reviewConference
    }
  }

  /// What the minutes of a session are.
  static func minutes(of kind: Session.Kind) -> SessionPaper {
    kind == .residentsMeeting ? .residentsMinutes : .minutes
  }

  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .invitation: words.invitation
    case .plan: words.plan
    case .minutes: words.minutes
    case .notice: words.notice
    case .news: words.news
    case .briefing: words.briefing
    case .residentsMinutes: words.residentsMinutes
    case .residentsResolution: words.residentsResolution
    }
  }

  /// A news item is not written by hand.
  var hasBlank: Bool { self != .news }
  var hasSheet: Bool { self == .minutes || self == .briefing }
  var canBeBound: Bool { self == .minutes || self == .residentsMinutes }
  var form: String? { self == .news ? "news" : nil }

  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let minutes = try work.minutes(of: ask.id)
    var (record, office) = try work.signedRecord(minutes, ask.look)
    if ask.isBlank { record = record.forAPen() }
    let paper = try paper(minutes, record, office, ask, work)
    var ready = ReadyPaper(paper, "\(rawValue)-\(minutes.session.heldOn)", office, ask)
    if hasSheet, let table = paper.tables.first { ready.sheet = Sheet(title(ask.look.text.paper.kinds), table) }
    ready.values = ask.stationery.values(record, office)
    return ready
  }

  private func paper(
    _ minutes: Minutes, _ record: SessionRecord, _ office: Office, _ ask: PaperAsk, _ work: Work
  ) throws -> Paper {
    let stationery = ask.stationery
    switch self {
    case .minutes: return try stationery.minutes(record, office)
    case .notice:
      return try stationery.notice(record, office, day: ask.isBlank ? nil : minutes.session.concludedAt?.day)
    case .plan: return try stationery.plan(for: record, office, blank: ask.isBlank)
    case .news:
      let written = try work.newsItem(of: ask.id)?.record
      return try stationery.news(written ?? stationery.newsDraft(record, office), on: record.heldOn, office)
    case .invitation:
      return try stationery.invitation(try work.invitationRecord(record, ask), office, day: work.today)
    case .briefing: return try work.briefing(on: minutes.session.heldOn, office, ask)
    case .residentsMinutes: return try stationery.residentsMinutes(try work.residents(minutes, ask), office)
    case .residentsResolution: return try stationery.residentsResolution(try work.residents(minutes, ask), office)
    }
  }
}

extension Work {
  /// The general sheet, or the one for a body; its blank twin leaves the guest to a pen.
  func invitationRecord(_ session: SessionRecord, _ ask: PaperAsk) throws -> InvitationRecord {
    let invitation = try invitation(to: ask.id, unit: ask.query.optional("unit"))
    return invitation.record(session, blank: ask.isBlank, ask.look)
  }

  /// The session in the words of its papers, with who signs them.
  fileprivate func signedRecord(_ minutes: Minutes, _ look: Look) throws -> (SessionRecord, Office) {
    let signatory = try signatory(of: minutes.organizer, chair: minutes.session.chair)
    var record = minutes.record(look)
    (record.post, record.signer) = (signatory.post, signatory.name)
    return (record, try office(minutes.organizer, signedBy: signatory))
  }

  /// The invitations as they will be printed; the session is read once, however many are invited.
  func invitationSheets(_ id: String, _ invitations: [Invitation], _ look: Look, _ stationery: Stationery) throws
    -> [HTML]
  {
    let (session, office) = try signedRecord(try minutes(of: id), look)
    return try invitations.map { invitation in
      let record = invitation.record(session, blank: false, look)
      return try stationery.invitation(record, office, day: today).spelled(office.spelling).page()
    }
  }

  /// What a community decided: from the session, and from the vote of its households.
  func residents(_ minutes: Minutes, _ ask: PaperAsk) throws -> ResidentsRecord {
    let session = minutes.session
    let name =
      try tx.rows("SELECT name FROM commune WHERE id = \(commune)").first.map { try $0["name"] as String } ?? ""
    // "Ủy ban nhân dân phường An Hòa": the kind of a commune is small within a name.
    let within = name.prefix(1).lowercased() + name.dropFirst()
    var record = ResidentsRecord(title: session.title, heldOn: session.heldOn, commune: within)
    (record.place, record.chair, record.secretary) = (session.place, minutes.chair, session.secretaryName)
    record.content = minutes.agenda.map(\.subject)
    record.decision = [session.conclusion].filter { !$0.isEmpty } + minutes.items.map(\.words)
    record.head = try signatory(of: minutes.organizer).name
    let votes = minutes.votes.map(\.vote).filter { $0.way == .households && $0.state != .void }
    if record.content.isEmpty { record.content = votes.map(\.motion) }
    if record.decision.isEmpty { record.decision = votes.filter { $0.result?.isPassed == true }.map(\.motion) }
    if let vote = votes.last {
      (record.households, record.represented) = (vote.base.members, vote.count.cast)
      (record.yes, record.no, record.other) = (vote.count.inFavour, vote.count.against, vote.count.other)
    }
    return ask.isBlank ? record.forAPen() : record
  }
}

extension Invitation {
  func record(_ session: SessionRecord, blank: Bool, _ look: Look) -> InvitationRecord {
    var record = InvitationRecord(title: self.session.title, post: session.post)
    record.guest = blank ? "" : unit?.name ?? ""
    record.content = agenda.map { agendaWords($0, look) }
    (record.chair, record.members) = (self.session.chairName, units.map(\.name))
    (record.time, record.place) = (momentText(self.session, look), self.session.place)
    record.bring = self.session.note
    record.contact = contact.map { "\($0.name), \($0.phone)" } ?? ""
    record.signer = blank ? "" : session.signer
    return record
  }
}
