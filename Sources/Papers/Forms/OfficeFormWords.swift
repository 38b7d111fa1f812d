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
    let facts: String
    let results: String
    let targets: String
    let columns: Columns
    let limits: String
    let next: String
    let proposals: String
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

  struct Registers: Decodable, Sendable {
    let outgoing: Book
    let incoming: Book
    let following: Book
    let period: Phrase
  }
}
