/// Who stands in for whom.
public final class DeputyText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let none: String
  public let howToAppoint: String
  public let appoint: String
  public let appointLead: Phrase
  public let person: String
  public let post: String
  public let days: String
  public let document: String
  public let documentOf: Phrase
  public let documentSymbol: String
  public let documentSymbolHint: String
  public let documentDay: String
  public let startsOn: String
  public let endsOn: String
  public let endsOnHint: String
  public let save: String
  public let end: String
  public let standsInFor: Phrase
  public let standing: String
  public let coming: String
  public let over: String
  public let actingFor: Phrase
  public let until: Phrase
  public let notYours: Phrase
  public let notHandedOn: Phrase
  public let noPart: Phrase
  public let notOneself: Phrase
  public let paperComesFirst: Phrase
  public let isPast: Phrase
  public let isOver: Phrase
  public let postEnds: Phrase
  public let alreadyHasOne: Phrase
  public let chain: Phrase
}
