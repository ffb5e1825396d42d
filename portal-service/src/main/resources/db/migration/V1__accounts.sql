-- Who may sign in. Made and changed by the admin API alone.

CREATE TABLE account (
  id            uuid PRIMARY KEY,
  -- canonical (NFKC, lower case), so that a unique index is enough
  user_name     text NOT NULL UNIQUE,
  display_name  text NOT NULL,
  email         text,
  locale        text NOT NULL,
  enabled       boolean NOT NULL,
  -- names separated by a space
  roles         text NOT NULL DEFAULT '',
  -- PHC string; absent while the account has no password
  password_hash text,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE audit_event (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  event      text NOT NULL,
  account_id uuid NOT NULL,
  -- who did it: browser or operator
  actor      text NOT NULL,
  address    text NOT NULL
);

CREATE INDEX audit_event_of_account ON audit_event (account_id, id);

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;

CREATE TRIGGER audit_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
