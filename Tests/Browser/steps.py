"""What people do on the pages, in the words of the journeys: filling in, scheduling, capturing, disposing, concluding."""
import datetime
import re


def today():
    """The day as the ward has it, which is seven hours before the server's clock."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=7))).date()


def typed(day):
    return f"{day.day}/{day.month}/{day.year}"


def later(days):
    return typed(today() + datetime.timedelta(days=days))


def field(page, name, within="main"):
    """The control of this name, with the folded part that holds it opened first."""
    control = page.locator(f"{within} [name='{name}']:not([type=hidden])").first
    folded = page.locator(f"{within} details:not([open]):has([name='{name}'])")
    while folded.count() and not control.is_visible():
        folded.first.locator("> summary").click()
    return control


def write(page, within="main", **values):
    """Fills in fields by their names; a list to choose from takes the whole word or its beginning."""
    for name, value in values.items():
        control = field(page, name, within)
        if control.evaluate("e => e.tagName") == "SELECT":
            choose(control, value)
        else:
            control.fill(value)


def choose(select, word):
    words = [option.strip() for option in select.locator("option").all_inner_texts()]
    fitting = [w for w in words if w.startswith(word)]
    assert fitting, f"“{word}” is not among {words}"
    select.select_option(label=fitting[0])


def tick(page, word, within="main"):
    """Ticks the box or the radio of a label that begins with these words."""
    label = page.locator(f"{within} label.choice").filter(has_text=re.compile(r"^\s*" + re.escape(word))).first
    folded = page.locator(f"{within} details:not([open])").filter(has=page.get_by_text(word))
    while folded.count() and not label.is_visible():
        folded.first.locator("> summary").click()
    label.locator("input").check()


def act_as(person, post):
    """A person with several posts chooses one."""
    person.go("/account")
    button = person.page.get_by_role("button").filter(has_text=post)
    if button.count():
        button.first.click()
        person.page.wait_for_load_state()


def schedule(clerk, kind, title, place, clusters=(), units=(), day=None):
    """The clerk plans a session; gives its address."""
    page = clerk.go("/sessions/new")
    write(page, kind=kind, organizer="Đảng ủy phường An Hòa", title=title, held_on=day or typed(today()),
          starts_at="7 giờ 30", place=place, chair="Trần Thị Ngọc Lan", secretary_name="Nguyễn Hoàng Minh",
          agenda="Các chi bộ báo cáo - bí thư chi bộ (30)\nĐối thoại (60)\nKết luận (15)")
    for cluster in clusters:
        tick(page, f"Mời cả cụm {cluster}")
    for unit in units:
        tick(page, unit)
    clerk.press("Lên lịch")
    assert re.search(r"/sessions/[0-9a-f-]{36}$", page.url), page.inner_text("main")[:800]
    clerk.sees(title)
    return page.url.removeprefix(clerk.server.url)


def note(clerk, session, speaker, words, subject=None, unit=None):
    """One contribution on the capture screen, without any script."""
    page = clerk.go(f"{session}/capture")
    write(page, speaker=speaker, words=words)
    if unit:
        write(page, organization=unit)
    if subject:
        write(page, subject=subject)
    clerk.press("Ghi ý kiến")
    clerk.sees(words)


def open_contribution(person, session, words):
    """Goes to the page of the contribution with these words; gives its address."""
    page = person.go(f"{session}/contributions")
    row = page.locator("main li").filter(has_text=words).first
    row.locator("a[href*='/contributions/']").first.click()
    page.wait_for_load_state()
    return page.url.removeprefix(person.server.url)


def note_it(clerk, session, words):
    open_contribution(clerk, session, words)
    clerk.press("Ghi nhận ý kiến")


def answer_here(clerk, session, words, body, answer):
    open_contribution(clerk, session, words)
    write(clerk.page, answered_by=body, answer=answer)
    clerk.press("Ghi trả lời tại chỗ")


def opens_matter(clerk, session, words, title, kind="Kiến nghị", subject=None, place=None):
    """The contribution becomes a matter; gives the matter's address."""
    contribution = open_contribution(clerk, session, words)
    write(clerk.page, title=title)
    tick(clerk.page, kind)
    if subject:
        write(clerk.page, matter_subject=subject)
    if place:
        write(clerk.page, place=place)
    clerk.press("Mở nội dung cần giải quyết")
    return matter_of(clerk, contribution)


def joins_matter(clerk, session, words, search, title):
    """The contribution joins a matter that is found by a few words; gives the matter's address."""
    contribution = open_contribution(clerk, session, words)
    write(clerk.page, q=search)
    form = clerk.page.locator("main form:has([name=q])")
    form.get_by_role("button").click()
    clerk.page.wait_for_load_state()
    tick(clerk.page, title)
    clerk.press("Nhập vào nội dung đã chọn")
    return matter_of(clerk, contribution)


def matter_of(person, contribution):
    page = person.go(contribution)
    href = page.locator("main a[href^='/matters/']").first.get_attribute("href")
    return re.match(r"/matters/[0-9a-f-]{36}", href).group(0)


def answer_matter(department, matter, outcome, words, promised=None):
    page = department.go(f"{matter}/answer")
    tick(page, outcome)
    write(page, words=words)
    if promised:
        write(page, promised_on=promised)
    department.press("Gửi trả lời")
    department.sees(words)


def refer(clerk, matter, lead, note=""):
    page = clerk.go(f"{matter}/referral")
    write(page, lead=lead, note=note)
    if "Quy định chưa nêu số ngày" in page.inner_text("main"):
        write(page, due_on=later(10), due_reason="Việc cần làm sớm")
    clerk.press("Chuyển giải quyết")
    clerk.sees("Đang giải quyết")


def conclude(clerk, session, words, items, ends_at="11 giờ"):
    """Writes the conclusion, items as (words, lead, days or the reason for no date), and ends the session."""
    page = clerk.go(f"{session}/conclusion")
    write(page, conclusion=words, ends_at=ends_at)
    for number, (item, lead, due) in enumerate(items, 1):
        if number > 1:
            clerk.press("Thêm việc")
        write(page, **{f"item-{number}": item, f"lead-{number}": lead})
        write(page, **({f"due-{number}": later(due)} if isinstance(due, int) else {f"no_date-{number}": due}))
    write(page, ends_at=ends_at)
    clerk.press("Kết thúc buổi làm việc và giao việc")
