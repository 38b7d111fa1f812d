/// The register of papers, its numbers and chains.
public final class RegisterText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let none: String
  public let find: String
  public let add: String
  public let addLead: String
  public let symbolHint: String
  public let fromSymbol: String
  public let executesSymbol: String
  public let above: String
  public let aboveHint: String
  public let readAs: String
  public let symbolRead: Phrase
  public let until: Phrase
  public let openResolution: String
  public let openPaper: String
  public let chain: String
  public let chainPicture: Phrase
  public let addLink: String
  public let linkKind: String
  public let saveLink: String
  public let numbers: String
  public let numbersLead: Phrase
  public let body: String
  public let noNumbers: String
  public let reserve: String
  public let reservedFor: String
  public let typesHint: String
  public let reserved: String
  public let issued: String
  public let cancelled: String
  public let cancel: String
  public let cancelReason: String
  public let lastNumbers: String
  public let goOn: String
  public let goOnLead: String
  public let lastNumber: String
  public let lastNumberHint: String
  public let noSuchNumber: Phrase
  public let numberedFurther: Phrase
  public let newTerm: String
  public let termLead: String
  public let termStart: String
  public let termName: String
  public let saveTerm: String
  public let notYours: Phrase
  public let mayNotIssue: Phrase
  public let issuesNothing: Phrase
  public let numberIssued: Phrase
  public let numberCancelled: Phrase
  public let termInFuture: Phrase
  public let circle: Phrase
  public let noSuchPaper: Phrase
  public let permit: String
  public let permitHint: String
  public let shouldNotIssue: Phrase
  public let links: Links

  public final class Links: Codable, Sendable {
    public let executes: String
    public let basedOn: String
    public let replaces: String
    public let amends: String
    public let answers: String
  }
}
