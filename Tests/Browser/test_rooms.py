"""A cell of three, one of forty-nine mostly elderly members, and a congress of three hundred, on the same screens: roll, vote,
result. Whoever has no telephone raises a hand, and somebody types it with one touch."""
import re
import shutil

import pytest

import rooms
from conftest import ARTEFACTS, DESK, PHONE, Person, Server
from steps import tick, today, typed, write


class Hall:
    """A server with three bodies of different size, and browsers with the cookies of their people."""

    def __init__(self, server, chromium, cookies):
        self.server, self.chromium, self.cookies = server, chromium, cookies

    def person(self, body, number, device=DESK, scripts=True):
        context = self.chromium.new_context(**device, java_script_enabled=scripts, locale="vi-VN")
        context.add_cookies([{"name": "hoiam", "value": self.cookies[body][number], "url": self.server.url}])
        context.set_default_timeout(8000)
        someone = Person.__new__(Person)
        someone.server, someone.role = self.server, f"{body}-{number}"
        someone.device = "phone" if device is PHONE else "desk"
        someone.page = context.new_page()
        return someone


@pytest.fixture(scope="module")
def hall(played, chromium, tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("rooms"))
    shutil.copytree(played, server.data)
    cookies = {
        "ba": rooms.add_body(server.data, "ba", "Chi bộ Trạm bơm", 3),
        "bon-chin": rooms.add_body(server.data, "bon-chin", "Chi bộ Hưu trí 49", 49),
        "lon": rooms.add_body(server.data, "lon", "Chi bộ Nhà máy", 301),
    }
    server.start()
    yield Hall(server, chromium, cookies)
    server.kill()


def light(someone):
    """The page as it travels is below 100 KB."""
    response = someone.page.reload()
    size = len(response.body())
    assert size < 100_000, f"{someone.page.url}: {size} bytes"


def meeting(boss, kind, body, title):
    page = boss.go("/sessions/new")
    write(page, kind=kind, organizer=body, title=title, held_on=typed(today()))
    boss.press("Lên lịch")
    assert re.search(r"/sessions/[0-9a-f-]{36}$", page.url), page.inner_text("main")[:500]
    return page.url.removeprefix(boss.server.url)


def everybody_present(boss, session):
    page = boss.go(session + "/attendance")
    light(boss)
    page.locator("form[action$='/attendance/rest'] button").click()
    page.wait_for_load_state()


def prepared(boss, session, motion, way):
    page = boss.go(session + "/votes/new")
    write(page, motion=motion)
    tick(page, way)
    boss.press("Lưu nội dung biểu quyết")
    boss.press("Bắt đầu biểu quyết")
    return page.url.removeprefix(boss.server.url).split("?")[0]


def test_three_members_vote_and_are_told_that_nothing_is_secret_among_three(hall):
    boss = hall.person("ba", 0, PHONE)
    session = meeting(boss, "Sinh hoạt chi bộ", "Chi bộ Trạm bơm", "Họp ba người")
    boss.press("Bắt đầu buổi làm việc")
    everybody_present(boss, session)
    boss.picture("rooms-3-roll")
    vote = prepared(boss, session, "Thông qua kế hoạch tháng", "Điện thoại, phiếu kín")
    for number in range(3):
        voter = boss if number == 0 else hall.person("ba", number, PHONE, scripts=False)
        page = voter.go(vote)
        voter.sees("Bỏ phiếu ở đây không giữ kín được")
        tick(page, "Tán thành" if number < 2 else "Không tán thành")
        voter.press("Bỏ phiếu")
        voter.sees("Phiếu đã vào hòm")
    boss.go(vote)
    boss.press("Kiểm phiếu và kết thúc")
    boss.sees("2/3 đảng viên chính thức tán thành, cần trên 1: thông qua")
    boss.picture("rooms-3-result")


def test_forty_nine_mostly_elderly_members_raise_hands_or_have_them_typed(hall):
    boss = hall.person("bon-chin", 0, PHONE)
    session = meeting(boss, "Sinh hoạt thường kỳ ghép chuyên đề", "Chi bộ Hưu trí 49", "Họp bốn mươi chín người")
    boss.press("Bắt đầu buổi làm việc")
    page = boss.go(session + "/attendance")
    assert page.locator(".roll").count() == 49
    row = page.locator(".roll").filter(has_text=rooms.name(7))
    row.get_by_role("button", name="Vắng có lý do").click()
    page.wait_for_load_state()
    everybody_present(boss, session)
    boss.sees("Có mặt 48/49")
    boss.picture("rooms-49-roll")
    vote = prepared(boss, session, "Thông qua nghị quyết tháng", "Điện thoại, có tên")
    page = boss.go(vote)
    light(boss)
    # Three press themselves, one of them without a script; the others are typed with one touch each.
    for number, scripts in ((1, True), (2, True), (3, False)):
        voter = hall.person("bon-chin", number, PHONE, scripts)
        tick(voter.go(vote), "Tán thành")
        voter.press("Bỏ phiếu")
        voter.sees("Đã ghi: Tán thành")
    page = boss.go(vote)
    boss.picture("rooms-49-typing")
    touches = 0
    while (button := page.locator(".voters").get_by_role("button", name="Tán thành", exact=True)).count():
        button.first.click()
        page.wait_for_load_state()
        touches += 1
    assert touches == 45
    boss.press("Kiểm phiếu và kết thúc")
    boss.sees("48/49 đảng viên chính thức tán thành, cần trên 24: thông qua")


def test_three_hundred_delegates_are_chosen_called_and_counted(hall):
    boss = Person(hall.chromium, hall.server, "clerk", DESK)
    session = meeting(boss, "Đại hội", "Đảng ủy phường An Hòa", "Đại hội Đảng bộ phường")
    page = boss.go(session + "/delegates")
    boss.picture("rooms-300-bodies")
    page.get_by_role("link", name="Chi bộ Nhà máy").click()
    page.wait_for_load_state()
    light(boss)
    boss.press("Chọn tất cả")
    boss.sees("Đã chọn 301 đại biểu")
    boss.go(session)
    boss.press("Bắt đầu buổi làm việc")
    page = boss.go(session + "/attendance")
    light(boss)
    # Two are away: one with leave for the whole congress, one without.
    for number, mark in ((288, "Vắng có lý do"), (290, "Vắng")):
        page = boss.go(f"{session}/attendance?q={number}")
        boss.picture("rooms-300-found")
        page.locator(".roll").get_by_role("button", name=mark, exact=True).click()
        page.wait_for_load_state()
    everybody_present(boss, session)
    boss.go(session + "/votes")
    light(boss)
    boss.sees("Đại biểu vắng mặt suốt thời gian đại hội có lý do chính đáng")
    boss.picture("rooms-300-roll")
    vote = prepared(boss, session, "Thông qua nghị quyết đại hội", "Giơ tay, đếm trong phòng")
    page = boss.go(vote)
    light(boss)
    base = int(re.search(r"Có mặt và có quyền biểu quyết: (\d+)", page.inner_text("main")).group(1))
    assert base >= 299
    delegate = hall.person("lon", 5, PHONE)
    delegate.go(session + "/room")
    delegate.sees("Thông qua nghị quyết đại hội")
    write(page, in_favour=str(base - 2), against="1", other="2")
    boss.press("Kiểm phiếu và kết thúc")
    boss.sees("Cộng lại được")
    page = boss.go(vote)
    write(page, in_favour=str(base - 2), against="1", other="1")
    boss.press("Kiểm phiếu và kết thúc")
    boss.sees("đại biểu được triệu tập tán thành")
    boss.sees("Đủ số người")
    boss.picture("rooms-300-result")
    wall = hall.person("lon", 6, DESK)
    wall.go(session + "/room")
    wall.sees("thông qua")
    wall.picture("rooms-300-wall")
