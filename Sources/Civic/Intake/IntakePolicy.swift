extension Intake {
  enum Deed { case see, propose, change, confirm, discard }
}

extension Work {
  /// The office pastes, corrects and confirms; a leader may read along.
  func allow(_ deed: Intake.Deed) throws {
    switch deed {
    case .see: guard actor.role == .clerk || actor.role == .leader else { throw NotFound() }
    case .propose, .change, .confirm, .discard: guard actor.role == .clerk else { throw NotFound() }
    }
  }
}
