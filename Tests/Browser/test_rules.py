"""The rulebook on the site: a day off that is added moves the days that people owe, and everybody can see why."""
import datetime
import re

from conftest import PHONE
from steps import tick, today, typed, write


def working_day(ahead):
    """A weekday so many weekdays from now; what is a holiday on it does not matter to the form."""
    day = today()
    while ahead:
        day += datetime.timedelta(days=1)
        ahead -= day.weekday() < 5
    return day


def owed(page):
    """The day in the large tag of the page "why this day"."""
    return re.search(r"\d\d/\d+/\d{4}", page.inner_text("main .due-day")).group()


def test_a_day_off_moves_what_is_owed(person):
    department, admin = person("department", PHONE), person("admin")
    clerk = person("clerk")
    page = clerk.go("/matters/new")
    tick(page, "Phản ánh")
    write(page, title="Nắp cống trước trường học vỡ", subject="Giao thông")
    clerk.press("Ghi nội dung")
    matter = re.search(r"/matters/[0-9a-f-]{36}", page.url).group()
    before = owed(clerk.go(matter + "/deadline"))
    clerk.go(matter + "/referral")
    write(clerk.page, lead="Phòng Kinh tế")
    clerk.press("Chuyển giải quyết")

    page = admin.go("/calendar/days/new")
    day = working_day(5)
    write(page, **{"from": typed(day)}, name="Nghỉ tránh bão số 5", document="Công điện của UBND tỉnh")
    tick(page, "Cơ quan đóng cửa")
    admin.press("Thêm ngày nghỉ hoặc ngày làm bù")
    admin.sees("Nghỉ tránh bão số 5")

    page = department.go(matter + "/deadline")
    department.picture("why-this-day")
    assert owed(page) != before
    department.sees("Các hạn trước đây")
    department.sees("Nghỉ tránh bão số 5")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    department.go("/")
    department.sees("Nghỉ tránh bão số 5")


def test_a_decision_of_the_ward_is_shown_where_the_rule_is_used(person):
    clerk = person("clerk")
    page = clerk.go("/rules?q=tiep+dan")
    page.get_by_role("link", name="Thông báo cho người dân biết việc xử lý").first.click()
    clerk.sees("12-QĐ/ĐU")
    clerk.sees("7 ngày làm việc")
    clerk.picture("rule")


def test_the_board_says_what_is_missing(person):
    leader = person("leader", PHONE)
    leader.go("/obligations")
    leader.follow("Đảng ủy phường An Hòa")
    leader.sees("Còn thiếu")
    leader.picture("duties")
