/// The Vietnamese words of the forms, from `data/vi.yaml`. Swift names them by key path, so that a word that does not
/// exist does not compile, and one missing from the file fails at start.
public struct FormWords: Decodable, Sendable {
  let common: Common
  let fields: Fields
  let minutes: Minutes
  let minutesBook: MinutesBook
  let notice: Notice
  let invitation: Invitation
  let plan: Plan
  let petition: Petition
  let answer: Answer
  let transfer: Transfer
  let resolution: Resolution
  let vote: Vote
  let report: Report
  let residents: Residents
  let register: Registers
  let briefing: Briefing
  let news: News
}

extension FormWords {
  /// A book: its title and the heads of its columns.
  struct Book: Decodable, Sendable {
    let title: String
    let columns: [String]
    /// In millimetres of a page that lies across, one for each column.
    let widths: [Int]
  }
}
