import Rulebook

// The words of a case, so that views need no switch of their own and a new case asks for its word.

extension MatterText.Kinds {
  subscript(_ kind: Matter.Kind) -> String {
    switch kind {
    case .opinion: opinion
    case .proposal: proposal
    case .report: report
    case .complaint: complaint
    case .denunciation: denunciation
    }
  }
}

extension MatterText.KindHints {
  /// A denunciation has a form of its own, which says more than a hint.
  subscript(_ kind: Matter.Kind) -> String? {
    switch kind {
    case .opinion: opinion
    case .proposal: proposal
    case .report: report
    case .complaint: complaint
    case .denunciation: nil
    }
  }
}

extension MatterText.States {
  subscript(_ state: Matter.State) -> String {
    switch state {
    case .received: received
    case .referred: referred
    case .waiting: waiting
    case .promised: promised
    case .escalated: escalated
    case .answered: answered
    case .closed: closed
    case .withdrawn: withdrawn
    case .joined: joined
    }
  }
}

extension MatterText.Outcomes {
  subscript(_ outcome: Matter.Outcome) -> String {
    switch outcome {
    case .explained: explained
    case .promised: promised
    case .done: done
    case .refused: refused
    }
  }
}

extension MatterText.OutcomeHints {
  subscript(_ outcome: Matter.Outcome) -> String {
    switch outcome {
    case .explained: explained
    case .promised: promised
    case .done: done
    case .refused: refused
    }
  }
}

extension MatterText.Satisfied {
  subscript(_ satisfied: Voice.Satisfied) -> String {
    switch satisfied {
    case .yes: yes
    case .no: no
    }
  }
}

extension MatterText.Groups {
  subscript(_ group: MatterFilter.Group) -> String {
    switch group {
    case .open: open
    case .overdue: overdue
    case .promised: promised
    case .answered: answered
    case .closed: closed
    case .all: all
    }
  }
}

extension MatterText.Deeds {
  /// What a deed is called on its button; answering a promise and referring a second time have names of their own.
  func word(_ deed: Matter.Deed, _ state: Matter.State) -> String {
    switch deed {
    case .open: open
    case .addVoice: addVoice
    case .refer: state == .referred ? referAgain : refer
    case .giveBack: giveBack
    case .ask: ask
    case .clarify: clarify
    case .answer: state == .promised ? fulfil : answer
    case .tell: tell
    case .reopen: reopen
    case .join: join
    case .withdraw: withdraw
    case .close: close
    case .escalate: escalate
    case .extend: extend
    case .look: look
    }
  }
}

extension MatterText.Forms {
  subscript(_ deed: Matter.Deed) -> Way? {
    switch deed {
    case .addVoice: addVoice
    case .refer: refer
    case .giveBack: giveBack
    case .ask: ask
    case .clarify: clarify
    case .answer: answer
    case .tell: tell
    case .reopen: reopen
    case .join: join
    case .withdraw: withdraw
    case .close: close
    case .extend: extend
    case .open, .escalate, .look: nil
    }
  }
}

extension MatterText.DeadlineWords.Marks {
  subscript(_ mark: Deadline.Step.Mark) -> String {
    switch mark {
    case .event: event
    case .counted: counted
    case .within: within
    case .rest: rest
    case .paused: paused
    case .carried: carried
    case .moved: moved
    }
  }
}

extension DossierText.States {
  subscript(_ state: Dossier.State) -> String {
    switch state {
    case .draft: draft
    case .sent: sent
    case .replied: replied
    }
  }
}
