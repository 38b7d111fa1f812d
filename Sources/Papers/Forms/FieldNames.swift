extension FormWords {
  /// The names of the fields in a form of an office's own.
  struct Fields: Decodable, Sendable {
    let parent: String
    let issuer: String
    let title: String
    let day: String
    let starts: String
    let ends: String
    let place: String
    let chair: String
    let secretary: String
    let units: String
    let total: String
    let present: String
    let excused: String
    let absent: String
    let results: String
    let conclusion: String
    let paper: Paper
    let people: People
    let said: Said
    let tasks: Tasks

    /// What every paper has.
    struct Paper: Decodable, Sendable {
      let title: String
      let about: String
      let number: String
      let placeAndDay: String
      let mark: String
      let parent: String
      let issuer: String
      let addressees: String
      let grounds: String
      let body: String
      let recipients: String
      let authority: String
      let post: String
      let signer: String
      /// The first part of the name of each table: "bang1".
      let table: String
    }

    struct People: Decodable, Sendable {
      let list: String
      let number: String
      let name: String
      let title: String
      let note: String
    }

    struct Said: Decodable, Sendable {
      let list: String
      let number: String
      let speaker: String
      let unit: String
      let words: String
      let subject: String
      let handling: String
      let due: String
    }

    struct Tasks: Decodable, Sendable {
      let list: String
      let number: String
      let words: String
      let lead: String
      let due: String
    }
  }
}
