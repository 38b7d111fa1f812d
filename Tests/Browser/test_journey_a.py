"""Journey A: a dialogue on phones without any script, from the invitation to the answers that come back."""
import pytest

from conftest import ARTEFACTS, PHONE
from steps import (act_as, answer_here, answer_matter, conclude, joins_matter, later, note, opens_matter,
                   refer, schedule, write)

CELL = "Chi bộ tổ dân phố 3 An Đông"
TITLE = "Đối thoại tháng này với các chi bộ cụm An Đông"
DIFFICULTY = "Chi bộ chưa có chỗ sinh hoạt riêng, phải mượn kho của hợp tác xã cũ."
QUIET = "Đề nghị công an phường nhắc quán hát ở hẻm 41 mở loa quá 22 giờ."
DRAIN = "Cống thoát nước hẻm 27 nghẹt, mưa lớn nước tràn vào sáu nhà."
PAPERS = "Tuần trước chi bộ nhận chín công văn trùng nội dung nhau."


@pytest.fixture(scope="module")
def told():
    """What one step leaves for the next: addresses of the session, the matters, the dossier."""
    return {}


@pytest.fixture
def clerk(person):
    return person("clerk", PHONE, scripts=False)


@pytest.fixture
def secretary(person):
    return person("cell-secretary", PHONE, scripts=False)


def test_the_clerk_schedules_a_dialogue_for_today(clerk, told):
    """Five cells of one cluster: two by their names would do, one box invites them all."""
    told["session"] = schedule(clerk, "Đối thoại", TITLE, "Nhà sinh hoạt cộng đồng An Đông", clusters=["An Đông"])
    clerk.sees(CELL)
    clerk.go(told["session"] + "/invitation")
    clerk.sees("Kính mời ông/bà, đồng chí đến dự")
    clerk.picture("journey-a-invitation")


def test_the_cell_reports_a_difficulty_from_the_phone(secretary, told):
    """Home says that a report is asked for; it is written, read once more and sent."""
    act_as(secretary, CELL)
    secretary.go("/")
    secretary.sees(TITLE)
    secretary.picture("journey-a-home-before")
    page = secretary.go(told["session"] + "/report")
    write(page, results="Vận động 12 hộ lát lại hẻm.\nKết nạp một đảng viên trẻ.",
          subject_1="Cơ sở vật chất", words_1=DIFFICULTY)
    secretary.press("Xem lại")
    secretary.sees(DIFFICULTY)
    secretary.press("Gửi báo cáo")
    secretary.sees("Đã gửi báo cáo")
    secretary.go(told["session"] + "/report/review")
    secretary.sees("Đã gửi lúc")


def test_the_session_opens_and_attendance_is_taken(clerk, told):
    page = clerk.go(told["session"])
    clerk.press("Bắt đầu buổi làm việc")
    page = clerk.go(told["session"] + "/attendance")
    row = page.locator(".roll").filter(has_text="Huỳnh Thị Duyên")
    row.get_by_role("button", name="Vắng có lý do").click()
    page.wait_for_load_state()
    page.get_by_role("button", name="đều có mặt").click()
    page.wait_for_load_state()
    clerk.sees("Đã điểm danh xong")
    clerk.picture("journey-a-attendance")


def test_contributions_are_noted_and_the_report_is_taken_in(clerk, told):
    """Three said in the room, one from the report that was sent before."""
    note(clerk, told["session"], "Lê Thanh Bình", QUIET, "An ninh", "Chi bộ tổ dân phố 1 An Đông")
    note(clerk, told["session"], "Đặng Thị Hòa", DRAIN, "Cấp thoát nước", "Chi bộ tổ dân phố 2 An Đông")
    note(clerk, told["session"], "Phạm Văn Tư", PAPERS, None, CELL)
    clerk.go(told["session"] + "/reports")
    clerk.press("Đưa khó khăn vào buổi làm việc")
    clerk.go(told["session"] + "/contributions")
    for words in (QUIET, DRAIN, PAPERS, DIFFICULTY):
        clerk.sees(words)
    clerk.picture("journey-a-contributions")


def test_it_is_not_concluded_while_a_contribution_has_no_disposition(clerk, told):
    """The refusal links to each of the four, and the conclusion that was typed is not lost."""
    conclude(clerk, told["session"], "Thường trực tiếp thu các ý kiến.", [])
    page = clerk.page
    clerk.sees("chưa xử lý")
    links = page.locator("ul.mend a[href*='/contributions/']").evaluate_all("all => all.map(a => a.href)")
    assert len(set(links)) == 4, links
    assert "Thường trực tiếp thu các ý kiến." in page.content()
    clerk.picture("journey-a-refused")
    assert page.goto(links[0]).status == 200
    clerk.sees("Xử lý ý kiến")


def test_every_contribution_gets_its_disposition(clerk, told):
    session = told["session"]
    answer_here(clerk, session, QUIET, "Công an phường An Hòa", "Đã nhắc chủ quán, tối nay kiểm tra lại.")
    told["drain"] = opens_matter(clerk, session, DRAIN, "Thông cống thoát nước hẻm 27", "Phản ánh",
                                 place="Hẻm 27 tổ dân phố 2 An Đông")
    told["papers"] = joins_matter(clerk, session, PAPERS, "giam van ban", "Giảm văn bản chỉ đạo")
    told["house"] = opens_matter(clerk, session, DIFFICULTY, "Xây nhà sinh hoạt cho tổ dân phố 3 An Đông")
    clerk.go(session + "/contributions")
    clerk.sees("Mọi ý kiến đã được xử lý.")


def test_the_conclusion_gives_a_task_to_a_department(clerk, told):
    conclude(clerk, told["session"], "Thường trực tiếp thu các ý kiến, việc trong tầm thì làm ngay.",
             [("Lập danh mục cống nghẹt của cụm An Đông", "Phòng Kinh tế", 14)])
    clerk.go(told["session"])
    clerk.sees("Đã kết thúc")
    clerk.go(told["session"] + "/conclusion")
    clerk.sees("Nội dung đã khóa")
    clerk.follow("Đã giao nhiệm vụ")
    clerk.sees("Lập danh mục cống nghẹt của cụm An Đông")
    clerk.picture("journey-a-assignment")


def test_the_department_promises_and_then_has_done_it(clerk, person, told):
    refer(clerk, told["drain"], "Phòng Kinh tế", "Cần xem trước mùa mưa.")
    department = person("department", PHONE, scripts=False)
    department.go("/")
    department.sees("Thông cống thoát nước hẻm 27")
    answer_matter(department, told["drain"], "Hứa làm, có ngày", "Tuần tới đưa xe hút cống tới.", later(7))
    department.sees("Đã hứa, đang làm")
    answer_matter(department, told["drain"], "Đã làm xong", "Đã hút cống và thay hai nắp vỡ.")
    department.sees("Đã làm xong")
    department.picture("journey-a-answered")


def test_two_matters_go_up_in_one_dossier(clerk, told):
    page = clerk.go("/dossiers/new?matter=" + told["house"].split("/")[-1])
    write(page, addressee="Tỉnh ủy", title="Kiến nghị về nhà sinh hoạt và văn bản gửi cơ sở",
          request="Đề nghị bố trí vốn và gom đầu mối gửi văn bản.")
    clerk.press("Lập tập kiến nghị")
    told["dossier"] = page.url.removeprefix(clerk.server.url)
    assert told["dossier"].startswith("/dossiers/") and "new" not in told["dossier"], page.inner_text("main")[:800]
    page = clerk.go(told["dossier"] + "/matters?q=giam+van+ban")
    page.locator(f"input[name=matter][value='{told['papers'].split('/')[-1]}']").check()
    clerk.press("Đưa nội dung vào")
    clerk.sees("Xây nhà sinh hoạt cho tổ dân phố 3 An Đông")
    clerk.sees("Giảm văn bản chỉ đạo")
    clerk.go(told["dossier"] + "/sending")
    clerk.press("Gửi cấp trên")
    clerk.sees("Đã gửi, chờ trả lời")
    clerk.go(told["dossier"] + "/print")
    clerk.sees("KIẾN NGHỊ")
    clerk.sees_not("Phạm Văn Tư")
    clerk.picture("journey-a-dossier")


def test_the_province_replies_to_each_matter(person, told):
    province = person("province", PHONE, scripts=False)
    province.go("/")
    province.sees("Kiến nghị về nhà sinh hoạt và văn bản gửi cơ sở")
    page = province.go(told["dossier"] + "/reply")
    write(page, symbol="218-CV/TU")
    for matter, outcome, words in ((told["house"], "explained", "Đã ghi vào danh mục đầu tư năm sau."),
                                   (told["papers"], "done", "Từ tuần này chỉ gửi qua một đầu mối.")):
        key = matter.split("/")[-1]
        page.locator(f"[name='outcome-{key}'][value={outcome}]").check()
        write(page, **{f"words-{key}": words})
    province.press("Lưu trả lời và báo nơi nêu")
    province.sees("Đã có trả lời")
    province.picture("journey-a-reply")


def test_the_answer_comes_back_to_the_cell(secretary, told):
    """On home under "Mới", and on the matter itself in the province's words."""
    page = secretary.go("/")
    secretary.sees("Mới")
    secretary.sees("Xây nhà sinh hoạt cho tổ dân phố 3 An Đông")
    secretary.picture("journey-a-home-after")
    link = page.locator(f"main a[href^='{told['house']}']").first
    link.click()
    page.wait_for_load_state()
    secretary.go(told["house"])
    secretary.sees("Đã ghi vào danh mục đầu tư năm sau.")
    secretary.go(told["papers"])
    secretary.sees("Từ tuần này chỉ gửi qua một đầu mối.")


def test_the_minutes_hold_all_of_it_and_print(clerk, told):
    page = clerk.go(told["session"] + "/minutes")
    for words in ("BIÊN BẢN", QUIET, DRAIN, PAPERS, DIFFICULTY, "Đã nhắc chủ quán, tối nay kiểm tra lại.",
                  "Lập danh mục cống nghẹt của cụm An Đông", "Thường trực tiếp thu các ý kiến, việc trong tầm"):
        clerk.sees(words)
    paper = page.pdf(path=ARTEFACTS / "journey-a-minutes.pdf", format="A4")
    assert paper.startswith(b"%PDF") and len(paper) > 5000
    clerk.go(told["session"] + "/notice")
    clerk.sees("THÔNG BÁO")
