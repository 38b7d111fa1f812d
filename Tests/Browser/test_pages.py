"""Every page that a role can reach by links keeps the promises of issue 2: letters of 18 px, targets of 48 px, no
sideways scroll at 320 px, 100 KB, nothing asked of other servers, no key or raw value where words should be.

Pages are found as a person finds them, from home along the links, with one example checked for each kind of page.
All that is wrong is told at once, page by page.
"""
import collections
import re
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ARTEFACTS, PHONE

ROLES = {"clerk": 60, "cell-secretary": 25, "leader": 25, "department": 25, "front": 25, "province": 25, "admin": 25}
"""How many kinds of pages are checked for each role."""

AXE_ROLES = {"clerk", "cell-secretary"}
AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag22aa"]},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
MOST_BYTES = 100_000
MOST_READ = 150
EXAMPLES = 4
"""How many pages of one kind are read for their links: a planned session has others than a concluded one."""

NOT_PAGES = re.compile(r"^/(assets|files/[^n]|preferences|sign-in|sign-out|healthz)|\.csv$")
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
WIDER = "() => document.documentElement.scrollWidth - innerWidth"


def kind(address):
    """An address without its ids and without the values of its query: what the pages of one kind have in common."""
    parts = urllib.parse.urlsplit(address)
    path = NAMED.sub("ID", ID.sub("ID", parts.path))
    keys = sorted({key for key, _ in urllib.parse.parse_qsl(parts.query)})
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
            if link not in seen:
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


def wrong_with_axe(page):
    for violation in Axe().run(page, options=AXE).response["violations"]:
        nodes = "; ".join(str(node["target"][0]) for node in violation["nodes"][:4])
        yield f"axe {violation['id']}: {nodes}"


def faults(page, address, pattern, role, pictures):
    page.set_viewport_size({"width": 390, "height": 844})
    answer = page.goto(address)
    if answer.status != 200:
        yield f"status {answer.status}"
    if len(answer.body()) > MOST_BYTES:
        yield f"{len(answer.body()) // 1000} KB"
    yield from wrong_words(page, pattern)
    if role in AXE_ROLES:
        yield from wrong_with_axe(page)
    name = f"page-{role}{re.sub(r'[^a-zA-Z]+', '-', pattern).rstrip('-')}"
    for width in (320, 390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        wider = page.evaluate(WIDER)
        if wider > 0:
            yield f"{wider} px too wide at {width}"
        if width == 320:
            continue
        look = page.evaluate(LOOK)
        if look["small"]:
            yield f"at {width} letters of {', '.join(look['small'][:6])}"
        if look["low"]:
            yield f"at {width} targets of {', '.join(look['low'][:8])}"
        if pictures:
            page.screenshot(path=ARTEFACTS / f"{name}-{width}.png", full_page=True)


pictured = set()


@pytest.mark.parametrize("role", ROLES)
def test_every_page_keeps_its_promises(person, role):
    someone = person(role, PHONE)
    pages = reachable(someone.page, someone.server.url + "/", ROLES[role])
    assert len(pages) > 5, f"{role} reaches only {list(pages)}"
    wrong = {}
    context = someone.page.context.browser.new_context(locale="vi-VN")
    context.add_cookies(someone.page.context.cookies())
    page, elsewhere = context.new_page(), []
    origin = someone.server.url + "/"
    page.on("request", lambda request: None if request.url.startswith((origin, "data:")) else elsewhere.append(
        f"asks {request.url}"))
    for pattern, address in pages.items():
        pictures = role in AXE_ROLES or pattern not in pictured or pattern == "/"
        pictured.add(pattern)
        found = list(faults(page, address, pattern, role, pictures)) + elsewhere
        elsewhere.clear()
        if found:
            wrong[f"{pattern} ({address})"] = found
    context.close()
    told = "\n".join(f"{page}\n    " + "\n    ".join(found) for page, found in wrong.items())
    assert not wrong, f"{role}: {len(wrong)} of {len(pages)} kinds of pages\n{told}"
