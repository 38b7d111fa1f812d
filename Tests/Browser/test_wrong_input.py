"""Wrong input gets a clear sentence, loses nothing, and shows nobody what is not theirs."""
import re
import unicodedata

import pytest

from conftest import DESK
from steps import act_as, field, schedule, today, typed, write

SCRIPT = "<script>document.title='hong'</script>"
STRANGER = "018f0000-0000-7000-8000-000000000000"


@pytest.fixture
def clerk(person):
    return person("clerk", DESK)


@pytest.fixture(scope="module")
def told():
    return {}


def test_an_empty_form_says_what_is_missing_and_keeps_what_is_there(clerk):
    page = clerk.go("/sessions/new")
    write(page, place="Hội trường tầng 2", held_on="")
    clerk.press("Lên lịch")
    assert "/sessions/0" not in page.url
    clerk.sees("Còn chỗ cần sửa")
    clerk.sees("Loại buổi làm việc")
    assert field(page, "place").input_value() == "Hội trường tầng 2"
    for address, button in (("/matters/new", "Ghi nội dung"), ("/dossiers/new", "Lập tập kiến nghị"),
                            ("/assignments/new", "Giao nhiệm vụ này"), ("/intakes/new", "Đọc văn bản")):
        clerk.go(address)
        clerk.press(button)
        assert page.locator("[aria-invalid=true], .problem, .wrong").count(), address
        assert "trục trặc" not in page.inner_text("main"), address


def test_there_is_no_31st_of_february(clerk):
    page = clerk.go("/sessions/new")
    write(page, kind="Giao ban", title="Giao ban tuần", held_on="31/02/2027", starts_at="25 giờ")
    clerk.press("Lên lịch")
    clerk.sees("Không có ngày “31/02/2027”")
    clerk.sees("Không có giờ “25 giờ”")
    assert field(page, "held_on").input_value() == "31/02/2027"
    assert field(page, "title").input_value() == "Giao ban tuần"
    clerk.picture("wrong-day")


def test_a_script_in_every_text_comes_back_as_text(clerk, told):
    """In the title, the speaker, the words: shown as they were typed, on the pages, in the minutes, in the search."""
    title = f"Buổi họp {SCRIPT}"
    told["session"] = schedule(clerk, "Buổi làm việc", title, f"Phòng {SCRIPT}", units=["Chi bộ tổ dân phố 1 An Đông"])
    page = clerk.page
    clerk.press("Bắt đầu buổi làm việc")
    page.goto(clerk.server.url + told["session"] + "/capture")
    say(page, f"Bà Tám {SCRIPT}", f"Xin nói {SCRIPT}")
    clerk.sees(f"Xin nói {SCRIPT}")
    for address in ("", "/contributions", "/minutes", "/invitation", "/conclusion"):
        clerk.go(told["session"] + address)
        clerk.sees(SCRIPT)
        assert page.title() != "hong", address
    clerk.go("/search?q=" + SCRIPT)
    assert page.title() != "hong"


def test_text_in_two_spellings_of_unicode_is_one(clerk, told):
    """Decomposed letters, as some telephones send them, are found and shown composed."""
    words = "Đề nghị sửa cầu khỉ bắc qua suối"
    page = clerk.go(told["session"] + "/capture")
    say(page, "Ông Ba", unicodedata.normalize("NFD", words))
    clerk.go(told["session"] + "/contributions")
    clerk.sees(words)


def say(page, speaker, words):
    """Notes one contribution on the capture screen and waits until the server has it."""
    before = page.locator("#captured > li").count()
    page.locator("[name=speaker]").fill(speaker)
    page.locator("[name=words]").fill(words)
    page.locator("[name=words]").press("Enter")
    page.locator(f"#captured > li:nth-child({before + 1})").wait_for()


def test_a_strangers_id_is_not_found(clerk, person, told):
    """An id of nobody's, no id at all, and a session of others give the same page; nothing fails."""
    page = clerk.page
    for address in ("sessions", "matters", "dossiers", "assignments", "intakes", "organizations", "people", "files"):
        for number in (STRANGER, "1", "..%2f..%2fetc%2fpasswd", "'%20OR%201=1"):
            answer = page.request.get(f"{clerk.server.url}/{address}/{number}")
            assert answer.status == 404, f"/{address}/{number}: {answer.status}"
            assert "Không tìm thấy trang này" in answer.text()
    secretary = person("cell-secretary", DESK)
    act_as(secretary, "Chi bộ tổ dân phố 3 An Đông")
    for address in (told["session"], told["session"] + "/minutes", told["session"] + "/capture"):
        answer = secretary.page.goto(secretary.server.url + address)
        assert answer.status == 404, f"{address}: {answer.status}"
        secretary.sees_not("Buổi họp")
    province = person("province", DESK)
    assert province.page.goto(province.server.url + told["session"]).status == 404


def test_two_quick_clicks_make_one_record(clerk):
    """Both requests are sent at once; the second is led to where the first one went."""
    page = clerk.go("/sessions/new")
    title = "Buổi bấm hai lần"
    write(page, kind="Giao ban", organizer="Đảng ủy phường An Hòa", title=title, held_on=typed(today()))
    both = page.evaluate("""async () => {
      const form = document.querySelector("main form[action='/sessions']");
      const body = () => new URLSearchParams(new FormData(form));
      const send = () => fetch(form.action, { method: "POST", body: body() }).then((answer) => answer.url);
      return Promise.all([send(), send(), send()]);
    }""")
    assert len(set(both)) == 1 and re.search(r"/sessions/[0-9a-f-]{36}$", both[0]), both
    page.get_by_role("button", name="Lên lịch").dblclick()
    page.wait_for_url(re.compile(r"/sessions/[0-9a-f-]{36}$"))
    page.wait_for_load_state("networkidle")
    clerk.go("/sessions")
    assert page.locator("main a").filter(has_text=title).count() == 1


def test_an_expired_sign_in_keeps_what_was_typed(clerk):
    """The cookie is gone while somebody writes: the sign-in page carries the words, and after it they are sent."""
    page = clerk.go("/account/password")
    write(page, user_name="vanphong", password="mot cau de nho")
    clerk.press("Lưu mật khẩu")
    page = clerk.go("/sessions/new")
    title = "Giao ban viết dở dang"
    write(page, kind="Giao ban", organizer="Đảng ủy phường An Hòa", title=title, held_on=typed(today()))
    page.context.clear_cookies()
    clerk.press("Lên lịch")
    clerk.sees("Mời đăng nhập lại")
    assert title in page.content()
    clerk.picture("wrong-expired")
    write(page, user_name="vanphong", password="mot cau de nho")
    clerk.press("Đăng nhập")
    clerk.sees(title)
    clerk.press("Gửi lại")
    assert re.search(r"/sessions/[0-9a-f-]{36}$", page.url), page.inner_text("main")[:600]
    clerk.sees(title)


def test_a_form_of_another_sign_in_is_not_taken_and_not_lost(clerk):
    page = clerk.go("/sessions/new")
    write(page, kind="Giao ban", organizer="Đảng ủy phường An Hòa", title="Giao ban mã cũ", held_on=typed(today()))
    page.evaluate("document.querySelector(\"main form[action='/sessions'] [name=csrf]\").value = 'cu'")
    clerk.press("Lên lịch")
    clerk.sees("Trang này để lâu quá, chưa gửi được")
    clerk.sees("Giao ban mã cũ")
    clerk.press("Gửi lại")
    assert re.search(r"/sessions/[0-9a-f-]{36}$", page.url)


def test_a_megabyte_of_text_gets_a_sentence(clerk, told):
    """Too long for one contribution and one text; the page says so and what was typed is still there."""
    long = ("Đường tổ 3 hư hỏng nặng, bà con đề nghị sửa sớm. " * 20000)[:1_000_000]
    page = clerk.go("/intakes/new")
    write(page, text=long)
    clerk.press("Đọc văn bản")
    page.wait_for_load_state()
    clerk.sees("Văn bản dài quá")
    assert len(field(page, "text").input_value()) >= 900_000
    page = clerk.go("/matters/new")
    write(page, words=long)
    clerk.press("Ghi nội dung")
    assert page.locator("[aria-invalid=true]").count()
    assert "trục trặc" not in page.inner_text("main")
