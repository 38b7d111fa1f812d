-- The second step of signing in: its secret sealed, a way without a telephone, and a commune that asks for it.

ALTER TABLE second_factor RENAME COLUMN secret TO sealed_secret;   -- under the key of the names (Seal/); '' on paper
ALTER TABLE second_factor ADD COLUMN way TEXT NOT NULL DEFAULT 'phone' CHECK (way IN ('phone', 'paper'));

-- Whether posts that open the whole commune must have one.
ALTER TABLE commune ADD COLUMN second_step TEXT NOT NULL DEFAULT 'required'
  CHECK (second_step IN ('required', 'offered'));

-- 1: this sign-in sees its own account only, until a second step is set up or put off.
ALTER TABLE sign_in ADD COLUMN must_set_up BIGINT NOT NULL DEFAULT 0;

-- When somebody was first asked to set one up: for some days after it may be put off.
CREATE TABLE second_step_call (
  commune_id TEXT NOT NULL,
  person_id  TEXT NOT NULL,
  called_on  TEXT NOT NULL,
  PRIMARY KEY (commune_id, person_id),
  FOREIGN KEY (commune_id, person_id) REFERENCES person (commune_id, id)
);
