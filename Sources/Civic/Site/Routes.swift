import Hummingbird
import Logging

/// What a capability adds to the site.
protocol Pages: Sendable {
  func add(to routes: Router<Visit>, _ site: Site)
}

extension Site {
  /// The whole site, middleware first, in the order in which a request passes.
  func router() -> Router<Visit> {
    let router = Router(context: Visit.self)
    router.add(middleware: SecurityHeaders(isSecure: settings.secureCookies))
    router.add(middleware: ErrorPages(site: self))
    router.add(middleware: Gate(site: self))
    router.add(middleware: PageMemory.Middleware(site: self))
    for pages in Site.capabilities { pages.add(to: router, self) }
    return router
  }

  /// Every capability with pages.
  static let capabilities: [any Pages] = [
    AssetPages(),
    HealthPages(),
    PreferencePages(),
    SignInPages(),
    CodePages(),
    AccountPages(),
    SecondFactorPages(),
    HelpPages(),
    GuidePages(),
    DeputyPages(),
    OrganizationPages(),
    PersonPages(),
    MembershipPages(),
    AreaPages(),
    ImportPages(),
    SessionPages(),
    InvitationPages(),
    UnitReportPages(),
    AttendancePages(),
    MatterPages(),
    BulkPages(),
    MatterStepPages(),
    ExplanationPages(),
    DossierPages(),
    ReaderWordPages(),
    IntakePages(),
    ContributionCapturePages(),
    ContributionPages(),
    ConclusionPages(),
    MinutesPages(),
    PaperPages(),
    NewsPages(),
    LetterheadPages(),
    TemplatePages(),
    AssignmentPages(),
    FilePages(),
    DocumentPages(),
    ResolutionPages(),
    AmendmentPages(),
    AdoptionPages(),
    VotePages(),
    SecretaryPages(),
    MeetingPages(),
    RoomPages(),
    DelegatePages(),
    RegisterPages(),
    NumberPages(),
    RulePages(),
    CalendarPages(),
    ObligationPages(),
    HomePages(),
    SearchPages(),
    HistoryPages(),
    CommunesPages(),
    OpenIDPages(),
    FormDraftPages(),
    UndoPages(),
    HelpingPages(),
    OfflinePages(),
    OverviewPages(),
  ]

  /// The sections in the navigation, by what a role works with.
  func navigation(for actor: Actor, _ text: Text) -> [NavItem] {
    let words = text.site.navigation
    let home = NavItem(words.home, "/")
    let sessions = NavItem(words.sessions, "/sessions")
    let matters = NavItem(words.matters, "/matters")
    let assignments = NavItem(words.assignments, "/assignments")
    let dossiers = NavItem(words.dossiers, "/dossiers")
    let intake = NavItem(words.intake, "/intakes")
    let directory = NavItem(words.directory, "/organizations")
    let rules = NavItem(words.rules, "/rules")
    let duties = NavItem(text.obligation.title, "/obligations")
    let history = NavItem(words.history, "/history")
    let resolutions = NavItem(text.resolution.title, "/resolutions")
    switch actor.role {
    case .clerk: return [home, sessions, matters, assignments, resolutions, dossiers, intake, directory, rules]
    case .leader: return [home, sessions, matters, assignments, resolutions, dossiers, directory, rules, history]
    case .cellSecretary, .front: return [home, sessions, matters, assignments, resolutions, duties, directory]
    case .department: return [home, sessions, matters, assignments, resolutions, directory]
    case .province: return [home, NavItem(text.communes.title, "/communes"), dossiers, matters, duties]
    case .admin:
      return [home, directory, rules, NavItem(text.signIn.second.ruleTitle, "/sign-in-rules"), history]
    case .member: return [home, sessions, resolutions]
    }
  }
}
