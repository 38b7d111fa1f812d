"""`kill -9` at any moment: what was acknowledged is there when the server is back, once, and the database opens."""
import http.client
import re
import subprocess
import threading
import time
import urllib.parse

import pytest

from conftest import DESK
from steps import schedule

ROUNDS = 5


class Writer(threading.Thread):
    """Notes contributions one after the other over the clerk's cookie until the line breaks."""

    def __init__(self, server, session, cookie, csrf, round_number):
        super().__init__()
        self.server, self.session, self.cookie, self.csrf = server, session, cookie, csrf
        self.round_number = round_number
        self.acknowledged = []
        self.refused = []

    def run(self):
        line = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=5)
        number = 0
        try:
            while True:
                number += 1
                words = f"Ý kiến lượt {self.round_number} câu {number}."
                status = self.note(line, words)
                (self.acknowledged if status == 200 else self.refused).append(words)
                if status != 200:
                    return
        except (OSError, http.client.HTTPException):
            line.close()

    def note(self, line, words):
        body = urllib.parse.urlencode({
            "as": "row", "csrf": self.csrf, "client_key": words, "speaker": "Bà Tám", "words": words})
        line.request("POST", f"{self.session}/contributions", body, {
            "Cookie": f"hoiam={self.cookie}", "Content-Type": "application/x-www-form-urlencoded"})
        answer = line.getresponse()
        answer.read()
        return answer.status


@pytest.fixture
def clerk(person):
    return person("clerk", DESK)


def verify(server):
    """The history is whole as the kill left it, before the server touches it again."""
    done = subprocess.run([server.program, "verify", "--data", str(server.data)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_acknowledged_entry_is_lost_by_killing_the_server(clerk, server):
    """Five times: two writers at once, a kill in the middle of their work, a start on the same data."""
    session = schedule(clerk, "Buổi làm việc", "Buổi bị cắt điện", "Hội trường", units=["Chi bộ tổ dân phố 1 An Đông"])
    clerk.press("Bắt đầu buổi làm việc")
    page = clerk.go(session + "/capture")
    csrf = page.locator("main form [name=csrf]").first.input_value()
    cookie = next(c["value"] for c in page.context.cookies() if c["name"] == "hoiam")
    expected = []
    for round_number in range(1, ROUNDS + 1):
        writers = [Writer(server, session, cookie, csrf, f"{round_number}{letter}") for letter in "ab"]
        for writer in writers:
            writer.start()
        time.sleep(0.4 + 0.17 * round_number)
        server.kill()
        for writer in writers:
            writer.join(10)
            assert not writer.refused, writer.refused
            expected += writer.acknowledged
        verify(server)
        server.start("demo")
        clerk.go(session + "/contributions")
        noted = re.findall(r"Ý kiến lượt \w+ câu \d+\.", page.inner_text("main"))
        missing = set(expected) - set(noted)
        assert not missing, f"round {round_number}: lost {sorted(missing)}"
        assert len(noted) == len(set(noted)), "an entry was noted twice"
    assert len(expected) > 5 * ROUNDS, f"only {len(expected)} entries were acknowledged: the kills hit nothing"


def test_the_entry_that_waited_is_sent_when_the_server_is_back(clerk, server):
    """The capture screen keeps what was said while the server was away."""
    page = clerk.go("/sessions")
    clerk.follow("Buổi bị cắt điện")
    page.goto(page.url + "/capture")
    before = page.locator("#captured > li").count()
    server.kill()
    page.locator("[name=speaker]").fill("Ông Chín")
    page.locator("[name=words]").fill("Nói trong lúc mất điện.")
    page.locator("[name=words]").press("Enter")
    page.get_by_text("Cứ ghi tiếp").wait_for()
    server.start("demo")
    page.locator(f"#captured > li:nth-child({before + 1})").wait_for(timeout=40000)
    page.reload()
    assert page.inner_text("main").count("Nói trong lúc mất điện.") == 1
