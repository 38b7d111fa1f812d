import Hummingbird
import Markup
import NIOCore

/// `/votes/:id/live`: the count for the whole room, on the wall. With a script it follows by server-sent events, without
/// one the page asks again every few seconds.
struct LivePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("assets/live.js") { _, _ in
      Response.text(
        try Embedded.text("Civic/Site/public/js/live.js"), type: "text/javascript; charset=utf-8", cached: true)
    }
    routes.get("votes/:id/live") { _, visit in
      let id = try visit.id()
      let live = try await site.read(visit) { try $0.liveCount(of: id) }
      return Response.html(liveLayout(live, try site.look(visit)))
    }
    routes.get("votes/:id/events") { _, visit in
      let id = try visit.id()
      let first = try await site.read(visit) { try $0.liveCount(of: id) }
      let look = try site.look(visit)
      return Response(
        status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
        body: ResponseBody { writer in
          try await follow(site, visit, id, first, look) { try await writer.write(ByteBuffer(string: $0)) }
          try await writer.finish(nil)
        })
    }
  }
}

/// How the stream goes: asked three times a second, well within the second that a room forgives; one stream lasts some
/// seconds and the browser comes back by itself, so that a server that is asked to stop need not wait for screens.
private enum LivePace {
  static let pause = Duration.milliseconds(300)
  static let rounds = 40
  /// For the browser, in milliseconds.
  static let comeBack = 200
}

private func follow(
  _ site: Site, _ visit: Visit, _ id: String, _ first: LiveCount, _ look: Look,
  _ send: (String) async throws -> Void
) async throws {
  var (live, last) = (first, "")
  try await send("retry: \(LivePace.comeBack)\n\n")
  for _ in 0..<LivePace.rounds {
    let text = liveText(live, look).text
    if text != last { try await send(eventText(text, isLast: live.vote.state != .open)) }
    last = text
    guard live.vote.state == .open else { return }
    try await Task.sleep(for: LivePace.pause)
    live = try await site.read(visit) { try $0.liveCount(of: id) }
  }
}

/// One event: each line of the text is a line of data (HTML Living Standard, 9.2.5). The last one says so, and the browser
/// does not come back.
private func eventText(_ text: String, isLast: Bool) -> String {
  let data = text.split(separator: "\n", omittingEmptySubsequences: false).map { "data: \($0)\n" }.joined()
  return (isLast ? "event: last\n" : "") + data + "\n"
}

/// A page of its own without the head of the site: nothing on the wall but the question and the figures.
private func liveLayout(_ live: LiveCount, _ look: Look) -> HTML {
  let again: HTML =
    live.vote.state == .open || live.vote.state == .prepared ? "<meta http-equiv=\"refresh\" content=\"3\">" : ""
  return """
    <!doctype html>
    <html lang="\(look.language.rawValue)" data-theme="\(look.theme.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(live.vote.motion)</title>
    <link rel="stylesheet" href="/assets/site.css">
    <noscript>\(again)</noscript>
    <script src="/assets/live.js" defer></script>
    </head>
    <body class="room">
    <main id="main" data-live="/votes/\(live.vote.id)/events" aria-live="polite">
    \(liveText(live, look))
    </main>
    <p class="room-back"><a href="/votes/\(live.vote.id)">\(look.text.vote.leaveRoom)</a></p>
    </body>
    </html>

    """
}

/// What changes while people vote.
func liveText(_ live: LiveCount, _ look: Look) -> HTML {
  let (words, vote) = (look.text.vote, live.vote)
  let all = vote.way == .households ? vote.base.members : vote.base.present
  let sentence = live.rule.flatMap { VoteSentences(words: words).result(vote, $0) }
  let isCounted = vote.state == .closed || (vote.state == .open && (vote.way == .named || vote.way == .households))
  return """
    <h1>\(vote.motion)</h1>
    <p class="tags">\(voteTag(vote, look))</p>
    \(when: vote.state == .open && !vote.way.isTyped, castOf(live.cast, all, words))
    \(when: isCounted && !vote.isElection, liveFigures(vote, look))
    \(when: !live.candidates.isEmpty, liveElected(live.candidates, look))
    \(some: sentence, { sentence in "<p class=\"room-result\">\(sentence)</p>" })
    """
}

private func castOf(_ cast: Int, _ all: Int, _ words: VoteText) -> HTML {
  "<p class=\"room-cast\"><strong>\(cast)</strong> / \(all) <span>\(words.haveVoted)</span></p>"
}

private func liveElected(_ candidates: [Candidate], _ look: Look) -> HTML {
  """
  <ul class="room-elected">\(each: candidates, { one in
    "<li><strong>\(one.votes)</strong> \(one.name) \(electionTag(one, look))</li>"
  })</ul>
  """
}

private func liveFigures(_ vote: Vote, _ look: Look) -> HTML {
  let words = look.text.vote
  let figures = [
    (words.inFavour, vote.count.inFavour), (words.against, vote.count.against),
    (words.other, vote.count.other + vote.count.invalid),
  ]
  return
    "<dl class=\"room-figures\">\(each: figures, { name, count in "<div><dt>\(name)</dt><dd>\(count)</dd></div>" })</dl>"
}
