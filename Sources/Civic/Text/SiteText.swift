/// The words that belong to no capability: the frame of a page, forms, errors, dates, numbers.
public final class SiteText: Codable, Sendable {
  public let product: String
  public let promise: String
  public let layout: Layout
  public let navigation: Navigation
  public let buttons: Buttons
  public let form: FormWords
  public let errors: Errors
  public let states: States
  public let due: Due
  public let lists: Lists
  public let parts: Parts
  public let dates: Dates
  public let numbers: Numbers
  public let style: Style

  public final class Layout: Codable, Sendable {
    public let skip: String
    public let menu: String
    public let mainNavigation: String
    public let searchLabel: String
    public let searchButton: String
    public let textSize: String
    public let sizeNormal: String
    public let sizeLarge: String
    public let sizeLargest: String
    public let theme: String
    public let themeAutomatic: String
    public let themeLight: String
    public let themeDark: String
    public let themeContrast: String
    public let language: String
    public let vietnamese: String
    public let english: String
    public let account: String
    public let needHelp: String
    public let call: Phrase
    public let pageOf: Phrase
  }

  public final class Navigation: Codable, Sendable {
    public let home: String
    public let sessions: String
    public let matters: String
    public let assignments: String
    public let dossiers: String
    public let intake: String
    public let directory: String
    public let rules: String
    public let search: String
    public let history: String
  }

  public final class Buttons: Codable, Sendable {
    public let save: String
    public let review: String
    public let send: String
    public let change: String
    public let back: String
    public let cancel: String
    public let add: String
    public let remove: String
    public let print: String
    public let copy: String
    public let copied: String
    public let filter: String
    public let clearFilter: String
    public let choose: String
    public let upload: String
    public let open: String
    public let undo: String
    public let signIn: String
    public let signOut: String
    public let working: String
  }

  public final class FormWords: Codable, Sendable {
    public let optional: String
    public let chooseOne: String
    public let chooseAny: String
    public let choosePlaceholder: String
    public let dayHint: String
    public let timeHint: String
    public let fileHint: Phrase
    public let photograph: String
    public let orChooseFile: String
    public let photo: Phrase
    public let saved: Phrase
    public let kept: String
    public let helper: String
    public let problemsTitle: String
    public let findName: String
  }

  public final class Errors: Codable, Sendable {
    public let required: Phrase
    public let notChosen: Phrase
    public let noSuchDay: Phrase
    public let noSuchTime: Phrase
    public let tooLong: Phrase
    public let tooLarge: Phrase
    public let wrongType: Phrase
    public let expired: Problem
    public let notFound: Problem
    public let refused: Problem
    public let conflict: Problem
    public let tooMany: Problem
    public let ours: Problem
    public let reference: Phrase
    public let tooBig: Problem
    public let typed: String
    public let sendAgain: String
  }

  /// A page that says what is so and how to go on.
  public final class Problem: Codable, Sendable {
    public let title: String
    public let mend: String
  }

  public final class States: Codable, Sendable {
    public let waiting: String
    public let underWay: String
    public let done: String
    public let overdue: String
    public let draft: String
    public let withdrawn: String
    public let unverified: String
  }

  public final class Due: Codable, Sendable {
    public let left: Phrase
    public let today: String
    public let late: Phrase
    public let none: String
    public let why: String
  }

  public final class Lists: Codable, Sendable {
    public let empty: String
    public let emptyFiltered: String
    public let previous: String
    public let next: String
    public let page: Phrase
    public let shown: Phrase
    public let filters: String
    public let all: String
  }

  public final class Parts: Codable, Sendable {
    public let info: String
    public let warning: String
    public let success: String
    public let danger: String
    public let stepDone: String
    public let stepPresent: String
    public let stepComing: String
    public let more: String
    public let copyHint: String
    public let printed: Phrase
  }

  /// `month` and `weekday` are lists, because the pattern of a date differs by language only in its words.
  public final class Dates: Codable, Sendable {
    public let weekdays: [String]
    public let months: [String]
    public let day: Phrase
    public let weekday: Phrase
    public let instant: Phrase
    public let time: Phrase
  }

  public final class Numbers: Codable, Sendable {
    public let group: String
    public let decimal: String
    public let percent: Phrase
  }

  /// The words of the samples on the page `/style`.
  public final class Style: Codable, Sendable {
    public let title: String
    public let lead: String
    public let section: Section
    public let sample: Sample

    public final class Section: Codable, Sendable {
      public let heads: String
      public let letters: String
      public let buttons: String
      public let tags: String
      public let due: String
      public let cards: String
      public let lists: String
      public let table: String
      public let steps: String
      public let pictures: String
      public let timeline: String
      public let notices: String
      public let fields: String
      public let problems: String
    }

    public final class Sample: Codable, Sendable {
      public let short: String
      public let long: String
      public let person: String
      public let body: String
      public let place: String
      public let sentence: String
      public let message: String
      public let answer: String
    }
  }
}
