/// Of what is printed for a session.
extension FormWords {
  struct Common: Decodable, Sendable {
    let codeHint: String
    let sign: String
    let day: Phrase
    let dayLabel: String
    let number: String
    let name: String
    let title: String
    let signature: String
    let note: String
    let listTitle: String
    let listAbout: Phrase
    let filed: String
    let filedCell: String
    let filedOffice: String
    let filedState: String
    let asAddressed: String
    let draft: Phrase
    let sample: String
    let sampleAbout: String
  }

  struct Minutes: Decodable, Sendable {
    let name: String
    let cell: String
    let partTime: String
    let starts: String
    let day: String
    let place: String
    let total: String
    let present: String
    let excused: String
    let absent: String
    let names: Phrase
    let excusedNames: Phrase
    let absentNames: Phrase
    let listAnnexed: Phrase
    let units: String
    let guests: String
    let chair: String
    let secretary: String
    let partOpening: String
    let fees: String
    let minutesEach: Phrase
    let presenter: Phrase
    let partReports: String
    let lastResolution: String
    let noReports: String
    let difficulties: String
    let partSaid: String
    let saidCount: Phrase
    let nothingSaid: String
    let speaker: String
    let unit: String
    let words: String
    let subject: String
    let handling: String
    let due: String
    let answer: String
    let partConclusion: String
    let tasks: String
    let task: String
    let lead: String
    let votes: String
    let votesAgainst: String
    let votesOther: String
    let partVotes: String
    let vote: Phrase
    let reserved: Phrase
    let partClose: String
    let readBack: String
    let ends: String
    let partCorrections: String
    let signSecretary: String
    let signChair: String
  }

  struct Notice: Decodable, Sendable {
    let name: String
    let about: Phrase
    let opening: Phrase
    let attended: Phrase
    let concludes: String
    let lead: Phrase
    let leadOnly: Phrase
    let closing: String
    let symbol: String
    let post: String
  }

  struct Invitation: Decodable, Sendable {
    let name: String
    let symbol: String
    let to: String
    let sentence: Phrase
    let content: String
    let chair: String
    let members: String
    let time: String
    let place: String
    let bring: String
    let contact: String
    let thanks: Phrase
    let guest: String
  }

  struct Plan: Decodable, Sendable {
    let name: String
    let symbol: String
    let aims: String
    let content: String
    let tasks: String
    let organization: String
    let columns: Columns
    let closing: String
    let ofSession: Phrase
    let ofResolution: Phrase
    let ofDraft: Phrase
    let groundOfResolution: Phrase
    let time: Phrase
    let target: Phrase
    let targetWithUnit: Phrase

    struct Columns: Decodable, Sendable {
      let work: String
      let lead: String
      let support: String
      let time: String
      let product: String
    }
  }

  struct Briefing: Decodable, Sendable {
    let name: String
    let about: Phrase
    let late: String
    let due: String
    let fresh: String
    let none: String
    let columns: Columns

    struct Columns: Decodable, Sendable {
      let number: String
      let work: String
      let lead: String
      let due: String
      let state: String
    }
  }

  struct News: Decodable, Sendable {
    let name: String
    let draft: String
    let lead: Phrase
    let leadNoPlace: Phrase
    let attended: Phrase
    let said: Phrase
    let saidOnly: Phrase
    let answered: Phrase
    let concluded: Phrase
    let tasks: Phrase
  }
}
