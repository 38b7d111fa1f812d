"""Journey C: three former communes in one room, captured by keyboard; one shortage, three voices, one matter."""
import pytest

from conftest import DESK
from steps import (act_as, answer_here, conclude, matter_of, note_it, open_contribution, opens_matter, schedule, tick,
                   write)

TITLE = "Làm việc với ba cụm sau sáp nhập, lần hai"
SHORTAGE = "Loa truyền thanh của tổ hỏng hết, bà con không nghe được thông báo."
SPEAKERS = [
    ("cuc", "Phan Thị Cúc", SHORTAGE),
    ("y nham", "Y Nhăm Niê", "Cụm loa đầu tổ câm từ đợt bão."),
    ("duyen", "Huỳnh Thị Duyên", "Tổ 5 có ba loa thì hai cái không kêu."),
    ("loc", "Đoàn Bá Lộc", "Hỏi về việc làm lại giấy tờ theo tên phường mới."),
    ("tu an dong", "Phạm Văn Tư", "Đề nghị giữ lịch gặp bí thư chi bộ mỗi quý."),
]


@pytest.fixture(scope="module")
def told():
    return {}


@pytest.fixture
def clerk(person):
    return person("clerk", DESK)


def say(page, few_letters, words):
    """A few letters of the name, Enter takes the first suggestion, the words, Enter notes it."""
    before = page.locator("#captured > li").count()
    page.locator("[name=speaker]").focus()
    page.keyboard.type(few_letters)
    page.locator("#suggestions li").first.wait_for()
    page.keyboard.press("Enter")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.locator(f"#captured > li:nth-child({before + 1})").wait_for()


def test_three_clusters_are_invited_with_three_ticks(clerk, told):
    told["session"] = schedule(clerk, "Buổi làm việc", TITLE, "Hội trường UBND phường An Hòa",
                               clusters=["An Đông", "Tân Hòa", "Suối Vối"])
    for unit in ("Chi bộ tổ dân phố 3 An Đông", "Chi bộ tổ dân phố 1 Tân Hòa", "Chi bộ tổ dân phố 2 Suối Vối"):
        clerk.sees(unit)
    clerk.press("Bắt đầu buổi làm việc")


def test_contributions_are_captured_by_keyboard_alone(clerk, told):
    """Names are found without their marks; the unit comes with the speaker."""
    page = clerk.go(told["session"] + "/capture")
    for few_letters, name, words in SPEAKERS:
        say(page, few_letters, words)
        newest = page.locator("#captured > li").first.inner_text()
        assert name in newest and words in newest, newest
    clerk.sees("Đã ghi 5 ý kiến")
    clerk.picture("journey-c-capture")
    page.reload()
    assert page.locator("#captured > li").count() == 5


def test_what_is_captured_without_a_line_is_sent_when_it_is_back(clerk, told):
    """The words wait on the device, in sight, and are noted once."""
    page = clerk.go(told["session"] + "/capture")
    page.context.set_offline(True)
    page.locator("[name=speaker]").fill("Khách mời ngoài danh sách")
    page.locator("[name=words]").fill("Xin ghi nhận nỗ lực của phường.")
    page.locator("[name=words]").press("Enter")
    page.get_by_text("Cứ ghi tiếp").wait_for()
    clerk.picture("journey-c-offline")
    page.context.set_offline(False)
    page.locator("#captured > li:nth-child(6)").wait_for(timeout=15000)
    page.reload()
    assert page.inner_text("main").count("Xin ghi nhận nỗ lực của phường.") == 1


def test_the_same_shortage_of_three_cells_becomes_one_matter(clerk, told):
    session = told["session"]
    told["speakers"] = opens_matter(clerk, session, SHORTAGE, "Sửa loa truyền thanh ở các tổ dân phố", "Phản ánh",
                                    subject="Cơ sở vật chất")
    for _, _, words in SPEAKERS[1:3]:
        contribution = open_contribution(clerk, session, words)
        page = clerk.page
        write(page, q="loa truyen thanh")
        page.locator("main form:has([name=q])").get_by_role("button").click()
        page.wait_for_load_state()
        tick(page, "Sửa loa truyền thanh")
        clerk.press("Nhập vào nội dung đã chọn")
        assert matter_of(clerk, contribution) == told["speakers"]
    clerk.go(told["speakers"])
    for unit in ("Chi bộ tổ dân phố 1 Suối Vối", "Chi bộ tổ dân phố 1 Tân Hòa", "Chi bộ tổ dân phố 5 An Đông"):
        clerk.sees(unit)
    clerk.go("/matters?state=all&q=loa+truyen+thanh")
    clerk.sees("3 lượt nêu")
    clerk.picture("journey-c-one-matter")


def test_a_cell_sees_its_own_items_and_not_the_others(person, clerk, told):
    """A matter that the cell of An Đông 3 did not raise is not found by its secretary, at whatever address."""
    secretary = person("cell-secretary", DESK)
    act_as(secretary, "Chi bộ tổ dân phố 3 An Đông")
    page = secretary.go(told["session"])
    secretary.sees(TITLE)
    number = told["speakers"]
    for address in (number, number + "/deadline", number + "/voices", number + "/referral"):
        answer = page.goto(secretary.server.url + address)
        assert answer.status == 404, f"{address}: {answer.status}"
        secretary.sees_not("Sửa loa truyền thanh")
    secretary.go("/matters?state=all")
    secretary.sees_not("Sửa loa truyền thanh")
    secretary.go("/search?q=loa+truyen+thanh")
    secretary.sees_not("Sửa loa truyền thanh ở các tổ dân phố")
    secretary.go(told["session"] + "/contributions")
    secretary.sees(SPEAKERS[4][2])
    secretary.picture("journey-c-own-items")


def test_each_item_is_explained_and_the_session_concluded(clerk, told):
    session = told["session"]
    answer_here(clerk, session, SPEAKERS[3][2], "Công an phường An Hòa",
                "Giấy tờ cũ vẫn dùng đến hết hạn; ai cần đổi thì đến công an phường, không mất phí.")
    note_it(clerk, session, SPEAKERS[4][2])
    note_it(clerk, session, "Xin ghi nhận nỗ lực của phường.")
    conclude(clerk, session, "Ba cụm đã nói, từng việc đã có nơi trả lời.",
             [("Kiểm tra toàn bộ loa truyền thanh", "Phòng Văn hóa", 20),
              ("Giữ lịch gặp bí thư chi bộ", "Văn phòng Đảng ủy", "thường xuyên")])
    clerk.go(session)
    clerk.sees("Đã kết thúc")
    clerk.go(session + "/minutes")
    for _, name, words in SPEAKERS:
        clerk.sees(words)
    clerk.sees("không mất phí")
    clerk.picture("journey-c-minutes")
