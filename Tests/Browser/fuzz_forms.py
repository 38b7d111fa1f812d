#!/usr/bin/env python3
"""Posts hostile words to every form that a role can reach by links, and looks for two things: an answer of 500 or more, and
words that come back as markup instead of text.

    python3 Tests/Browser/fuzz_forms.py [--program .build/debug/hoiam] [--pages 120] [--roles clerk,leader] [--seconds 60]

With --seconds each role stops after so long and says how many kinds of forms it did.

Needs nothing but Python. Starts a demo ward of its own in a temporary folder. Exit status 1 when anything was found.
"""
import argparse
import collections
import html
import html.parser
import http.client
import http.cookiejar
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
MARK = "zq7"
WORDS = {
    "script": f"\"'><script>alert('{MARK}')</script>",
    "image": f"<img src=x onerror=alert('{MARK}')>",
    "attribute": f"\" onmouseover=\"alert('{MARK}')\" x=\"",
    "svg": f"</textarea></title><svg/onload=alert('{MARK}')>",
    "link": f"javascript:alert('{MARK}')",
    "template": "{{7*7}} ${7*7} {name} \\(7*7) %s%n",
    "sql or": "' OR '1'='1' --",
    "sql drop": "'; DROP TABLE matter; --",
    "sql union": "%' UNION SELECT password_hash FROM credential --",
    "sql pattern": "%_%\\%_",
    "null": "a\x00b\x1b[31m",
    "directions": "\u202egpj.exe\u2066\u200f",
    "broken surrogate": b"\xed\xa0\x80\xff\xfe",
    "half escape": b"%zz%",
    "line breaks": "a\r\nSet-Cookie: x=1\r\n\r\n<b>",
    "path": "../../../../etc/passwd",
    "number": "-99999999999999999999999999",
    "day": "31/02/0000",
    "huge": "ạ" * 60_000,
    "empty": "",
}
# Where an address is followed; in the value of a field it is only text.
LEADING = {"href", "src", "action", "formaction", "xlink:href", "data", "poster"}
# The server stops listening some way past its limit of 8 MB, and urllib does not hear an answer while it still sends.
MOST_BYTES = 9_000_000
SKIPPED = re.compile(r"^/(sign-out|account/devices|assets|preferences)")
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
NAMED = re.compile(r"(?<=^/organizations/)(?!new\b)[^/]+|(?<=^/people/)(?!new\b)[^/]+|(?<=^/memberships/)[^/]+")
EXAMPLES = 2
FORM = "application/x-www-form-urlencoded"
ROLES = ["clerk", "leader", "cell-secretary", "department", "front", "province", "admin"]


class Page(html.parser.HTMLParser):
    """The links and forms of a page, and what in it can run."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.forms, self.running = [], [], []
        self.form, self.select, self.script = None, None, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        for name, value in attributes.items():
            leads = name in LEADING and (value or "").strip().lower().startswith("javascript:")
            if name.startswith("on") or leads:
                self.running.append(f"<{tag} {name}={value!r}>")
        if tag == "script" and not (attributes.get("src") or "").startswith("/assets/"):
            self.running.append(f"<script {attributes}>")
        if tag == "svg" and MARK in str(attributes):
            self.running.append(f"<svg {attributes}>")
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        elif tag == "form":
            self.form = {"action": attributes.get("action") or "", "method": (attributes.get("method") or "get").lower(),
                         "multipart": "multipart" in (attributes.get("enctype") or ""), "fields": []}
            self.forms.append(self.form)
        elif self.form is not None and tag in ("input", "textarea", "button") and attributes.get("name"):
            kind = attributes.get("type") or ("submit" if tag == "button" else "text")
            self.form["fields"].append((attributes["name"], tag if tag == "textarea" else kind, attributes.get("value") or ""))
        elif tag == "select":
            self.select = attributes.get("name")
        elif tag == "option" and self.select and self.form is not None and attributes.get("value"):
            self.form["fields"].append((self.select, "option", attributes["value"]))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Person:
    def __init__(self, site, role, address):
        self.site, self.role, self.requests = site, role, 0
        jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar), NoRedirect)
        self.send(address)

    def send(self, address, body=None, kind=FORM):
        self.requests += 1
        request = urllib.request.Request(urllib.parse.urljoin(self.site, address), data=body)
        if body is not None:
            request.add_header("Content-Type", kind)
        try:
            answer = self.opener.open(request, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        except (http.client.HTTPException, OSError) as error:
            return 599, "", str(error)
        content = answer.read()
        where = answer.headers.get("Location") or ""
        return answer.status, (content.decode("utf-8", "replace") if "html" in (answer.headers.get("Content-Type") or "") else ""), where


def kind(path):
    return NAMED.sub("ID", ID.sub("ID", path))


def crawl(person, most):
    """Every page that is reached by links, a few of each kind; yields address and page."""
    waiting, seen, examples = collections.deque(["/", "/account", "/sign-in"]), {"/"}, collections.Counter()
    while waiting and most > 0:
        address = waiting.popleft()
        path = urllib.parse.urlsplit(address).path
        if examples[kind(path)] >= EXAMPLES or SKIPPED.search(path):
            continue
        examples[kind(path)] += 1
        most -= 1
        status, text, _ = person.send(address)
        yield address, status, text
        for link in Page(text).links:
            link = link.split("#")[0]
            if link.startswith("/") and link not in seen:
                seen.add(link)
                waiting.append(link)


def encoded(fields):
    def quoted(value):
        return urllib.parse.quote_plus(value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass"))
    return "&".join(f"{quoted(name)}={quoted(value)}" for name, value in fields).encode()


def multipart(fields):
    boundary, parts = "fuzz", []
    for name, value in fields:
        value = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
        parts.append(b"--fuzz\r\nContent-Disposition: form-data; name=\"" + name.encode() + b"\"\r\n\r\n" + value + b"\r\n")
    parts.append(b"--fuzz\r\nContent-Disposition: form-data; name=\"files\"; filename=\"<b>.docx\"\r\n\r\nPK\x03\x04junk\r\n--fuzz--\r\n")
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"


def fillings(form):
    """What is sent: as it stands, nothing but the tokens, and each word in every field that takes one."""
    plain, seen = [], set()
    for name, kind_, value in form["fields"]:
        if kind_ in ("option", "radio", "submit") and name in seen:
            continue
        seen.add(name)
        plain.append((name, kind_, value))
    tokens = [(name, value) for name, kind_, value in plain if name in ("csrf", "once")]
    yield "tokens only", tokens
    for word, hostile in WORDS.items():
        free = [(n, hostile if k not in ("hidden", "option", "radio", "checkbox", "submit", "file") else v)
                for n, k, v in plain if k != "file"]
        yield word, free
        if word in ("script", "sql or", "huge", "broken surrogate", "null"):
            yield f"{word} everywhere", tokens + [(n, hostile) for n, k, _ in plain if n not in ("csrf", "once")] * 2


def fuzz(person, pages, found, until):
    forms, done = 0, set()
    for address, status, text in list(crawl(person, pages)):
        if status >= 500:
            found.append(f"{person.role} GET {address}: {status}")
        for form in Page(text).forms:
            action = form["action"] or address
            path = urllib.parse.urlsplit(action).path
            key = (form["method"], kind(path), tuple(sorted({name for name, _, _ in form["fields"]})))
            if key in done or SKIPPED.search(path):
                continue
            if time.time() > until:
                return forms
            done.add(key)
            forms += 1
            for number, (word, fields) in enumerate(fillings(form)):
                # A page is one act: the same token with other words is another filling, but the deed may be done by now.
                fields = [(n, f"{v}-{forms}-{number}" if n == "once" else v) for n, v in fields]
                if form["method"] == "get":
                    if word.startswith("huge"):
                        continue
                    answer = person.send(path + "?" + encoded(fields).decode())
                else:
                    body, type_ = multipart(fields) if form["multipart"] else (encoded(fields), FORM)
                    if len(body) > MOST_BYTES:
                        continue
                    answer = person.send(action, body, type_)
                judge(person, f"{form['method'].upper()} {action}", word, answer, found)
    return forms


def judge(person, what, word, answer, found):
    status, text, where = answer
    if status >= 500:
        found.append(f"{person.role} {what} with {word}: {status} {where}")
    if where and not (where.startswith("/") and not where.startswith("//")):
        found.append(f"{person.role} {what} with {word}: led to {where}")
    found += [f"{person.role} {what} with {word}: {one}" for one in Page(text).running]


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def start(program, folder):
    port = free_port()
    site = f"http://127.0.0.1:{port}"
    server = subprocess.Popen([program, "demo", "--data", folder, "--port", str(port)],
                              stdout=subprocess.DEVNULL, stderr=open(pathlib.Path(folder).parent / "server.log", "w"))
    for _ in range(600):
        try:
            urllib.request.urlopen(site + "/healthz", timeout=2)
            return server, site
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not answer within a minute")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", default=str(ROOT / ".build/debug/hoiam"))
    options.add_argument("--pages", type=int, default=120)
    options.add_argument("--seconds", type=int, default=0)
    options.add_argument("--roles", default=",".join(ROLES))
    options = options.parse_args()
    found, began = [], time.time()
    with tempfile.TemporaryDirectory() as folder:
        server, site = start(options.program, folder + "/data")
        try:
            rows = (pathlib.Path(folder) / "data/demo-sign-ins.tsv").read_text().splitlines()
            addresses = {row.split("\t")[0]: row.split("\t")[-1] for row in rows if row}
            people = [Person(site, role, addresses[role]) for role in options.roles.split(",")]
            for person in people:
                forms = fuzz(person, options.pages, found, time.time() + (options.seconds or 1e9))
                print(f"{person.role}: {forms} kinds of forms, {person.requests} requests", flush=True)
            # What was kept comes back on the pages of others.
            for person in people:
                if options.seconds:
                    options.pages = min(options.pages, 15)
                for address, status, text in crawl(person, options.pages):
                    judge(person, f"GET {address}", "what was kept", (status, text, ""), found)
            if server.poll() is not None:
                found.append("the server stopped")
        finally:
            server.terminate()
            server.wait(20)
        log = (pathlib.Path(folder) / "server.log").read_text()
    print(f"{sum(p.requests for p in people)} requests in {time.time() - began:.0f} s; {len(found)} found")
    for line in sorted(set(found))[:60]:
        print("  " + line[:300])
    if found and log:
        print(log[-3000:])
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
