/// Sessions: schedule, attendance, contributions, conclusion, minutes.
public final class SessionText: Codable, Sendable {
  public let title: String
  public let one: String
  public let contribution: String
  public let conclusion: String
  public let minutes: String
  public let agenda: String
  public let attendance: String
  public let alreadyOpen: Phrase
  public let alreadyConcluded: Phrase
  public let alreadyCancelled: Phrase
  public let notOpenYet: Phrase
  public let notYetItsDay: Phrase
  public let notYours: Phrase
  public let notInvited: Phrase
  public let kinds: Kinds
  public let delegates: Delegates
  public let states: States
  public let list: ListWords
  public let plan: PlanWords
  public let page: PageWords
  public let invitation: InvitationWords
  public let report: ReportWords
  public let roll: RollWords
}
