"""Bodies of any size, written straight into a ward that is not running: nobody types three hundred members for a test."""
import base64
import datetime
import hashlib
import secrets
import sqlite3

COMMUNE = "demo"
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng".split()
MIDDLE = "Văn Thị Đức Ngọc Quốc Thanh".split()
GIVEN = "An Bình Chi Dũng Giang Hà Khánh Lan Minh Nga Oanh Phúc Quyên Sơn Tâm Uyên Vinh Xuân Yến Ân".split()


def name(number):
    return f"{FAMILY[number % 10]} {MIDDLE[number % 6]} {GIVEN[number % 20]} {number}"


def hashed(text):
    return base64.urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=32).digest()).rstrip(b"=").decode()


def add_body(data, body, title, members):
    """A cell with a secretary and members; gives the secrets of the cookies of the secretary and of the members."""
    db = sqlite3.connect(data / "hoiam.sqlite")
    now = datetime.datetime.now(datetime.timezone.utc)
    stamp = lambda t: t.strftime("%Y-%m-%dT%H:%M:%SZ")
    db.execute("INSERT INTO organization (commune_id, id, name, short_name, classification, parent_id, valid_from, sort_key, folded)"
               " VALUES (?, ?, ?, 'CB', 'cell', 'dang-uy', '2025-07-01', ?, ?)", (COMMUNE, body, title, body, body))
    for post, word, role in ((f"{body}-s", "Bí thư chi bộ", "cell_secretary"), (f"{body}-m", "Đảng viên", "member")):
        db.execute("INSERT INTO post VALUES (?, ?, ?, ?, ?)", (COMMUNE, post, body, word, role))
    cookies = []
    for number in range(members):
        person, secret = f"{body}-{number}", secrets.token_urlsafe(24)
        words = name(number)
        db.execute("INSERT INTO person (commune_id, id, name, sort_key, folded) VALUES (?, ?, ?, ?, ?)",
                   (COMMUNE, person, words, f"{number:05}", words.lower()))
        db.execute("INSERT INTO membership (commune_id, id, person_id, post_id, started_on) VALUES (?, ?, ?, ?, '2025-07-01')",
                   (COMMUNE, f"{person}-m", person, f"{body}-{'m' if number else 's'}"))
        db.execute("INSERT INTO sign_in (id, commune_id, person_id, membership_id, device, started_at, seen_at, expires_at)"
                   " VALUES (?, ?, ?, ?, 'room', ?, ?, ?)",
                   (hashed(secret), COMMUNE, person, f"{person}-m", stamp(now), stamp(now), stamp(now + datetime.timedelta(days=1))))
        cookies.append(secret)
    db.commit()
    db.close()
    return cookies
