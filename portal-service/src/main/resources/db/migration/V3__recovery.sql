-- Ten single-use codes for who has lost the phone (product.md, section 5). Only their SHA-256 is
-- kept: each has 80 random bits.
CREATE TABLE recovery_code (
  account_id uuid        NOT NULL,
  position   smallint    NOT NULL,
  code_hash  bytea       NOT NULL CHECK (length(code_hash) = 32),
  used_at    timestamptz,
  -- the half-finished sign-in that used it, so that its repeat gets the same answer
  used_by    text,
  PRIMARY KEY (account_id, position)
);

-- The one temporary code of an account that the help desk gave last. It ends when a phone becomes
-- active; until then there is no second one.
CREATE TABLE temporary_code (
  account_id  uuid        PRIMARY KEY,
  code_hash   bytea       NOT NULL CHECK (length(code_hash) = 32),
  given_by    text        NOT NULL,
  given_at    timestamptz NOT NULL DEFAULT now(),
  -- full access until then, afterwards only enrolling a phone
  full_until  timestamptz NOT NULL,
  enrol_until timestamptz NOT NULL
);
