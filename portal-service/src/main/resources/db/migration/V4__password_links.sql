-- Links by which a password is chosen: one forgotten, or the first of an invited account. Each works
-- once; a newer one of the same kind takes its place. Only the SHA-256 of the code is kept: it has 80
-- random bits.
CREATE TABLE password_link (
  account_id uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind       text        NOT NULL CHECK (kind IN ('FORGOTTEN', 'INVITATION')),
  code_hash  bytea       NOT NULL UNIQUE CHECK (length(code_hash) = 32),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, kind)
);

-- When its person accepted an invitation; the right to enrol may depend on it.
ALTER TABLE account ADD COLUMN invited_at timestamptz;
