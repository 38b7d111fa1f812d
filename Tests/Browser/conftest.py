"""A running demo ward and a real Chromium for the journeys.

The server is the debug build that the Swift tests have just made. Pictures go to artefacts/, outside git.
"""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import threading
import time
import urllib.request

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESK = {"viewport": {"width": 1280, "height": 800}}


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """`hoiam demo` in a folder of its own; can be killed and started again on the same data."""

    def __init__(self, folder):
        self.data = folder / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.program = os.environ.get("HOIAM", str(ROOT / ".build/debug/hoiam"))
        self.process = None

    def start(self, *words):
        words = words or ("demo",)
        with open(ARTEFACTS / "server.log", "a") as log:
            self.process = subprocess.Popen(
                [self.program, *words, "--data", str(self.data), "--port", str(self.port)],
                stdout=log, stderr=log)
        for _ in range(600):
            try:
                if urllib.request.urlopen(self.url + "/healthz", timeout=2).status == 200:
                    return self
            except OSError:
                assert self.process.poll() is None, "the server stopped; see artefacts/server.log"
                time.sleep(0.1)
        raise AssertionError("the server did not answer within a minute")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def sign_ins(self):
        rows = [line.split("\t") for line in (self.data / "demo-sign-ins.tsv").read_text().splitlines() if line]
        return {row[0]: row[-1] for row in rows}


class Line(threading.Thread):
    """The line between a browser and the server, which can be cut in the middle of whatever is under way."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.is_up, self.open = server, True, set()
        self.ear = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.ear.getsockname()[1]}"
        self.start()

    def run(self):
        while True:
            try:
                near, _ = self.ear.accept()
            except OSError:
                return
            if not self.is_up:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", self.server.port))
            self.open |= {near, far}
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(source, sink), daemon=True).start()

    def carry(self, source, sink):
        try:
            while data := source.recv(65536):
                sink.sendall(data)
        except OSError:
            pass
        for end in (source, sink):
            self.open.discard(end)
            end.close()

    def cut(self):
        self.is_up = False
        for end in list(self.open):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def mend(self):
        self.is_up = True


@pytest.fixture(scope="session")
def played(tmp_path_factory):
    """The demo ward, played once: every file of journeys starts from a copy of it."""
    ARTEFACTS.mkdir(exist_ok=True)
    first = Server(tmp_path_factory.mktemp("played"))
    first.start()
    first.process.terminate()
    first.process.wait(30)
    return first.data


@pytest.fixture(scope="module")
def server(played, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("hoiam"))
    shutil.copytree(played, server.data)
    server.start()
    yield server
    server.kill()
    shutil.rmtree(server.data, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", shutil.which("chromium")), args=["--no-sandbox"])
        yield browser
        browser.close()


class Person:
    """Somebody at the site, in a browser of their own."""

    def __init__(self, chromium, server, role, device, scripts=True):
        self.server = server
        self.role = role
        self.device = "phone" if device is PHONE else "desk"
        context = chromium.new_context(
            **device, java_script_enabled=scripts, locale="vi-VN", service_workers="block")
        context.set_default_timeout(8000)
        self.page = context.new_page()
        self.page.goto(server.sign_ins()[role] if role in server.sign_ins() else server.url)

    def go(self, path):
        self.page.goto(self.server.url + path)
        return self.page

    def picture(self, name):
        self.page.screenshot(path=ARTEFACTS / f"{name}-{self.device}.png", full_page=True)

    def sees(self, words):
        body = self.page.inner_text("body")
        assert words in body, f"{self.role} does not see “{words}” on {self.page.url}:\n{body[:1500]}"

    def sees_not(self, words):
        assert words not in self.page.inner_text("body"), f"{self.role} sees “{words}” on {self.page.url}"

    def press(self, word):
        self.page.get_by_role("button", name=word, exact=True).first.click()
        self.page.wait_for_load_state()

    def follow(self, word):
        self.page.get_by_role("link", name=word, exact=True).first.click()
        self.page.wait_for_load_state()


@pytest.fixture
def person(chromium, server):
    """`person("clerk", PHONE)`: the sign-in addresses work once a start, so each role is opened once and kept."""
    people = server.__dict__.setdefault("people", {})

    def open_person(role, device=DESK, scripts=True):
        key = (role, device is PHONE, scripts)
        if key in people:
            return people[key]
        if any(k[0] == role for k in people):
            # the same person on another device: the cookie is carried over, as a printed card would not be
            other = next(p for k, p in people.items() if k[0] == role)
            cookies = other.page.context.cookies()
            context = chromium.new_context(
                **device, java_script_enabled=scripts, locale="vi-VN", service_workers="block")
            context.add_cookies(cookies)
            context.set_default_timeout(8000)
            someone = Person.__new__(Person)
            someone.server, someone.role = server, role
            someone.device = "phone" if device is PHONE else "desk"
            someone.page = context.new_page()
            someone.go("/")
        else:
            someone = Person(chromium, server, role, device, scripts)
        people[key] = someone
        return someone

    return open_person
