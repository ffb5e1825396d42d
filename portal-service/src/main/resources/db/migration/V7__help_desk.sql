-- The reason that an agent gave for what they did.
ALTER TABLE audit_event ADD COLUMN detail text;

-- People are found by how a name begins: a range in the order of code points, whatever the
-- database's own order of words is.
CREATE INDEX account_user_name_begins ON account (user_name COLLATE "C");
CREATE INDEX account_display_name_begins ON account (lower(display_name) COLLATE "C");
CREATE INDEX account_email_begins ON account (lower(email) COLLATE "C");
