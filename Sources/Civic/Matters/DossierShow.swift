import Storage

/// Everything that the pages of a dossier show, as finished values.
struct DossierPage: Sendable {
  var dossier: Dossier
  var addresseeName: String
  var items: [DossierItem]
  var events: [Event]
  var mayChange: Bool
  var mayReply: Bool
}

struct DossierListPage: Sendable {
  var state: Dossier.State?
  var rows: Page<DossierRow>
  var mayMake: Bool
}

struct NewDossierPage: Sendable {
  var addressees: [Choice]
  /// The matter from which somebody came, to be put in at once.
  var matter: Matter?
  /// Where it could go instead of into a new one.
  var drafts: [Dossier]
}

struct DossierChoosePage: Sendable {
  var dossier: Dossier
  var words: String
  var choices: [MatterChoice]
}

extension Work {
  func dossierPage(_ id: String) throws -> DossierPage {
    let dossier = try dossier(id)
    return DossierPage(
      dossier: dossier, addresseeName: try organization(dossier.addressee).name, items: try dossierItems(id),
      events: try timeline(of: .dossier(id)), mayChange: may(.change, dossier) && dossier.state == .draft,
      mayReply: may(.reply, dossier) && dossier.state == .sent)
  }

  func newDossierPage(matter: String?) throws -> NewDossierPage {
    try allow(Dossier.Deed.make)
    return NewDossierPage(
      addressees: try organizations([.province]).map(\.choice),
      matter: try matter.map { try self.matter(for: .escalate, $0) }, drafts: matter == nil ? [] : try draftDossiers())
  }

  /// Open matters that could go up, without those that are in a petition already.
  func dossierChoosePage(_ id: String, words: String) throws -> DossierChoosePage {
    let dossier = try dossier(id)
    try allow(.change, dossier)
    try dossier.checkChanges()
    let choices = try tx.rows(
      """
      SELECT m.id, m.number, m.title,
        (SELECT count(*) FROM voice AS v WHERE v.commune_id = m.commune_id AND v.matter_id = m.id) AS voices
      FROM matter AS m
      WHERE \(SQL([visibleMatters] + words.matches(in: "m.folded"), separator: " AND "))
        AND m.state IN \(list: Matter.State.allCases.filter { $0.deeds.contains(.escalate) }) AND m.kind <> 'denunciation'
        AND NOT EXISTS (
          SELECT 1 FROM dossier_item AS i JOIN dossier AS d ON d.commune_id = i.commune_id AND d.id = i.dossier_id
          WHERE i.commune_id = m.commune_id AND i.matter_id = m.id AND i.answer_id IS NULL AND d.state <> 'replied')
      ORDER BY m.id DESC LIMIT 100
      """
    ).map {
      MatterChoice(id: try $0["id"], number: try $0["number"], title: try $0["title"], voices: try $0["voices"])
    }
    return DossierChoosePage(dossier: dossier, words: words, choices: choices)
  }
}
