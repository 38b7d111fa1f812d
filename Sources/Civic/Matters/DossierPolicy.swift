extension Dossier {
  enum Deed: Sendable, CaseIterable { case make, change, reply }
}

extension Work {
  func allow(_ deed: Dossier.Deed) throws {
    guard actor.seesWholeCommune else { throw Refusal(\.dossier.notYours) }
  }

  func allow(_ deed: Dossier.Deed, _ dossier: Dossier) throws {
    guard may(deed, dossier) else { throw Refusal(\.dossier.notYours) }
  }

  /// The office makes and sends it; the level above replies by itself, or the office writes down the reply on paper.
  func may(_ deed: Dossier.Deed, _ dossier: Dossier) -> Bool {
    switch deed {
    case .make, .change: actor.seesWholeCommune
    case .reply:
      actor.seesWholeCommune || (actor.role == .province && actor.organization == dossier.addressee)
    }
  }
}
