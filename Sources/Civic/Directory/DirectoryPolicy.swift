enum DirectoryDeed { case see, change }

extension Work {
  /// Everybody in the commune may look somebody up; the office and the administrator keep the directory.
  func allow(_ deed: DirectoryDeed) throws {
    switch deed {
    case .see:
      guard actor.role != .province else { throw NotFound() }
    case .change:
      guard actor.role == .admin || actor.role == .clerk else { throw Refusal(\.directory.notYours) }
    }
  }
}
