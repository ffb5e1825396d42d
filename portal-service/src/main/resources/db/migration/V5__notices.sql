-- What people are told about their account, in the portal and by mail.
CREATE TABLE notice (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id uuid        NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind       text        NOT NULL,
  -- the name of a phone or a browser; empty for none
  detail     text        NOT NULL,
  -- the enrolment that it is about
  enrolment  uuid,
  at         timestamptz NOT NULL,
  -- when its person said that they have seen it; also of what is not shown in the portal
  seen_at    timestamptz,
  -- when a letter is to be tried next; none when one was sent, or none is to be
  mail_at    timestamptz,
  mail_tries smallint    NOT NULL DEFAULT 0
);

CREATE INDEX notice_unseen ON notice (account_id, id) WHERE seen_at IS NULL;
CREATE INDEX notice_to_mail ON notice (mail_at) WHERE mail_at IS NOT NULL;

-- how far the portal has read what the other services tell
CREATE TABLE news_position (
  source   text PRIMARY KEY,
  position text NOT NULL
);

INSERT INTO news_position VALUES ('phones', '0'), ('reports', '1970-01-01T00:00:00Z');
