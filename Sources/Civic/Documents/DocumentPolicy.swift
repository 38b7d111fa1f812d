extension Work {
  /// Whether this actor may see a thing, asked of the finder of its kind, so that nothing is said twice about who sees
  /// what.
  func canSee(_ subject: Event.Subject) throws -> Bool {
    do {
      switch subject {
      case .assignment(let id): _ = try assignment(id)
      case .session, .matter, .dossier: return actor.seesWholeCommune
      case .commune, .organization, .area, .person, .intake: return false
      }
      return true
    } catch is NotFound {
      return false
    }
  }

  /// Whoever sees a thing may add a paper to it, except those who only read.
  func allowAttaching(to subject: Event.Subject) throws {
    guard try canSee(subject) else { throw NotFound() }
    switch actor.role {
    case .clerk, .leader, .cellSecretary, .department, .front: return
    case .province, .admin, .member: throw Refusal(\.document.notYours)
    }
  }
}
