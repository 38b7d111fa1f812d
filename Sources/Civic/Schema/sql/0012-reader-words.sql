-- What the reader of pasted texts has learnt from corrections: a post it did not know, a name by which a body is called.

CREATE TABLE reader_word (
  commune_id      TEXT NOT NULL REFERENCES commune (id),
  id              TEXT NOT NULL,
  kind            TEXT NOT NULL CHECK (kind IN ('title', 'body')),
  words           TEXT NOT NULL,
  folded          TEXT NOT NULL,              -- by which it is compared
  organization_id TEXT,                       -- whose name it is, for a body
  intake_id       TEXT,                       -- the text whose correction taught it
  made_at         TEXT NOT NULL,
  made_by         TEXT,
  removed_at      TEXT,
  removed_by      TEXT,
  PRIMARY KEY (commune_id, id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, intake_id) REFERENCES intake (commune_id, id),
  CHECK ((kind = 'body') = (organization_id IS NOT NULL))
);
CREATE UNIQUE INDEX reader_word_known ON reader_word (commune_id, kind, folded) WHERE removed_at IS NULL;
