extension ResolutionWords.Sections {
  func word(_ section: ResolutionText.Section) -> String {
    switch section {
    case .bases: bases
    case .evaluation: evaluation
    case .causes: causes
    case .objectives: objectives
    case .targets: targets
    case .tasks: tasks
    case .carryingOut: carryingOut
    case .whole: whole
    }
  }
}

extension ResolutionWords.Stances {
  subscript(_ stance: Amendment.Stance) -> String {
    switch stance {
    case .inFavour: inFavour
    case .against: against
    case .change: change
    }
  }
}

extension ResolutionWords.Decisions {
  subscript(_ decision: Amendment.Decision) -> String {
    switch decision {
    case .taken: taken
    case .partly: partly
    case .notTaken: notTaken
    }
  }
}

extension ResolutionWords.Capacities {
  subscript(_ capacity: Signature.Capacity) -> String {
    switch capacity {
    case .onBehalf: onBehalf
    case .deputyOnBehalf: deputyOnBehalf
    case .head: head
    case .deputy: deputy
    }
  }
}

extension RegisterText {
  func word(_ link: PaperLink) -> String {
    switch link {
    case .executes: links.executes
    case .basedOn: links.basedOn
    case .replaces: links.replaces
    case .amends: links.amends
    case .answers: links.answers
    }
  }
}
