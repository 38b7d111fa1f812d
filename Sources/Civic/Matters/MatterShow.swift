import Storage

/// Everything that the page of a matter shows, as finished values.
struct MatterPage: Sendable {
  var matter: Matter
  var subjectName: String
  var ownerName: String
  var sessionTitle: String?
  /// The session is for those who were in it; the level above reads its title.
  var opensSession: Bool
  /// The number of the matter that goes on with its voices.
  var joinedTo: MatterLink?
  var joinedFrom: [MatterLink]
  var voices: [Voice]
  var referrals: [Referral]
  var clarifications: [Clarification]
  /// What the Front asked, as far as the reader has a part in it.
  var explanations: [Explanation]
  /// Those that the reader may give.
  var mayExplain: Set<String>
  var mayAskExplanation: Bool
  var answers: [Answer]
  var dossier: Dossier?
  /// The dossier is the office's to open, and the level's above to which it was sent; others see its number.
  var opensDossier: Bool
  var attachments: [Attachment]
  var events: [Event]
  /// What the reader did to it and can still take back.
  var undos: [Undo.Offer]
  /// What this actor can do now, the likeliest first.
  var deeds: [Matter.Deed]
  var maySeeNames: Bool
  /// The body as which the actor speaks for voices; nil for the office, which speaks for all.
  var unit: String?

  /// The voices that the actor may tell, not yet told first.
  var mine: [Voice] { voices.filter { unit == nil || $0.organization == unit } }
}

struct MatterLink: Sendable {
  var id: String
  var number: String
  var title: String
}

extension Work {
  func matterPage(_ id: String) throws -> MatterPage {
    let matter = try matter(id)
    let names = try namesBeside(matter)
    let voices = try voices(of: id)
    let hasVoice = voices.contains { $0.organization == actor.organization }
    let dossier = try latestDossier(of: id)
    let explanations = try explanations(on: id)
    return MatterPage(
      matter: matter, subjectName: names.subject, ownerName: names.owner, sessionTitle: names.session,
      opensSession: try matter.session.map { try canSee(.session($0)) } ?? false,
      joinedTo: try matter.joinedTo.flatMap { try matterLinks("m.id = \($0)").first },
      joinedFrom: try matterLinks("m.joined_to_id = \(id)"), voices: voices, referrals: try referrals(of: id),
      clarifications: try clarifications(of: id), explanations: explanations,
      mayExplain: Set(explanations.filter { may(.give, matter, $0) }.map(\.id)),
      mayAskExplanation: may(.ask, matter), answers: try answers(of: id), dossier: dossier,
      opensDossier: try dossier.map { try canSee(.dossier($0.id)) } ?? false,
      attachments: try attachments(on: .matter(id)),
      events: try timeline(of: .matter(id)), undos: try openUndos(ofMatter: id),
      deeds: try deeds(of: matter, hasVoice: hasVoice),
      maySeeNames: !voices.isEmpty && may(.look, matter, hasVoice: hasVoice),
      unit: actor.seesWholeCommune ? nil : actor.organization)
  }

  /// What can follow and is this actor's to do.
  func deeds(of matter: Matter, hasVoice: Bool) throws -> [Matter.Deed] {
    try matter.state.deeds.filter { deed in
      guard may(deed, matter, hasVoice: hasVoice) else { return false }
      switch deed {
      case .addVoice, .join, .tell, .ask, .escalate: return matter.kind != .denunciation
      case .extend: return try moreTime(for: matter) != nil
      case .open, .refer, .giveBack, .clarify, .answer, .reopen, .withdraw, .close, .look: return true
      }
    }
  }

  private func namesBeside(_ matter: Matter) throws -> (subject: String, owner: String, session: String?) {
    let row = try tx.rows(
      """
      SELECT s.name AS subject, o.name AS owner, e.title AS session FROM matter AS m
      JOIN subject AS s ON s.commune_id = m.commune_id AND s.id = m.subject_id
      JOIN organization AS o ON o.commune_id = m.commune_id AND o.id = m.owner_id
      LEFT JOIN session AS e ON e.commune_id = m.commune_id AND e.id = m.session_id
      WHERE m.commune_id = \(commune) AND m.id = \(matter.id)
      """
    ).first
    guard let row else { throw NotFound() }
    return (try row["subject"], try row["owner"], try row["session"])
  }

  private func matterLinks(_ condition: SQL) throws -> [MatterLink] {
    try tx.rows(
      """
      SELECT m.id, m.number, m.title FROM matter AS m
      WHERE m.commune_id = \(commune) AND \(condition) AND \(visibleMatters) ORDER BY m.id LIMIT 100
      """
    ).map { MatterLink(id: try $0["id"], number: try $0["number"], title: try $0["title"]) }
  }

  private func latestDossier(of matter: String) throws -> Dossier? {
    try tx.first(
      Dossier.self,
      """
      SELECT d.* FROM dossier_item AS i JOIN dossier AS d ON d.commune_id = i.commune_id AND d.id = i.dossier_id
      WHERE i.commune_id = \(commune) AND i.matter_id = \(matter) ORDER BY d.id DESC LIMIT 1
      """)
  }
}
