"""Journey F: somebody pastes a report; the reader proposes, a person corrects and confirms, and it becomes a session."""
import re

import pytest

from conftest import DESK, ROOT
from steps import later, typed, today, write

REPORT = """Ngày 14/10/2026, Thường trực Đảng ủy phường An Hòa tổ chức buổi đối thoại với cấp ủy các chi bộ tổ dân phố \
và cán bộ tổ dân phố cụm Suối Vối tại hội trường phường.

Đồng chí Trần Thị Ngọc Lan, Bí thư Đảng ủy phường, chủ trì buổi đối thoại.

Tại buổi làm việc, đại diện các chi bộ báo cáo đã hoàn thành 9/10 chỉ tiêu năm, vận động 42 hộ hiến đất mở hẻm.

Các chi bộ nêu một số khó khăn, vướng mắc: đèn đường khu tái định cư hỏng nhiều bóng; bàn ghế nhà sinh hoạt tổ dân \
phố cũ nát; một số đảng viên cao tuổi khó dùng sổ tay đảng viên điện tử.

Kết luận buổi đối thoại, đồng chí Trần Thị Ngọc Lan yêu cầu Phòng Kinh tế, Hạ tầng và Đô thị thay các bóng đèn hỏng \
trước ngày 30/11/2026; đề nghị Đoàn Thanh niên phường giúp đảng viên cao tuổi dùng điện thoại.

Đối với những việc vượt thẩm quyền, Thường trực Đảng ủy tổng hợp, kiến nghị Tỉnh ủy xem xét theo Nghị quyết số \
07-NQ/ĐU của Đảng ủy phường.
"""
SEEDS = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


@pytest.fixture
def clerk(person):
    return person("clerk", DESK)


def paste(clerk, text):
    page = clerk.go("/intakes/new")
    write(page, text=text)
    clerk.press("Đọc văn bản")
    assert re.search(r"/intakes/[0-9a-f-]{36}", page.url), page.inner_text("main")[:500]
    clerk.sees("Kiểm tra và xác nhận")
    return page


def correct_session(page, title):
    """What the text cannot know is chosen by the person: the body in this ward's directory, and a day where none is."""
    write(page, title=title, organizer="Đảng ủy phường An Hòa")
    if not page.locator("[name=kind]").input_value():
        write(page, kind="Cuộc họp khác")
    day = page.locator("[name=held_on]").input_value()
    match = re.fullmatch(r"(\d+)/(\d+)/(\d+)", day)
    if not match or (int(match[3]), int(match[2]), int(match[1])) > (today().year, today().month, today().day):
        write(page, held_on=typed(today()))


def confirm(clerk):
    """Gives the address of the session that the text has become."""
    clerk.press("Xác nhận thành buổi làm việc")
    assert re.search(r"/sessions/[0-9a-f-]{36}$", clerk.page.url), clerk.page.inner_text("main")[:1200]
    return clerk.page.url.removeprefix(clerk.server.url)


def dispose_all(clerk, session):
    """The first is noted by its own button; the others become matters at once."""
    page = clerk.go(session + "/contributions")
    count = page.locator("main ol.contributions > li").count()
    if not count:
        return 0
    clerk.press("Ghi nhận ý kiến")
    boxes = page.locator("input[name=contribution]")
    if boxes.count():
        for index in range(boxes.count()):
            boxes.nth(index).check()
        write(page, within="#bulk-title ~ form", subject="Nội dung khác")
        clerk.press("Mở nội dung cho các ý kiến đã chọn")
    clerk.sees("Mọi ý kiến đã được xử lý.")
    return count


def finish(clerk, session):
    """Each task of the draft conclusion gets a body and a day where the text named none; then it is concluded."""
    page = clerk.go(session + "/conclusion")
    for row in range(1, page.locator("fieldset.item-row").count() + 1):
        if not page.locator(f"[name='item-{row}']").input_value():
            continue
        if not page.locator(f"[name='lead-{row}']").input_value():
            write(page, **{f"lead-{row}": "Văn phòng Đảng ủy"})
        due, reason = (page.locator(f"[name='{name}-{row}']").input_value() for name in ("due", "no_date"))
        if not due and not reason:
            write(page, **{f"due-{row}": later(30)})
    write(page, ends_at="11 giờ 30")
    clerk.press("Kết thúc buổi làm việc và giao việc")
    clerk.go(session)
    clerk.sees("Đã kết thúc")


def test_a_pasted_report_becomes_a_concluded_session(clerk):
    """The text stays beside the proposal with its marks, and nothing stands in the ward's books until confirmed."""
    page = paste(clerk, REPORT)
    assert page.locator(".source-text mark, .source-text a").count() >= 5
    assert page.locator("[name=held_on]").input_value() == "14/10/2026"
    assert "Trần Thị Ngọc Lan" in page.locator("[name=chair_name]").input_value()
    assert page.locator("[name=kind]").input_value() == "dialogue"
    opinions = [v for v in page.locator("textarea[name^='opinion.'][name$='.words']").evaluate_all(
        "all => all.map(a => a.value)") if v]
    requests = [v for v in page.locator("textarea[name^='request.'][name$='.words']").evaluate_all(
        "all => all.map(a => a.value)") if v]
    assert len(opinions) >= 3 and len(requests) >= 2, (opinions, requests)
    assert any("07-NQ" in v for v in page.locator("[name^='document.'][name$='.symbol']").evaluate_all(
        "all => all.map(a => a.value)"))
    clerk.picture("from-text-check")
    address = page.url
    correct_session(page, "Đối thoại cụm Suối Vối theo văn bản dán")
    clerk.press("Lưu và thêm dòng trống")
    assert page.locator("[name=title]").input_value() == "Đối thoại cụm Suối Vối theo văn bản dán"

    clerk.go("/sessions")
    clerk.sees_not("Đối thoại cụm Suối Vối theo văn bản dán")
    clerk.go("/matters?state=all&q=tai+dinh+cu+hong")
    clerk.sees_not("tái định cư hỏng")

    page.goto(address)
    session = confirm(clerk)
    clerk.sees("Đối thoại cụm Suối Vối theo văn bản dán")
    clerk.go(session + "/conclusion")
    assert dispose_all(clerk, session) >= 3
    finish(clerk, session)
    clerk.picture("from-text-session")
    clerk.go(session + "/minutes")
    clerk.sees("tái định cư")
    clerk.sees("Trần Thị Ngọc Lan")


def test_a_discarded_text_leaves_no_session(clerk):
    """The person may say no to all of it."""
    page = paste(clerk, REPORT.replace("14/10/2026", "15/10/2026").replace("Suối Vối", "Tân Hòa"))
    clerk.press("Bỏ văn bản này")
    assert page.url.endswith("/intakes")
    clerk.sees_not("15/10/2026")
    clerk.go("/sessions")
    clerk.sees_not("15/10/2026")


@pytest.mark.parametrize("seed", SEEDS, ids=[seed.stem[:3] for seed in SEEDS])
def test_each_seed_goes_from_pasted_text_to_a_concluded_session(clerk, seed):
    """Real reports, where they lie beside the repository; elsewhere there is nothing to run."""
    page = paste(clerk, seed.read_text())
    clerk.picture(f"from-text-{seed.stem[:3]}")
    correct_session(page, f"Buổi làm việc từ văn bản {seed.stem[:3]}")
    session = confirm(clerk)
    dispose_all(clerk, session)
    finish(clerk, session)
