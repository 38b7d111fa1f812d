-- The register of papers: the issuer's terms, numbers without gaps, and how papers hang together.

-- From when a committee's term runs: numbers of the Party begin anew with each term.
CREATE TABLE committee_term (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  starts_on       TEXT NOT NULL,
  name            TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (commune_id, organization_id, starts_on),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);

-- Every number that was ever drawn. One that is cancelled stays, with the reason, and is not given again.
CREATE TABLE paper_number (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  type            TEXT NOT NULL,            -- a key of Register/types.yaml
  period          TEXT NOT NULL,            -- the first day of a term, or a year
  number          BIGINT NOT NULL CHECK (number > 0),
  symbol          TEXT NOT NULL CHECK (symbol <> ''),
  state           TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'cancelled')),
  drawn_at        TEXT NOT NULL,
  drawn_by        TEXT,
  reason          TEXT NOT NULL DEFAULT '', -- what it is kept for; why it was cancelled
  document_id     TEXT,
  PRIMARY KEY (commune_id, organization_id, type, period, number),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id),
  FOREIGN KEY (commune_id, document_id) REFERENCES document (commune_id, id),
  CHECK (state <> 'cancelled' OR reason <> '')
);

-- "In execution of", "based on", "replaces", "amends", "answers": from the later paper to the earlier one.
CREATE TABLE document_link (
  commune_id TEXT NOT NULL,
  from_id    TEXT NOT NULL,
  to_id      TEXT NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('executes', 'based_on', 'replaces', 'amends', 'answers')),
  PRIMARY KEY (commune_id, from_id, to_id, kind),
  FOREIGN KEY (commune_id, from_id) REFERENCES document (commune_id, id),
  FOREIGN KEY (commune_id, to_id) REFERENCES document (commune_id, id),
  CHECK (from_id <> to_id)
);
CREATE INDEX document_link_back ON document_link (commune_id, to_id, from_id);

-- The body that registered it; NULL for what sessions listed before there was a register.
ALTER TABLE document ADD COLUMN organization_id TEXT;
ALTER TABLE document ADD COLUMN resolution_id TEXT;
CREATE INDEX document_issued ON document (commune_id, issued_on, id);
CREATE INDEX document_symbol ON document (commune_id, symbol);
CREATE INDEX document_resolution ON document (commune_id, resolution_id);
