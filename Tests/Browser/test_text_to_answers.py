"""From a pasted report to answers that come back: the whole loop, by somebody who reads only the screens.

What a report tells ("các chi bộ phản ánh …") names no speaker: the answer has to reach every cell that was in the room.
"""
import re

import pytest

from conftest import DESK, PHONE, ROOT
from steps import refer, tick, write
from test_from_text import REPORT, confirm, correct_session, finish, paste

CELLS = ("Chi bộ tổ dân phố 2 An Đông", "Chi bộ tổ dân phố 3 An Đông")
SEED = sorted((ROOT.parent / "shared" / "seeds").glob("000*.txt"))
TEXTS = [pytest.param(REPORT, id="our-own-report")] + [pytest.param(s.read_text(), id=s.stem[:3]) for s in SEED]


@pytest.fixture
def clerk(person):
    return person("clerk", DESK)


def into_session(clerk, text, title):
    """Pastes, corrects and confirms; the cells that were in the room are chosen from the ward's directory."""
    page = paste(clerk, text)
    correct_session(page, title)
    for cell in CELLS:
        tick(page, cell)
    return confirm(clerk)


def answer_the_first_and_open_the_others(clerk, session):
    """Gives the matters that the other opinions have become."""
    page = clerk.go(session + "/contributions")
    page.get_by_role("link", name="Xử lý ý kiến", exact=True).first.click()
    page.wait_for_load_state()
    write(page, answered_by="Ban Xây dựng Đảng", answer="Đoàn Thanh niên hướng dẫn tại nhà sinh hoạt, tối thứ Tư.")
    clerk.press("Ghi trả lời tại chỗ")
    page = clerk.go(session + "/contributions?state=pending")
    for box in page.locator("input[name=contribution]").all():
        box.check()
    write(page, within="#bulk-title ~ form", subject="Nội dung khác")
    clerk.press("Mở nội dung cho các ý kiến đã chọn")
    clerk.sees("Mọi ý kiến đã được xử lý.")
    rows = page.locator("main li:has(a[href^='/matters/'])")
    links = [row.locator("a[href^='/matters/']").first.get_attribute("href") for row in rows.all()]
    return [re.match(r"/matters/[0-9a-f-]{36}", link).group(0) for link in links]


def send_upward(clerk, matters, title):
    page = clerk.go("/dossiers/new")
    write(page, addressee="Tỉnh ủy", title=title, request="Đề nghị hỗ trợ kinh phí và gom đầu mối văn bản.")
    clerk.press("Lập tập kiến nghị")
    dossier = page.url.removeprefix(clerk.server.url)
    page = clerk.go(dossier + "/matters")
    for matter in matters:
        page.locator(f"input[name=matter][value='{matter.split('/')[-1]}']").check()
    clerk.press("Đưa nội dung vào")
    clerk.go(dossier + "/sending")
    clerk.press("Gửi cấp trên")
    clerk.sees("Đã gửi, chờ trả lời")
    return dossier


def reply(province, dossier, matters):
    page = province.go(dossier + "/reply")
    for number, matter in enumerate(matters):
        key = matter.split("/")[-1]
        page.locator(f"[name='outcome-{key}'][value=explained]").check()
        write(page, **{f"words-{key}": f"Tỉnh đã ghi vào kế hoạch năm sau, mục {number + 1}."})
    province.press("Lưu trả lời và báo nơi nêu")
    province.sees("Đã có trả lời")


@pytest.mark.parametrize("text", TEXTS)
def test_the_opinions_of_a_pasted_report_are_answered_to_every_cell(clerk, person, text):
    title = f"Đối thoại theo văn bản dài {len(text)} chữ"
    session = into_session(clerk, text, title)
    clerk.sees("chưa xử lý")
    matters = answer_the_first_and_open_the_others(clerk, session)
    assert len(matters) >= 2, matters
    finish(clerk, session)
    for matter in matters[2:]:
        refer(clerk, matter, "Công an phường An Hòa")
    dossier = send_upward(clerk, matters[:2], f"Kiến nghị từ {title}")
    reply(person("province", DESK), dossier, matters[:2])

    # On the cell's own telephone: both answers, though nobody of the cell was named in the report.
    secretary = person("cell-secretary", PHONE)
    for number, matter in enumerate(matters[:2]):
        secretary.go(matter)
        secretary.sees(f"mục {number + 1}.")
        secretary.sees("Chi bộ tổ dân phố 3 An Đông")
    secretary.picture("text-to-answers")
    clerk.go(matters[0])
    for cell in CELLS:
        clerk.sees(cell)
    clerk.picture("text-to-answers")
