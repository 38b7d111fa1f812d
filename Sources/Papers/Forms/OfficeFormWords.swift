/// Of what an office sends, reports and keeps.
extension FormWords {
  struct Petition: Decodable, Sendable {
    let about: String
    let symbol: String
    let opening: Phrase
    let request: Phrase
    let due: Phrase
    let annex: String
    let annexAbout: Phrase
    let columns: Columns

    struct Columns: Decodable, Sendable {
      let words: String
      let field: String
      let times: String
      let units: String
      let done: String
      let asked: String
    }
  }

  struct Answer: Decodable, Sendable {
    let about: Phrase
    let symbol: String
    let opening: Phrase
    let checked: Phrase
    let promised: Phrase
    let contact: Phrase
    let thanks: String
    let person: String
  }

  struct Transfer: Decodable, Sendable {
    let about: String
    let symbol: String
    let name: String
    let opening: Phrase
    let sentence: Phrase
    let due: Phrase
  }

  struct Report: Decodable, Sendable {
    let name: String
    let symbol: String
    let monthly: Phrase
    let halfYearly: Phrase
    let halves: [String]
    let facts: String
    let people: String
    let bodies: String
    let results: String
    let targets: String
    let columns: Columns
    let political: String
    let building: String
    let citizens: String
    let tasks: String
    let held: Phrase
    let heldNone: String
    let adopted: Phrase
    let opened: Phrase
    let fields: Phrase
    let sentUp: Phrase
    let assigned: Phrase
    let limits: String
    let overdueMatters: Phrase
    let overdueTasks: Phrase
    let next: String
    let due: Phrase
    let proposals: String
    let waiting: Phrase
    let counted: Phrase

    struct Columns: Decodable, Sendable {
      let target: String
      let unit: String
      let plan: String
      let done: String
      let share: String
      let last: String
    }
  }

  struct MinutesBook: Decodable, Sendable {
    let name: String
    let about: Phrase
    let number: String
    let opened: String
    let closed: String
    let pages: String
    let noErasing: String
    let noChange: String
    let keeper: String
    let list: String
    let day: String
    let content: String
    let fromPage: String
  }

  struct Registers: Decodable, Sendable {
    let outgoing: Book
    let incoming: Book
    let following: Book
    let period: Phrase
    let closed: Phrase
    let closedBlank: String
    let keeper: String
    let cancelled: Phrase
    let kept: Phrase
  }
}
