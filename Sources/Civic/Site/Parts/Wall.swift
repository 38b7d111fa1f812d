import Markup

/// A page for the wall of a room: nothing of the site around it, letters for ten metres. With a script it follows the
/// server's events, without one it asks again every few seconds.
struct Wall {
  var title: String
  /// Where the events come from; nil once nothing will change any more.
  var events: String?
  var back: (word: String, address: String)
  var content: HTML

  /// For those without a script, in seconds: a room forgives that much.
  static let refresh = 3
}

func wallLayout(_ wall: Wall, _ look: Look) -> HTML {
  let follows: HTML = """
    <noscript><meta http-equiv="refresh" content="\(Wall.refresh)"></noscript>
    <script src="/assets/live.js" defer></script>

    """
  return """
    <!doctype html>
    <html lang="\(look.language.rawValue)" data-theme="\(look.theme.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(wall.title)</title>
    <link rel="stylesheet" href="/assets/site.css">
    \(when: wall.events != nil, follows)\
    </head>
    <body class="room">
    <main id="main"\(attribute: "data-live", wall.events) aria-live="polite">
    \(wall.content)
    </main>
    <p class="room-back"><a href="\(wall.back.address)">\(wall.back.word)</a></p>
    </body>
    </html>

    """
}
