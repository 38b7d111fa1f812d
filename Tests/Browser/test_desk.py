"""The clerk flies, the secretary has time: several matters at once, one beside the list, one question a page, a photographed
sheet, typing for somebody."""
import re
import struct
import zlib

import pytest

from conftest import DESK, PHONE
from steps import act_as, choose, field, write

WIDE = {"viewport": {"width": 1500, "height": 900}}


def photograph(side=40):
    """A grey square as PNG."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    rows = b"".join(b"\0" + b"\x90" * side for _ in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture
def clerk(person):
    return person("clerk", DESK)


def open_matter(clerk, title):
    page = clerk.go("/matters/new")
    write(page, title=title, subject="Giao thông")
    page.locator("main label.choice").filter(has_text="Phản ánh").first.locator("input").check()
    clerk.press("Ghi nội dung")
    return re.search(r"/matters/[0-9a-f-]{36}", page.url).group(0)


def owner(clerk, matter):
    return clerk.go(matter).locator("main dl").first.inner_text()


def test_several_matters_are_ticked_by_keys_referred_after_a_preview_and_taken_back(clerk):
    matters = [open_matter(clerk, f"Ổ gà số {number} trên đường liên tổ") for number in (1, 2, 3)]
    page = clerk.go("/matters?q=o+ga+duong+lien+to")
    page.locator("body").press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator(".bulk-count").inner_text() == "Đã chọn 2 nội dung"
    clerk.picture("bulk-list")
    clerk.press("Chuyển các nội dung đã chọn")
    choose(field(page, "lead"), "Công an")
    clerk.press("Xem trước")
    clerk.sees("giải quyết 2 nội dung")
    clerk.picture("bulk-preview")
    clerk.press("Chuyển 2 nội dung")
    assert "/matters?q=" in page.url, "back to the list from which one came"
    clerk.sees("(cùng lúc 2 nội dung)")
    assert sum("Công an" in owner(clerk, matter) for matter in matters) == 2
    clerk.go("/matters")
    clerk.press("Hoàn tác")
    assert sum("Công an" in owner(clerk, matter) for matter in matters) == 0


def test_without_a_script_all_of_a_page_is_chosen_and_what_cannot_be_done_is_said(clerk, person):
    first = open_matter(clerk, "Nắp cống vỡ trước chợ")
    open_matter(clerk, "Nắp cống vỡ sau chợ")
    clerk.go(first + "/withdrawal")
    write(clerk.page, words="Đã tự sửa")
    clerk.press("Ghi người nêu đã rút")
    plain = person("clerk", PHONE, scripts=False)
    page = plain.go("/matters?q=nap+cong+vo&state=all")
    plain.follow("Chọn tất cả trên trang")
    assert page.locator(".pick input:checked").count() == 2
    plain.picture("bulk-list")
    plain.press("Chuyển các nội dung đã chọn")
    choose(field(page, "lead"), "Công an")
    plain.press("Xem trước")
    plain.sees("1 nội dung không làm được")
    plain.sees("Nội dung này đã được rút")
    plain.picture("bulk-preview")
    plain.press("Chuyển 1 nội dung")
    plain.sees("Hoàn tác")
    plain.press("Hoàn tác")


def test_a_matter_is_read_beside_the_list(clerk, chromium):
    open_matter(clerk, "Cây ngã chắn ngõ 9")
    context = chromium.new_context(**WIDE, locale="vi-VN", service_workers="block")
    context.add_cookies(clerk.page.context.cookies())
    page = context.new_page()
    page.goto(clerk.server.url + "/matters?q=cay+nga+chan")
    page.get_by_role("link", name=re.compile("Xem bên cạnh danh sách")).first.click()
    page.wait_for_load_state()
    pane = page.locator(".beside-pane")
    assert "Cây ngã chắn ngõ 9" in pane.inner_text() and "Chuyển giải quyết" in pane.inner_text()
    box, listed = pane.bounding_box(), page.locator(".list-side").bounding_box()
    assert box["x"] >= listed["x"] + listed["width"] - 1, "side by side"
    page.screenshot(path="artefacts/beside-desk.png", full_page=True)
    context.close()


def test_a_sheet_is_photographed_and_seen_before_it_is_sent(clerk, person):
    matter = open_matter(clerk, "Đơn viết tay của bà con tổ 4")
    phone = person("clerk", PHONE)
    page = phone.go(matter)
    phone.follow("Thêm tệp")
    camera = page.locator("input[capture]")
    assert camera.is_visible() and camera.get_attribute("accept") == "image/*"
    camera.set_input_files({"name": "to-giay.png", "mimeType": "image/png", "buffer": photograph()})
    page.locator(".chosen-photos img").wait_for()
    phone.picture("photo")
    page.locator("main form button:not([type])").last.click()
    page.wait_for_load_state()
    phone.sees("to-giay.png")
    camera = phone.go(page.locator("main a[href*='/files/new']").first.get_attribute("href")).locator("input[capture]")
    camera.set_input_files({"name": "khong-phai-anh.png", "mimeType": "image/png", "buffer": b"<script>alert(1)</script>"})
    page.locator("main form button:not([type])").last.click()
    page.wait_for_load_state()
    assert page.locator(".errors").count() == 1, "what it is, is found out by its bytes"


def test_somebody_is_helped_at_the_desk_and_says_later_that_it_is_so(clerk, person):
    page = clerk.go("/helping?q=pham+van+tu")
    card = page.locator("main .card").filter(has_text="Bí thư chi bộ").first
    name = "Phạm Văn Tư"
    card.get_by_role("button").click()
    page.wait_for_load_state()
    clerk.sees(f"Đang nhập hộ: {name}")
    clerk.picture("helping")
    matter = open_matter(clerk, "Xin thêm thùng rác ở nhà sinh hoạt")
    clerk.sees(f"(nhập hộ {name})")
    clerk.press("Thôi nhập hộ")
    clerk.sees_not("Đang nhập hộ")
    helped = person("cell-secretary", PHONE)
    act_as(helped, "Bí thư chi bộ")
    helped.go("/")
    helped.follow("Xem phần nhập hộ")
    helped.picture("helped-entries")
    helped.press("Xác nhận đúng lời tôi")
    helped.sees("Đã xác nhận")
    clerk.go(matter)
    clerk.sees("xác nhận phần được nhập hộ là đúng lời mình")
