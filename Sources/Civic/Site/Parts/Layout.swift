import Markup

/// The whole page around its main part.
///
/// In order: the link that skips to the content, the header, the main part, the foot with whom to call. The same on
/// every page and at the same place (WCAG 3.2.3, 3.2.6); nothing in it needs a script.
func layout(title: String, main: HTML, look: Look) -> HTML {
  let words = look.text.site
  let pageTitle = words.layout.pageOf(["title": title, "product": words.product])
  return """
    <!doctype html>
    <html lang="\(look.language.rawValue)" data-size="\(look.size.rawValue)" data-theme="\(look.theme.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(pageTitle)</title>
    <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
    <link rel="manifest" href="/manifest.webmanifest">
    <meta name="theme-color" content="#7a1610">
    <link rel="stylesheet" href="/assets/site.css">
    <script src="/assets/site.js" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">\(words.layout.skip)</a>
    \(siteHeader(look))
    \(some: look.keptFor, { who in lineStrip(who, look) })
    <main id="main" tabindex="-1">
    \(some: look.helping, { helping in helpingBar(helping, look) })\
    \(some: look.justDone, { done in undoBar(done, look) })\(main)
    \(some: look.pageHelp, { help in pageHelp(help, look) })
    </main>
    \(siteFooter(look))
    </body>
    </html>

    """
}

private func siteHeader(_ look: Look) -> HTML {
  let words = look.text.site
  return """
    <header class="site-head">
    <div class="site-bar">
    <a class="brand" href="/">\(productMark()) <span>\(words.product)</span></a>
    \(textSizes(look))
    </div>
    \(when: look.person != nil, signedInBar(look))
    </header>
    """
}

/// What only somebody signed in has: the sections, the search box, and as whom they act.
private func signedInBar(_ look: Look) -> HTML {
  let words = look.text.site
  return """
    <div class="site-tools">
    <details class="menu"><summary>\(icon(.menu)) \(words.layout.menu)</summary>
    <nav aria-label="\(words.layout.mainNavigation)">\(navList(look))</nav>
    </details>
    <form class="site-search" role="search" action="/search">
    <label class="unseen" for="site-q">\(words.layout.searchLabel)</label>
    <input id="site-q" name="q" type="search" autocomplete="off">
    <button>\(words.layout.searchButton)</button>
    </form>
    \(whoAmI(look))
    </div>
    <nav class="site-nav" aria-label="\(words.layout.mainNavigation)">\(navList(look))</nav>
    """
}

private func navList(_ look: Look) -> HTML {
  "<ul>\(each: look.nav, { item in navRow(item, look) })</ul>"
}

private func navRow(_ item: NavItem, _ look: Look) -> HTML {
  let present = isPresent(item.path, at: look.path) ? "page" : nil
  let count = item.count.flatMap { $0 > 0 ? $0 : nil }
  return """
    <li><a href="\(item.path)"\(attribute: "aria-current", present)>\(item.word)\
    \(some: count, { count in " <span class=\"count\">\(count)</span>" })</a></li>
    """
}

/// Whether a section holds the address: `/matters` holds `/matters/12` but not `/matters-old`; `/` holds only itself.
func isPresent(_ section: String, at address: String) -> Bool {
  let path = address.prefix { $0 != "?" && $0 != "#" }
  return path == section || (section != "/" && path.hasPrefix(section + "/"))
}

private func whoAmI(_ look: Look) -> HTML {
  """
  <a class="who" href="/account"><span class="unseen">\(look.text.site.layout.account): </span>\
  <strong>\(look.person)</strong>\(some: look.acting, { acting in " <span>\(acting)</span>" })</a>
  """
}

/// `A  A+  A++` as plain links (WCAG technique G178); the site keeps the choice in a cookie.
private func textSizes(_ look: Look) -> HTML {
  let words = look.text.site.layout
  let sizes = [
    (Look.TextSize.a, "A", words.sizeNormal),
    (.aPlus, "A+", words.sizeLarge),
    (.aPlusPlus, "A++", words.sizeLargest),
  ]
  return """
    <nav class="sizes" aria-label="\(words.textSize)">\(each: sizes, { size, sign, name in
      preferenceLink("size", size.rawValue, isPresent: size == look.size, look) {
        "<span aria-hidden=\"true\">\(sign)</span><span class=\"unseen\">\(name)</span>"
      }
    })</nav>
    """
}

private func siteFooter(_ look: Look) -> HTML {
  let words = look.text.site
  let themes = [
    (Look.Theme.automatic, words.layout.themeAutomatic), (.light, words.layout.themeLight),
    (.dark, words.layout.themeDark), (.contrast, words.layout.themeContrast),
  ]
  let languages = [
    (Language.vietnamese, words.layout.vietnamese), (.english, words.layout.english),
  ]
  return """
    <footer class="site-foot">
    \(some: look.help, { help in callButton(help, look) })
    \(when: look.person != nil, aids(look))
    <p class="promise">\(words.promise)</p>
    <div class="preferences">
    <nav aria-label="\(words.layout.theme)">\(each: themes, { theme, name in
      preferenceLink("theme", theme.rawValue, isPresent: theme == look.theme, look) { "\(name)" }
    })</nav>
    <nav aria-label="\(words.layout.language)">\(each: languages, { language, name in
      preferenceLink("language", language.rawValue, isPresent: language == look.language, look) {
        "<span lang=\"\(language.rawValue)\">\(name)</span>"
      }
    })</nav>
    </div>
    \(when: look.person != nil, keysHelp(look))
    </footer>
    """
}

/// A link that keeps a preference and comes back: `/preferences?size=a-plus&back=/matters`.
private func preferenceLink(
  _ name: String, _ value: String, isPresent: Bool, _ look: Look, _ words: () -> HTML
) -> HTML {
  let address = "/preferences?\(name)=\(value)&back=\(percentEncoded(look.path))"
  return """
    <a href="\(address)" rel="nofollow"\(attribute: "aria-current", isPresent ? "true" : nil)>\(words())</a>
    """
}

/// The ward officer to call, one touch on a phone.
private func callButton(_ help: Look.Help, _ look: Look) -> HTML {
  let words = look.text.site.layout
  let digits = help.phone.filter { $0.isASCII && ($0.isNumber || $0 == "+") }
  return """
    <p class="help"><span>\(words.needHelp)</span> <a class="button" href="tel:\(digits)">\(icon(.phone)) \
    \(words.call(["name": help.name, "phone": help.phone]))</a></p>
    """
}
