/// Contributions: the screen during the meeting, the list, and what becomes of each.
public final class ContributionText: Codable, Sendable {
  public let capture: String
  public let captureLead: String
  public let all: String
  public let one: Phrase

  // Writing one down
  public let speaker: String
  public let speakerHint: String
  public let unit: String
  public let unitHint: String
  public let subject: String
  public let words: String
  public let wordsHint: String
  public let save: String
  public let start: String
  public let startLead: String
  public let closed: String
  public let notedSoFar: Phrase
  public let nothingNoted: String
  public let suggestions: String
  public let unsent: Phrase
  public let offline: String
  public let signInAgain: String
  public let refusedHere: String
  public let mend: String

  // Mending it
  public let change: String
  public let saveChange: String
  public let remove: String
  public let removeLead: String

  // What becomes of it
  public let pending: String
  public let disposition: Dispositions
  public let dispose: String
  public let allDisposed: String
  public let goToConclusion: String
  public let answeredBy: String
  public let answer: String
  public let matterKind: Kinds
  public let matterTitle: String
  public let matterTitleHint: String
  public let matterPlaceHint: String
  public let findMatter: String
  public let findMatterHint: String
  public let chooseMatter: String
  public let noMatterFound: String
  public let voices: Phrase
  public let matterNumber: Phrase
  public let owes: Phrase
  public let choose: Phrase
  public let bulk: String
  public let bulkLead: String
  public let bulkSubject: String
  public let bulkSubjectHint: String
  public let forAll: String
  public let forAllYes: String
  public let openChosen: String
  public let noteChosen: String

  // Refusals and problems
  public let hasMatter: Phrase
  public let subjectNeeded: Phrase
  public let nothingChosen: Phrase
  public let noSuchMatter: Phrase

  /// What kind of matter it opens.
  public final class Kinds: Codable, Sendable {
    public let opinion: String
    public let proposal: String
    public let report: String
    public let complaint: String
  }

  /// Each disposition: its name, the button that does it, and what follows from it.
  public final class Dispositions: Codable, Sendable {
    public let noted: Way
    public let answered: Way
    public let opensMatter: Way
    public let joinsMatter: Way

    public final class Way: Codable, Sendable {
      public let word: String
      public let button: String
      public let hint: String
    }

    subscript(_ disposition: Contribution.Disposition) -> Way {
      switch disposition {
      case .noted: noted
      case .answered: answered
      case .opensMatter: opensMatter
      case .joinsMatter: joinsMatter
      }
    }
  }
}
