-- Who may come in. These tables are read before the commune is known, so their keys are their own.

CREATE TABLE credential (
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  user_name     TEXT NOT NULL UNIQUE,       -- folded: a phone number in digits, or a name
  password_hash TEXT,                       -- Argon2id in its own encoded form; NULL: only by card
  changed_at    TEXT NOT NULL,
  PRIMARY KEY (commune_id, person_id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);

CREATE TABLE sign_in (
  id            TEXT PRIMARY KEY,           -- BLAKE2b of the cookie's secret; the secret itself is nowhere
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  membership_id TEXT,                       -- as whom; NULL until chosen
  device        TEXT NOT NULL,
  started_at    TEXT NOT NULL,
  seen_at       TEXT NOT NULL,
  expires_at    TEXT NOT NULL,
  ended_at      TEXT,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);
CREATE INDEX sign_in_person ON sign_in (commune_id, person_id);

CREATE TABLE sign_in_code (
  id            TEXT PRIMARY KEY,           -- BLAKE2b of the code on the card
  commune_id    TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  membership_id TEXT,
  issued_by     TEXT,
  issued_at     TEXT NOT NULL,
  expires_at    TEXT NOT NULL,
  used_at       TEXT,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);
CREATE INDEX sign_in_code_person ON sign_in_code (commune_id, person_id);

-- Failed tries per name and address within a window, so that guessing is slow.
CREATE TABLE sign_in_failure (
  key           TEXT NOT NULL,
  at            TEXT NOT NULL
);
CREATE INDEX sign_in_failure_key ON sign_in_failure (key, at);
