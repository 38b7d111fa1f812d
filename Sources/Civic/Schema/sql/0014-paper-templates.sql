-- An office's own form in the place of one of ours: the Word file that fills in for a kind of paper.

CREATE TABLE paper_template (
  commune_id    TEXT NOT NULL REFERENCES commune (id),
  kind          TEXT NOT NULL,
  attachment_id TEXT NOT NULL,
  PRIMARY KEY (commune_id, kind),
  FOREIGN KEY (commune_id, attachment_id) REFERENCES attachment (commune_id, id)
);
