-- Whose account elsewhere opens the door here (OpenID Connect). Read before the commune is known.

CREATE TABLE openid_link (
  id         TEXT PRIMARY KEY,              -- BLAKE2b of issuer and subject; neither is kept readable
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  linked_at  TEXT NOT NULL,
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);
CREATE INDEX openid_link_person ON openid_link (commune_id, person_id);
