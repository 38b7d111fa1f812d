"""Every page that a role can reach by links keeps the promises of the face (design.md 7): letters of 18 px, targets of
48 px, contrast 7:1 in light, dark and strong contrast, no sideways scroll on a telephone, at 320 px, on a desk and at
200 % zoom, 100 KB with all that it loads, nothing asked of other servers, nothing that only a script can do, no cut when
printed, and words where keys or raw values would be; in English no Vietnamese label is left.

Pages are found as a person finds them, from home along the links, with one example checked for each kind of page. The
first role that comes upon a kind has it looked at whole; the others look at what differs: words, letters, targets,
width. All that is wrong is told at once, page by page.
"""
import collections
import pathlib
import re
import urllib.parse

import axe_playwright_python
import pytest
from conftest import ARTEFACTS, PHONE, ROOT

ROLES = {"clerk": 60, "cell-secretary": 25, "leader": 25, "department": 25, "front": 25, "province": 25, "admin": 25}
"""How many kinds of pages are checked for each role."""

AXE_PROGRAM = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}, "resultTypes": ["violations"]}
"""The colours alone, for the themes in which nothing else differs."""

SIZES = {"390": (390, 844), "320": (320, 700), "1280": (1280, 800), "200 %": (640, 400)}
"""A window of 1280 by 800 at a zoom of 200 % lays its page out as one of 640 by 400."""

PAPER = 624
"""The width of A4 between the margins of our print style sheet, in pixels of CSS."""

MOST_BYTES = 100_000
MOST_READ = 150
EXAMPLES = 4
"""How many pages of one kind are read for their links: a planned session has others than a concluded one."""

NOT_PAGES = re.compile(r"^/(assets|files/[^n]|preferences|sign-in|sign-out|healthz|worker|manifest)|\.csv$")
NAMED = re.compile(
    r"(?<=^/organizations/)(?!new\b)[^/]+|(?<=^/people/)(?!new\b)[^/]+|(?<=^/memberships/)[^/]+"
    r"|(?<=^/rules/)[^/]+|(?<=/obligations/)[^/]+|(?<=^/calendar/)\d+")
"""Bodies, people, posts and rules have ids that can be read; they are ids all the same."""

ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
RAW = {
    "a placeholder": re.compile(r"\{[A-Za-z_.]+\}"),
    "a raw value": re.compile(r"(?<![\w./@-])[a-z]+(?:_[a-z]+)+(?![\w./@-])"),
    "a name from the code": re.compile(r"(?<![\w./@-])[a-z]{2,}[A-Z][a-z]+\w*"),
    "a machine's time": re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?"),
    "an id": ID,
}
ALLOWED_RAW = {"/directory/import": {"a raw value"}}
"""The page of the import names the columns of the file as they are written in it."""

LOOK = """() => {
  const shown = e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.unseen, .skip')
    && getComputedStyle(e).clipPath === 'none';
  const name = e => (e.tagName.toLowerCase() + ' “' + (e.innerText || e.value || e.name || '').trim().slice(0, 40) + '”');
  const small = new Set(), low = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || e.closest('script, style, option, svg, datalist') || !shown(e)) continue;
    const size = parseFloat(getComputedStyle(e).fontSize);
    if (size < 17.99) small.add(`${size.toFixed(1)} px: ${name(e)}`);
  }
  const alone = a => a.parentElement.innerText.trim() === a.innerText.trim();
  for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (!shown(e)) continue;
    const inline = e.tagName === 'A' && getComputedStyle(e).display === 'inline' && !alone(e) && !e.closest('nav');
    if (inline) continue;
    const box = (e.matches('[type=radio], [type=checkbox]') && e.closest('label') || e).getBoundingClientRect();
    if (box.height < 47.9) low.add(`${box.height.toFixed(0)} px: ${name(e)}`);
  }
  return {small: [...small], low: [...low]};
}"""
CUT = """() => [...document.querySelectorAll('main *')].filter((e) => {
  const style = getComputedStyle(e);
  if (!e.checkVisibility() || e.closest('.unseen, svg') || style.clipPath !== 'none') return false;
  const clips = (way) => ['hidden', 'clip', 'auto', 'scroll'].includes(way);
  if (e.matches('textarea, input, select')) return false;
  return (clips(style.overflowY) && e.scrollHeight > e.clientHeight + 2 && e.clientHeight > 0)
    || (clips(style.overflowX) && e.scrollWidth > e.clientWidth + 2 && e.clientWidth > 0)
    || e.getBoundingClientRect().right > innerWidth + 1;
}).slice(0, 5).map((e) => `${e.tagName.toLowerCase()} “${(e.innerText || '').trim().slice(0, 30)}”`)"""
SCRIPT_ONLY = """(html) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const shown = (e) => !e.closest('[hidden]');
  const idle = [...page.querySelectorAll('button[type=button], a[href="#"], a:not([href])')].filter(shown);
  return idle.map((e) => e.textContent.trim());
}"""
"""What a page without scripts would show and could not do."""

WIDER = "() => document.documentElement.scrollWidth - innerWidth"


def kind(address):
    """An address without its ids and without the values of its query: what the pages of one kind have in common."""
    parts = urllib.parse.urlsplit(address)
    path = NAMED.sub("ID", ID.sub("ID", parts.path))
    keys = sorted({key for key, _ in urllib.parse.parse_qsl(parts.query)})
    keys = [key for key in keys if key in ("all", "beside")] or keys  # under any filter the same kind
    return path + ("?" + "&".join(keys) if keys else "")


def links(html, base):
    for found in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', html):
        address = urllib.parse.urljoin(base, found.replace("&amp;", "&")).split("#")[0]
        parts = urllib.parse.urlsplit(address)
        if address.startswith(base_of(base)) and not NOT_PAGES.search(parts.path):
            yield address


def base_of(address):
    parts = urllib.parse.urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}/"


def reachable(page, home, most):
    """The first address of each kind in the order in which a person comes upon them."""
    read, examples, waiting, seen = 0, collections.Counter(), collections.deque([home]), {home}
    found = {}
    while waiting and read < MOST_READ:
        address = waiting.popleft()
        if examples[kind(address)] >= EXAMPLES:
            continue
        examples[kind(address)] += 1
        found.setdefault(kind(address), address)
        answer = page.context.request.get(address)
        read += 1
        if "text/html" not in answer.headers.get("content-type", ""):
            found.pop(kind(address))
            continue
        for link in links(answer.text(), address):
            if link not in seen and "as=" not in urllib.parse.urlsplit(link).query:  # files are opened by test_papers
                seen.add(link)
                waiting.append(link)
    # the plain page of each kind before the same page with a filter
    plain_first = sorted(found.items(), key=lambda item: "?" in item[0])
    return dict(plain_first[:most])


def wrong_words(page, pattern):
    words = page.inner_text("main")
    for what, expression in RAW.items():
        if what in ALLOWED_RAW.get(pattern, ()):
            continue
        found = sorted({match.group(0) for match in expression.finditer(words)})
        if found:
            yield f"shows {what}: {', '.join(found[:6])}"


def axe(page, options):
    violations = page.evaluate("(options) => axe.run(document, options).then((r) => r.violations)", options)
    for violation in violations:
        nodes = "; ".join(str(node["target"][0]) for node in violation["nodes"][:4])
        yield f"axe {violation['id']}: {nodes}"


def looked_at(page, name):
    """Letters, targets and width at one size."""
    page.set_viewport_size({"width": SIZES[name][0], "height": SIZES[name][1]})
    wider = page.evaluate(WIDER)
    if wider > 0:
        yield f"{wider} px too wide at {name}"
    look = page.evaluate(LOOK)
    if look["small"]:
        yield f"at {name} letters of {', '.join(look['small'][:6])}"
    if look["low"]:
        yield f"at {name} targets of {', '.join(look['low'][:8])}"


def theme(page, name):
    page.evaluate("(name) => { document.documentElement.dataset.theme = name; }", name)


def colours(page):
    """Each theme on the telephone; the menus of the desk have the colours of the same tokens, checked once in light."""
    page.evaluate(AXE_PROGRAM)
    page.set_viewport_size({"width": 390, "height": 844})
    theme(page, "light")
    yield from axe(page, AXE)
    for name in ("dark", "contrast"):
        theme(page, name)
        yield from (f"{name}: {fault}" for fault in axe(page, COLOURS))
    theme(page, "light")


def printed(page):
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": 900})
    cut = page.evaluate(CUT)
    if cut:
        yield f"cut on paper: {', '.join(cut)}"
    if not page.evaluate("document.querySelector('main').innerText.trim().length"):
        yield "nothing is printed"
    page.emulate_media(media="screen")


def largest_letters(page):
    """A++ on the narrowest telephone: 168 % letters within 320 px."""
    page.set_viewport_size({"width": 320, "height": 700})
    page.evaluate("document.documentElement.dataset.size = 'a-plus-plus'")
    wider = page.evaluate(WIDER)
    page.evaluate("document.documentElement.dataset.size = 'a'")
    if wider > 0:
        yield f"{wider} px too wide at 320 with the largest letters"


def words_of(language):
    """The labels of a file of words: one a line, without those that have places to fill."""
    lines = (ROOT / f"Sources/Civic/Text/{language}.yaml").read_text().splitlines()
    found = (re.match(r"""\s*[a-z_0-9]+: +["']?(.*?)["']?\s*$""", line) for line in lines)
    return {match[1] for match in found if match and "{" not in match[1] and len(match[1]) > 3}


# Titles of posts in the demo ward, as people wrote them: no words of the program.
WORLD = (pathlib.Path(__file__).parents[2] / "Sources/Civic/Demo/world.yaml").read_text(encoding="utf-8")
TITLES = {title.strip() for title in re.findall(r"org: [\w-]+, title: ([^,}]+)", WORLD)}
VIETNAMESE = words_of("vi") - words_of("en") - TITLES


def untranslated(context, address):
    """Lines of the English page that are a Vietnamese label word for word. What people wrote stays as they wrote it."""
    html = context.request.get(address, headers={"Cookie": cookie_line(context) + "; language=en"}).text()
    body = re.sub(r"(?s)<(script|svg|select|datalist|textarea)\b.*?</\1>", "", html[html.find("<main"):])
    lines = {line.strip() for line in re.split(r"<[^>]*>|\n", body)}
    left = sorted(line for line in lines & VIETNAMESE if re.search(r"[^\x00-\x7f]", line))
    if left:
        yield f"in English it says {', '.join(left[:5])}"


def cookie_line(context):
    return "; ".join(f"{one['name']}={one['value']}" for one in context.cookies())


def faults(page, address, pattern, role, is_first):
    page.set_viewport_size({"width": 390, "height": 844})
    answer = page.goto(address)
    html = answer.text()
    if answer.status != 200:
        yield f"status {answer.status}"
    yield from wrong_words(page, pattern)
    name = f"page-{role}{re.sub(r'[^a-zA-Z]+', '-', pattern).rstrip('-')}"
    for size in SIZES if is_first else ("390", "320"):
        yield from looked_at(page, size)
        if is_first and size in ("390", "1280"):
            page.screenshot(path=ARTEFACTS / f"{name}-{size}.png", full_page=True)
    if not is_first:
        return
    weight = len(html.encode()) + sum(assets(page).values())
    if weight > MOST_BYTES:
        yield f"{weight // 1000} KB with all that it loads"
    idle = page.evaluate(SCRIPT_ONLY, html)
    if idle:
        yield f"without scripts these do nothing: {', '.join(idle)}"
    yield from largest_letters(page)
    yield from colours(page)
    yield from printed(page)
    if role in ENGLISH_ROLES:
        yield from untranslated(page.context, address)


def assets(page):
    """What the page loads beside itself, as it travels: address and bytes."""
    named = page.evaluate("""() => [...document.querySelectorAll('link[rel=stylesheet], script[src], link[rel=icon], img[src]')]
      .map((e) => e.href || e.src)""")
    for one in named:
        if one not in sizes:
            sizes[one] = page.evaluate("""async (one) => { const a = await fetch(one, {cache: 'no-store'});
              const bytes = (await a.arrayBuffer()).byteLength;
              const timing = performance.getEntriesByName(a.url).at(-1);
              return timing && timing.encodedBodySize ? timing.encodedBodySize : bytes; }""", one)
    return {one: sizes[one] for one in named}


UNLINKED = ("/style", "/offline", "/drafts", "/helping/entries", "/matters/new/steps/place", "/matters/new/steps/who",
            "/matters/new/steps/owner", "/matters/new/steps/check")
"""Pages that a form, a script or only a telephone leads to."""


def bulk(clerk):
    """The question and the preview for the first matters of the list, as its buttons lead there."""
    listed = clerk.page.context.request.get(clerk.server.url + "/matters").text()
    chosen = "".join(f"&matter={one}" for one in re.findall(r'name="matter" value="([^"]+)"', listed)[:8])
    base = clerk.server.url + "/matters/bulk?act="
    asked = clerk.page.context.request.get(base + "refer" + chosen).text()
    lead = re.search(r'<select[^>]*name="lead".*?value="([0-9a-z-]{3,})"', asked, re.S).group(1)
    yield "refer", base + "refer" + chosen
    yield "refer, preview", base + f"refer&lead={lead}&due_on=31/12/2030" + chosen
    yield "dossier", base + "dossier" + chosen
    yield "dossier, preview", base + "dossier&dossier=new" + chosen


sizes, first_seen = {}, {}
ENGLISH_ROLES = {"clerk", "cell-secretary", "admin"}


@pytest.mark.parametrize("role", ROLES)
def test_every_page_keeps_its_promises(person, role):
    someone = person(role, PHONE)
    pages = reachable(someone.page, someone.server.url + "/", ROLES[role])
    assert len(pages) > 5, f"{role} reaches only {list(pages)}"
    if role == "clerk":
        pages |= {path: someone.server.url + path for path in UNLINKED}
        pages |= {f"/matters/bulk ({act})": address for act, address in bulk(someone)}
    wrong = {}
    context = someone.page.context.browser.new_context(locale="vi-VN", service_workers="block")
    context.add_cookies(someone.page.context.cookies())
    page, elsewhere = context.new_page(), []
    origin = someone.server.url + "/"
    page.on("request", lambda request: None if request.url.startswith((origin, "data:")) else elsewhere.append(
        f"asks {request.url}"))
    for pattern, address in pages.items():
        is_first = first_seen.setdefault(pattern, role) == role
        found = list(faults(page, address, pattern, role, is_first)) + elsewhere
        elsewhere.clear()
        if found:
            wrong[f"{pattern} ({address})"] = found
    context.close()
    told = "\n".join(f"{page}\n    " + "\n    ".join(found) for page, found in wrong.items())
    assert not wrong, f"{role}: {len(wrong)} of {len(pages)} kinds of pages\n{told}"
