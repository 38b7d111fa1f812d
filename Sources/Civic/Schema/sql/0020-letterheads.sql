-- How a body wants to be named on its papers, where that differs from what its name says. Empty is as the program does it.

CREATE TABLE letterhead (
  commune_id      TEXT NOT NULL,
  organization_id TEXT NOT NULL,
  parent_line     TEXT NOT NULL DEFAULT '', -- "Đảng bộ phường An Hòa"; "-" prints none
  signature_line  TEXT NOT NULL DEFAULT '', -- in whose name it is signed; "-" for nobody's but the signer's own
  symbol          TEXT NOT NULL DEFAULT '', -- what follows the type in its numbers
  layout          TEXT NOT NULL DEFAULT '', -- the rules of form by name, where the body does not go by the day
  spelling        TEXT NOT NULL CHECK (spelling IN ('as_stored', 'mark_first', 'mark_last')),
  PRIMARY KEY (commune_id, organization_id),
  FOREIGN KEY (commune_id, organization_id) REFERENCES organization (commune_id, id)
);
