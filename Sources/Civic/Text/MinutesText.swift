/// The minutes and the notice of conclusion, in the words of the paper forms.
public final class MinutesText: Codable, Sendable {
  public let title: String
  public let noticeTitle: String
  public let printHint: String
  public let number: Phrase
  public let dots: String

  // The head of the minutes
  public let minutesOf: String
  public let startsAt: Phrase
  public let place: Phrase
  public let chair: Phrase
  public let secretary: Phrase
  public let sectionTime: String
  public let sectionParticipants: String
  public let sectionOpening: String
  public let sectionReports: String
  public let sectionContributions: String
  public let sectionConclusion: String
  public let sectionClose: String
  public let invited: Phrase
  public let turnout: Phrase
  public let present: String
  public let absentWithReason: String
  public let absentWithout: String
  public let difficulties: String
  public let noReports: String
  public let noContributions: String
  public let contributionCount: Phrase

  // The table of a dialogue
  public let column: Columns
  public let cellColumn: CellColumns
  public let itemLead: Phrase
  public let itemDue: Phrase
  public let itemNoDate: Phrase
  public let vote: String
  public let readBack: String
  public let endsAt: Phrase
  public let signSecretary: String
  public let signChair: String
  public let corrections: String
  public let correction: Phrase

  // The notice
  public let notice: String
  public let noticeAbout: Phrase
  public let noticeOpening: Phrase
  public let noticeAttended: Phrase
  public let noticeConcludes: String
  public let noticeClosing: String
  public let recipients: String
  public let filed: String

  public final class Columns: Codable, Sendable {
    public let number: String
    public let speaker: String
    public let unit: String
    public let words: String
    public let subject: String
    public let handling: String
    public let due: String
  }

  public final class CellColumns: Codable, Sendable {
    public let speaker: String
    public let words: String
    public let answer: String
  }
}
