extension Work {
  /// Whether this actor may see a thing, asked of the finder of its kind, so that nothing is said twice about who sees
  /// what.
  func canSee(_ subject: Event.Subject) throws -> Bool {
    do {
      switch subject {
      case .session(let id): _ = try session(id)
      case .matter(let id): _ = try matter(id)
      case .assignment(let id): _ = try assignment(id)
      case .dossier(let id): _ = try dossier(id)
      case .rule(let id): _ = try rule(id)
      case .resolution(let id): _ = try resolution(id)
      case .vote(let id): _ = try vote(id)
      case .document(let id): _ = try paper(id)
      case .organization(let id): return try mayMakePapers(of: organization(id).id)
      case .commune, .area, .person, .intake: return false
      }
      return true
    } catch is NotFound {
      return false
    }
  }

  /// Whoever sees a thing may add a paper to it, except those who only read.
  func allowAttaching(to subject: Event.Subject) throws {
    guard try canSee(subject) else { throw NotFound() }
    // A photograph of a denunciation shows the handwriting, which is part of the secret.
    if case .matter(let id) = subject, try matter(id).kind == .denunciation {
      throw Refusal(\.matter.denunciationOnPaper)
    }
    if case .rule = subject { try allow(.decide) }
    guard actor.mayAttachFiles else { throw Refusal(\.document.notYours) }
  }
}

extension Actor {
  /// The level above and the administrator only read.
  var mayAttachFiles: Bool {
    switch role {
    case .clerk, .leader, .cellSecretary, .department, .front: true
    case .province, .admin, .member: false
    }
  }
}
