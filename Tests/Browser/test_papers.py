"""Every paper that a record offers: downloaded, opened again, and printed from a telephone."""
import io
import re
import xml.etree.ElementTree as tree
import zipfile

import pytest
from conftest import ARTEFACTS, DESK, PHONE

RECORDS = {
    "session": "/sessions", "resolution": "/resolutions", "dossier": "/dossiers", "matter": "/matters",
    "body": "/organizations",
}


@pytest.fixture(scope="module")
def addresses():
    """The first record of each kind that the clerk sees, found on the lists as a person would."""
    return {}


def first(person, start, pattern):
    page = person.go(start)
    links = [a.get_attribute("href") for a in page.locator("main a[href]").all()]
    found = [a for a in links if re.fullmatch(pattern, a or "")]
    assert found, f"no link like {pattern} on {start}"
    return found[-1]


def shelves(clerk):
    """The lists of papers of one record of each kind; of sessions one of each kind of meeting that has its own forms."""
    found = [
        first(clerk, "/resolutions", r"/resolutions/[0-9a-f-]{36}"),
        first(clerk, "/dossiers", r"/dossiers/[0-9a-f-]{36}"),
        first(clerk, "/matters", r"/matters/[0-9a-f-]{36}"),
        first(clerk, "/organizations?class=party_committee", r"/organizations/[^/?]+(?<!new)"),
    ]
    for kind in ("dialogue", "cell_meeting", "thematic_meeting", "briefing"):
        found.append(first(clerk, f"/sessions?kind={kind}", r"/sessions/[0-9a-f-]{36}"))
    votes = first(clerk, found[0], r"/votes/[0-9a-f-]{36}") if "/resolutions/" in found[0] else None
    return [address + "/papers" for address in found + ([votes] if votes else [])]


def fetched(clerk, address):
    answer = clerk.page.request.get(clerk.server.url + address)
    assert answer.status == 200, f"{address} gives {answer.status}"
    return answer


def well_formed(content, address):
    """The file opens again: a whole zip, every part of it XML that a strict parser reads."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None, address
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                tree.fromstring(file.read(name))
        return file.namelist()


def test_every_paper_of_every_record_is_a_file_that_opens(person):
    clerk = person("clerk", DESK)
    count = 0
    for shelf in shelves(clerk):
        page = clerk.go(shelf)
        links = sorted({a.get_attribute("href") for a in page.locator("main section a[href]").all()})
        for link in links:
            if "as=docx" in link:
                names = well_formed(fetched(clerk, link).body(), link)
                assert "word/document.xml" in names
                blank = fetched(clerk, link.replace("as=docx", "blank=yes&as=docx")).body()
                well_formed(blank, link)
                count += 1
            elif "as=xlsx" in link:
                assert "xl/worksheets/sheet1.xml" in well_formed(fetched(clerk, link).body(), link)
    assert count >= 25, f"only {count} papers were offered"


@pytest.mark.parametrize(
    "name", ["sessions", "matters", "assignments", "dossiers", "resolutions", "documents", "organizations", "people",
             "obligations"])
def test_every_list_is_taken_away_as_excel_and_csv(person, name):
    clerk = person("clerk", DESK)
    well_formed(fetched(clerk, f"/lists/{name}?as=xlsx").body(), name)
    text = fetched(clerk, f"/lists/{name}?as=csv").body()
    assert text.startswith(b"\xef\xbb\xbf") and len(text.splitlines()) > 1


def test_papers_are_read_on_a_small_phone_and_printed_whole(person, chromium):
    clerk = person("clerk", DESK)
    session = first(clerk, "/sessions?kind=dialogue", r"/sessions/[0-9a-f-]{36}")
    small = {"viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True}
    context = chromium.new_context(**small, locale="vi-VN")
    context.add_cookies(clerk.page.context.cookies())
    page = context.new_page()
    for paper in ("invitation", "plan", "minutes", "notice", "news"):
        for query in ("", "?blank=yes"):
            page.goto(f"{clerk.server.url}{session}/papers/{paper}{query}")
            width = page.evaluate("document.scrollingElement.scrollWidth")
            assert width <= 321, f"{paper}{query} is {width} wide"
            page.emulate_media(media="print")
            hidden = page.locator(".no-print").first.is_hidden()
            page.emulate_media(media="screen")
            assert hidden and page.locator("article.sheet").count() == 1
    page.screenshot(path=ARTEFACTS / "papers-news-320.png", full_page=True)
    context.close()


def test_the_office_writes_the_news_of_a_session(person):
    clerk = person("clerk", DESK)
    session = first(clerk, "/sessions?kind=dialogue", r"/sessions/[0-9a-f-]{36}")
    page = clerk.go(session + "/papers")
    clerk.follow("Viết, sửa lời")
    page.fill("[name=headline]", "Phường nghe dân, hẹn ngày trả lời")
    clerk.press("Lưu tin")
    clerk.sees("TIN (BẢN NHÁP)")
    clerk.sees("Phường nghe dân, hẹn ngày trả lời")
    clerk.picture("papers-news")


def test_a_cell_says_how_its_papers_name_it(person):
    secretary = person("cell-secretary", PHONE)
    body = first(secretary, "/organizations?class=cell&q=3+An", r"/organizations/[^/?]+(?<!new)")
    secretary.go(body + "/letterhead")
    secretary.page.get_by_label("Uỷ ban, Đảng uỷ").check()
    secretary.press("Lưu cách ghi tên")
    secretary.picture("papers-letterhead")
    secretary.go(body + "/papers")
    secretary.picture("papers-of-a-body")


def test_the_photo_of_a_filled_sheet_hangs_where_the_blank_one_was_printed(person, tmp_path):
    clerk = person("clerk", DESK)
    session = first(clerk, "/sessions?kind=dialogue", r"/sessions/[0-9a-f-]{36}")
    clerk.go(session + "/papers")
    clerk.follow("Đính kèm ảnh")
    photo = tmp_path / "bien-ban-viet-tay.png"
    clerk.page.screenshot(path=photo)
    clerk.page.set_input_files("[name=files]", photo)
    clerk.press("Gửi tệp lên")
    assert clerk.page.url.endswith(session + "/papers")
    clerk.sees("bien-ban-viet-tay.png")
