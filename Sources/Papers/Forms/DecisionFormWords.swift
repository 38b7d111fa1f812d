/// Of what is decided and voted on.
extension FormWords {
  struct Resolution: Decodable, Sendable {
    let name: String
    let symbol: String
    let opening: Phrase
    let assessment: String
    let situation: String
    let lastTable: String
    let columns: Columns
    let directions: String
    let goals: String
    let solutions: String
    let assignment: String
    let organization: String
    let quality: String
    let objectives: String
    let targetsTable: String
    let vote: Phrase
    let voteLabel: Phrase
    let membersOf: MembersOf
    let voteShare: String
    let members: String
    let secretary: String

    /// What those who decide are called, by the kind of body.
    struct MembersOf: Decodable, Sendable {
      let cell: String
      let party: String
      let state: String

      func word(_ office: Office) -> String {
        switch office.family {
        case .party: office.isCell ? cell : party
        case .state: state
        }
      }
    }

    struct Columns: Decodable, Sendable {
      let work: String
      let before: String
      let result: String
      let target: String
      let unit: String
      let now: String
      let goal: String
      let due: String
      let who: String
    }
  }

  struct Vote: Decodable, Sendable {
    let minutesName: String
    let minutesAbout: Phrase
    let board: String
    let head: String
    let member: String
    let called: String
    let present: String
    let absent: String
    let issued: String
    let returned: String
    let valid: String
    let invalid: String
    let results: String
    let option: String
    let votes: String
    let share: String
    let base: Phrase
    let bases: Bases
    let readBack: String
    let ends: String
    let signHead: String
    let signChair: String
    let elected: Phrase
    let nobodyElected: String
    let outcome: Phrase
    let membersBase: Phrase
    let householdsAbout: Phrase
    let householdsCalled: String
    let householdsPresent: String
    let householdsAbsent: String
    let householdsBase: String
    let witness: String
    let copies: String
    let signWitness: String
    let electionName: String
    let electionHint: Phrase
    let candidate: String
    let ballotName: String
    let ballotHint: String
    let agree: String
    let disagree: String
    let other: String
    let stamp: String

    struct Bases: Decodable, Sendable {
      let called: String
      let present: String
      let returned: String
      let valid: String
    }
  }

  struct Residents: Decodable, Sendable {
    let name: String
    let about: Phrase
    let resolution: String
    let resolutionAbout: Phrase
    let households: String
    let represented: String
    let absent: String
    let content: String
    let form: String
    let forms: [String]
    let result: String
    let agree: String
    let disagree: String
    let other: String
    let share: String
    let decision: String
    let head: String
    let front: String
    let household: String
    let toCommittee: Phrase
    let toFront: Phrase
    let opinionName: String
    let opinionHint: Phrase
    let opinionOther: String
    let opinionSign: String
    let candidatesName: String
    let candidatesAbout: Phrase
    let born: String
    let address: String
  }
}
