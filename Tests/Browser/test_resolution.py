"""Journey D: a cell's thematic meeting, from its invitation to the adopted resolution, the minutes and nine assignments.

The secretary sits at a desktop; two members hold telephones, one of which knows no JavaScript.
"""
import re

import pytest

from conftest import ARTEFACTS, DESK, PHONE
from steps import act_as, later, note, note_it, tick, today, typed, write

TITLE = "Sinh hoạt chuyên đề: Giữ sạch hẻm phố"
RESOLUTION = "Lãnh đạo giữ sạch hẻm phố, không đổ rác sai giờ"
TASKS = [
    "Kẻ vạch đoạn hẻm cho từng nhóm hộ", "Đặt bảng giờ đổ rác ở đầu hẻm", "Đảng viên ký cam kết làm trước",
    "Tổng vệ sinh chiều thứ Bảy", "Nhắc hộ kinh doanh giữ lề đường", "Trồng hoa ở gốc cây hay bị vứt rác",
    "Lập nhóm liên gia trực tuần", "Phát thanh nhắc giờ đổ rác", "Báo kết quả mỗi tháng tại sinh hoạt chi bộ",
]

OPINIONS = [
    ("Lê Văn Chín", "Bảng giờ đổ rác phải đặt chỗ có đèn."), ("Trần Quốc Cường", "Nên giao mỗi nhóm hộ một đoạn hẻm."),
    ("Hồ Đức Giang", "Người già cần xe rác dừng lâu hơn."), ("Đinh Công Khoa", "Hộ buôn bán ký cam kết trước."),
    ("Phạm Thị Đào", "Trồng hoa thì phải có người tưới."),
]
"""The sixth is what Bích says of the targets, from her telephone."""


@pytest.fixture(scope="module")
def told():
    return {}


@pytest.fixture
def secretary(person):
    someone = person("cell-secretary", DESK)
    act_as(someone, "Bí thư chi bộ")
    return someone


@pytest.fixture
def bich(person):
    return person("member", PHONE)


@pytest.fixture
def dao(person):
    return person("member-2", PHONE, scripts=False)


def address(person):
    return person.page.url.removeprefix(person.server.url).split("#")[0]


def test_the_meeting_is_called(secretary, told):
    page = secretary.go("/sessions/new")
    write(page, kind="Sinh hoạt chuyên đề", organizer="Chi bộ tổ dân phố 3 An Đông", title=TITLE,
          held_on=typed(today()), starts_at="19 giờ", place="Nhà sinh hoạt tổ 3",
          agenda="Trình bày dự thảo - Bí thư (15)\nThảo luận (40)\nBiểu quyết, kết luận (20)")
    secretary.press("Lên lịch")
    told["session"] = address(secretary)
    assert re.search(r"^/sessions/[0-9a-f-]{36}$", told["session"])
    secretary.go(told["session"] + "/invitation")
    secretary.sees(TITLE)
    page = secretary.go(told["session"] + "/preparation")
    for step in ("Phân công người chuẩn bị", "Báo thời gian, địa điểm", "Gửi tài liệu, dự thảo"):
        page.locator("main li").filter(has_text=step).get_by_role("button", name="Đã làm").click()
        page.wait_for_load_state()
    secretary.sees("Xong 3 trên 6 bước chuẩn bị")
    secretary.picture("journey-d-preparation")


def test_the_draft_goes_to_the_members(secretary, told):
    page = secretary.go("/resolutions/new")
    write(page, title=RESOLUTION, session=typed(today()), bases="Nghị quyết 14-NQ/ĐU của Đảng ủy phường",
          evaluation="Hẻm phố sạch hơn, còn rác ở hai gốc cây.", causes="Chưa giao rõ đoạn hẻm cho từng nhóm hộ.")
    write(page, **{"target-1": "Điểm rác tự phát", "measure-1": "điểm", "present-1": "2", "goal-1": "0"})
    for number, words in enumerate(TASKS, 1):
        if number > 1:
            secretary.press("Thêm nhiệm vụ")
        write(page, **{f"task-{number}": words, f"lead-{number}": "Tổ dân phố 3 An Đông", f"due-{number}": later(20 + number)})
    secretary.press("Lưu dự thảo")
    told["resolution"] = address(secretary)
    secretary.sees(TASKS[8])
    secretary.press("Gửi đảng viên góp ý")
    secretary.sees("Đang lấy ý kiến")
    secretary.picture("journey-d-draft")


def test_members_read_and_comment_on_telephones(bich, dao, told):
    bich.go("/")
    bich.sees("Đọc và góp ý dự thảo")
    bich.go(told["resolution"])
    bich.sees("Hẻm phố sạch hơn")
    bich.picture("journey-d-read")
    page = bich.go(told["resolution"] + "/amendments")
    write(page, section="Nhiệm vụ", words="Ghi rõ giờ đổ rác là 17 đến 19 giờ.")
    tick(page, "Đề nghị sửa")
    bich.press("Gửi góp ý")
    bich.sees("Ghi rõ giờ đổ rác")
    page = dao.go(told["resolution"] + "/amendments")
    write(page, section="Cả dự thảo", words="Nhất trí với dự thảo.")
    tick(page, "Nhất trí")
    dao.press("Gửi góp ý")
    dao.sees("Nhất trí với dự thảo")


def test_each_comment_gets_its_answer_and_the_draft_a_new_version(secretary, bich, told):
    page = secretary.go(told["resolution"] + "/amendments")
    row = page.locator("main li").filter(has_text="Ghi rõ giờ đổ rác")
    row.locator("label.choice").filter(has_text=re.compile(r"^\s*Tiếp thu\s*$")).locator("input").check()
    row.locator("textarea").fill("Hợp với giờ xe rác của phường")
    row.get_by_role("button", name="Ghi tiếp thu hay không").click()
    page.wait_for_load_state()
    secretary.sees("Hợp với giờ xe rác")
    page = secretary.go(told["resolution"] + "/edit")
    write(page, **{"task-2": "Đặt bảng giờ đổ rác 17 đến 19 giờ ở đầu hẻm", "note": "Thêm giờ đổ rác theo góp ý"})
    secretary.press("Lưu dự thảo")
    bich.go(told["resolution"] + "/versions")
    bich.sees("17 đến 19 giờ")
    bich.picture("journey-d-versions")


def test_the_meeting_opens_and_everybody_is_there(secretary, bich, told):
    secretary.go(told["session"])
    secretary.press("Bắt đầu buổi làm việc")
    page = secretary.go(told["session"] + "/attendance")
    page.locator("main button").filter(has_text="Có mặt").first.wait_for()
    page.locator("form[action$='/attendance/rest'] button").click()
    page.wait_for_load_state()
    guest = page.locator("form[action$='/attendance/guests']")
    guest.locator("[name=name]").fill("Ngô Thị Hạnh")
    guest.locator("[name=title]").fill("Ủy viên Ban Chấp hành Đảng bộ phường, theo dõi chi bộ")
    guest.get_by_role("button").click()
    page.wait_for_load_state()
    secretary.sees("Ngô Thị Hạnh")
    page = secretary.go(told["session"] + "/secretary")
    write(page, person="Võ Thị Hường")
    secretary.picture("journey-d-secretary")
    secretary.press("Ghi kết quả và thư ký")
    secretary.sees("Cử đồng chí Võ Thị Hường làm thư ký buổi họp")
    secretary.go(told["session"] + "/votes")
    secretary.sees("Vì sao tính trên số này?")
    secretary.sees("Có tên trong danh sách")
    secretary.picture("journey-d-roll")
    # What is said about the draft in the meeting is a contribution of its minutes.
    page = bich.go(told["resolution"] + "/amendments")
    write(page, section="Chỉ tiêu", words="Chỉ tiêu không còn điểm rác là sát thực tế.")
    tick(page, "Nhất trí")
    bich.press("Gửi góp ý")
    secretary.go(told["session"] + "/contributions")
    secretary.sees("Chỉ tiêu không còn điểm rác")


def test_the_wall_follows_the_agenda_the_speaker_and_what_is_noted(secretary, bich, told):
    """One window on the wall, the chair's page on the desk: nobody touches the wall."""
    wall = secretary.page.context.new_page()
    wall.set_viewport_size({"width": 1280, "height": 800})
    wall.goto(secretary.server.url + told["session"] + "/room")
    page = secretary.go(told["session"] + "/clock")
    page.locator("main li").filter(has_text="Thảo luận").get_by_role("button", name="Sang nội dung này").click()
    page.wait_for_load_state()
    wall.get_by_text("Còn 40 phút").wait_for(timeout=2000)
    write(page, name="Lê Văn Chín", minutes="5")
    secretary.press("Đưa lên màn hình")
    wall.get_by_text("Lê Văn Chín").wait_for(timeout=2000)
    secretary.picture("journey-d-clock")
    for speaker, words in OPINIONS:
        note(secretary, told["session"], speaker, words)
    wall.get_by_text("Trồng hoa thì phải có người tưới.").wait_for(timeout=2000)
    wall.get_by_text("Ý kiến đã ghi: 6").wait_for(timeout=2000)
    wall.screenshot(path=ARTEFACTS / "journey-d-wall-desk.png")
    assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight + 2"), "the wall has to be scrolled"
    wall.close()
    page = secretary.go(told["session"] + "/clock")
    secretary.press("Phát biểu xong")


def test_they_vote_on_telephones_and_the_room_follows(secretary, bich, dao, told):
    page = secretary.go(told["resolution"])
    secretary.follow("Chuẩn bị biểu quyết")
    write(page, motion="Thông qua nghị quyết giữ sạch hẻm phố")
    tick(page, "Điện thoại, có tên")
    secretary.press("Lưu nội dung biểu quyết")
    told["vote"] = address(secretary)
    secretary.press("Bắt đầu biểu quyết")
    # One more window of the secretary is the screen of the room.
    screen = secretary.page.context.new_page()
    screen.set_viewport_size({"width": 1280, "height": 800})
    screen.goto(secretary.server.url + told["session"] + "/room")
    bich.go("/")
    bich.sees("Đang biểu quyết")
    page = bich.go(told["vote"])
    bich.picture("journey-d-ballot")
    tick(page, "Tán thành")
    bich.press("Bỏ phiếu")
    bich.sees("Đã ghi: Tán thành")
    screen.locator(".room-cast strong", has_text="1").wait_for(timeout=1500)
    page = dao.go(told["vote"])
    tick(page, "Tán thành")
    dao.press("Bỏ phiếu")
    dao.sees("Đã ghi: Tán thành")
    dao.picture("journey-d-voted")
    screen.locator(".room-cast strong", has_text="2").wait_for(timeout=1500)
    # Those without a telephone raise their hands; the secretary types them.
    page = secretary.go(told["vote"])
    while (button := page.locator(".voters").get_by_role("button", name="Tán thành", exact=True)).count():
        button.first.click()
        page.wait_for_load_state()
    secretary.press("Kiểm phiếu và kết thúc")
    secretary.sees("8/8 đảng viên chính thức tán thành, cần trên 4: thông qua")
    screen.locator(".room-result").wait_for(timeout=3000)
    screen.screenshot(path=ARTEFACTS / "journey-d-room-desk.png", full_page=True)
    assert screen.locator(".room-figures dd").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") > 100
    screen.close()
    secretary.picture("journey-d-result")


def test_it_is_adopted_with_nine_assignments(secretary, bich, told):
    page = secretary.go(told["resolution"])
    write(page, signer=page.locator("[name=signer] option").nth(1).inner_text().strip())
    secretary.press("Ban hành nghị quyết")
    secretary.sees("Đã ban hành")
    secretary.sees("Khớp với bản đã ban hành")
    text = secretary.page.inner_text("main")
    assert re.search(r"\d\d-NQ/CB", text), text[:600]
    assert secretary.page.locator("main a[href^='/assignments/']").count() == 9
    secretary.sees("Chuỗi văn bản")
    secretary.sees("thay mặt tập thể")
    secretary.picture("journey-d-adopted")
    assert bich.go(told["resolution"] + "/edit").locator("[name=title]").count() == 0


def test_it_is_sent_up_and_read(secretary, person, told):
    page = secretary.go(told["resolution"])
    form = page.locator("form[action$='/sending']")
    form.get_by_text("Chọn từng nơi nhận").click()
    form.locator("label.choice").filter(has_text=re.compile(r"^\s*Đảng ủy phường An Hòa")).first.locator("input").check()
    form.get_by_role("button", name="Gửi nghị quyết").click()
    page.wait_for_load_state()
    leader = person("leader", DESK)
    leader.go(told["resolution"])
    leader.press("Xác nhận đã đọc")
    leader.sees("Đã đọc ngày")
    secretary.go(told["resolution"])
    secretary.sees("1 trên 1 nơi nhận đã xác nhận")


def test_the_meeting_is_concluded_and_its_minutes_have_what_was_said(secretary, told):
    page = secretary.go(told["session"] + "/conclusion")
    for _, words in OPINIONS:
        note_it(secretary, told["session"], words)
    page = secretary.go(told["session"] + "/preparation")
    page.locator("main li").filter(has_text="đọc lại biên bản").get_by_role("button", name="Đã làm").click()
    page.wait_for_load_state()
    page = secretary.go(told["session"] + "/conclusion")
    write(page, conclusion="Chi bộ thống nhất cao với nghị quyết.", ends_at="20 giờ 45")
    secretary.press("Kết thúc buổi làm việc và giao việc")
    secretary.go(told["session"] + "/minutes")
    secretary.sees("Chỉ tiêu không còn điểm rác là sát thực tế.")
    secretary.sees("Nguyễn Thị Bích")
    secretary.sees("8/8 đảng viên chính thức tán thành")
    secretary.sees("Võ Thị Hường")
    secretary.picture("journey-d-minutes")
    page = secretary.go(told["session"] + "/score")
    secretary.sees("đảng viên có mặt phát biểu")
    secretary.picture("journey-d-score")


def test_a_secret_vote_tells_nobody_and_still_counts(secretary, bich, dao):
    """The next meeting elects on telephones: who voted is known, what nobody sees before the close."""
    page = secretary.go("/sessions/new")
    write(page, kind="Sinh hoạt chi bộ", organizer="Chi bộ tổ dân phố 3 An Đông", title="Bầu bổ sung chi ủy",
          held_on=typed(today()), starts_at="20 giờ", place="Nhà sinh hoạt tổ 3")
    secretary.press("Lên lịch")
    session = address(secretary)
    secretary.press("Bắt đầu buổi làm việc")
    page = secretary.go(session + "/attendance")
    page.locator("form[action$='/attendance/rest'] button").click()
    page.wait_for_load_state()
    page = secretary.go(session + "/votes/new")
    write(page, motion="Bầu hai chi ủy viên", candidates="Trần Quốc Cường\nPhạm Thị Đào\nĐinh Công Khoa", seats="2")
    tick(page, "Điện thoại, phiếu kín")
    secretary.press("Lưu nội dung biểu quyết")
    vote = address(secretary)
    secretary.press("Bắt đầu biểu quyết")
    for voter in (bich, dao):
        page = voter.go(vote)
        voter.sees("không ghi ai chọn gì")
        tick(page, "Trần Quốc Cường")
        tick(page, "Phạm Thị Đào")
        voter.picture(f"journey-d-election-{voter.role}")
        voter.press("Bỏ phiếu")
        voter.sees("Phiếu đã vào hòm")
    secretary.go(vote)
    secretary.sees("Đã biểu quyết 2 trên 8")
    secretary.sees_not("Trúng cử")
    secretary.press("Kiểm phiếu và kết thúc")
    secretary.sees("Kết quả bầu cử")
    secretary.sees("Không trúng cử")
