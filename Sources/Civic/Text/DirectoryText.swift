/// Organizations, areas, people, posts.
public final class DirectoryText: Codable, Sendable {
  public let title: String
  public let notYours: Phrase
  public let keptByAdmin: Phrase
  public let correctPerson: String
  public let correctPersonLead: String
  public let saveCorrection: String
  public let endArea: String
  public let areaHoldsOthers: Phrase
  public let endsBeforeStart: Phrase
  public let organization: String
  public let area: String
  public let person: String
  public let post: String
  public let lead: String
  public let organizations: String
  public let people: String
  public let areas: String
  public let name: String
  public let nameHint: String
  public let shortName: String
  public let classification: String
  public let parent: String
  public let under: String
  public let cluster: String
  public let clusterHint: String
  public let phone: String
  public let phoneHint: String
  public let birthYear: String
  public let born: Phrase
  public let validFrom: String
  public let endedOn: String
  public let ended: String
  public let endedOnes: String
  public let endedHint: String
  public let endedToo: String
  public let successor: String
  public let successorHint: String
  public let predecessors: String
  public let successors: String
  public let findBody: String
  public let findPerson: String
  public let findHint: String
  public let noOrganizations: String
  public let noAreas: String
  public let newOrganization: String
  public let saveOrganization: String
  public let endOrganization: String
  public let endingNote: String
  public let holders: String
  public let formerHolders: String
  public let noHolders: String
  public let personName: String
  public let personNameHint: String
  public let since: String
  public let from: Phrase
  public let fromTo: Phrase
  public let role: String
  public let roleHint: String
  public let change: String
  public let newMembership: String
  public let saveMembership: String
  public let endMembership: String
  public let firstDay: String
  public let lastDay: String
  public let lastDayHint: String
  public let postHint: String
  public let posts: String
  public let formerPosts: String
  public let noPosts: String
  public let newPerson: String
  public let newPersonLead: String
  public let savePerson: String
  public let namesakes: String
  public let someoneElse: String
  public let whoIsMeant: Phrase
  public let noPhone: Phrase
  public let noBirthYear: Phrase
  public let sameBody: Phrase
  public let bodyEnded: Phrase
  public let alreadyEnded: Phrase
  public let ownBody: Phrase
  public let ownPost: Phrase
  public let ownSuccessor: Phrase
  public let newArea: String
  public let areaName: String
  public let areaNameHint: String
  public let areaKind: String
  public let areaParent: String
  public let classes: Classes
  public let roles: Roles
  public let areaKinds: AreaKinds
  public let importing: Importing

  public final class Classes: Codable, Sendable {
    public let partyCommittee: String
    public let partyOffice: String
    public let partyBody: String
    public let cell: String
    public let peoplesCommittee: String
    public let peoplesCouncil: String
    public let department: String
    public let front: String
    public let massOrganization: String
    public let group: String
    public let police: String
    public let military: String
    public let province: String
    public let other: String
  }

  public final class Roles: Codable, Sendable {
    public let leader: Role
    public let clerk: Role
    public let cellSecretary: Role
    public let department: Role
    public let front: Role
    public let province: Role
    public let admin: Role
    public let member: Role
  }

  /// What a post lets its holder do, in plain words.
  public final class Role: Codable, Sendable {
    public let name: String
    public let hint: String
  }

  public final class AreaKinds: Codable, Sendable {
    public let province: String
    public let commune: String
    public let formerCommune: String
    public let group: String
  }

  /// A whole directory from a file.
  public final class Importing: Codable, Sendable {
    public let title: String
    public let lead: String
    public let how: String
    public let howLines: [String]
    public let sample: String
    public let columnsTitle: String
    public let column: String
    public let meaning: String
    public let file: String
    public let fileHint: String
    public let paste: String
    public let pasteHint: String
    public let check: String
    public let preview: String
    public let counts: Phrase
    public let known: Phrase
    public let nothingNew: String
    public let keep: String
    public let done: String
    public let doneCount: Phrase
    public let problemsTitle: Phrase
    public let line: String
    public let problem: String
    public let nothingSent: Phrase
    public let notUtf8: Phrase
    public let tooManyLines: Phrase
    public let openQuote: Phrase
    public let strayQuote: Phrase
    public let unknownColumn: Phrase
    public let twiceColumn: Phrase
    public let missingColumn: Phrase
    public let tooManyCells: Phrase
    public let emptyCell: Phrase
    public let tooLong: Phrase
    public let unknownWord: Phrase
    public let unknownBody: Phrase
    public let noClass: Phrase
    public let contradiction: Phrase
    public let circle: Phrase
    public let endedBody: Phrase
    public let columns: Columns

    public final class Columns: Codable, Sendable {
      public let organization: Column
      public let classification: Column
      public let parent: Column
      public let area: Column
      public let cluster: Column
      public let person: Column
      public let phone: Column
      public let birthYear: Column
      public let title: Column
      public let role: Column
      public let from: Column
      public let to: Column
    }

    /// The word at the head of a column, and how its cells are filled in.
    public final class Column: Codable, Sendable {
      public let name: String
      public let hint: Phrase
    }
  }
}
