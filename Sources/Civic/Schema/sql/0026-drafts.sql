-- What people have begun to write and not sent yet, one row a form (Drafts/).
CREATE TABLE form_draft (
  commune_id TEXT NOT NULL,
  id         TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  form       TEXT NOT NULL,               -- the address that the form is sent to
  sealed     TEXT NOT NULL,               -- JSON: page, title, fields; under the key of the names (Seal/)
  saved_at   TEXT NOT NULL,
  PRIMARY KEY (commune_id, id),
  UNIQUE (commune_id, person_id, form),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);
CREATE INDEX form_draft_age ON form_draft (saved_at);
