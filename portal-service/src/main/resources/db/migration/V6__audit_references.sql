-- The reference of the request that wrote a row: the one that its person is shown when something
-- fails (protocol.md, section 7). None where no request did.
ALTER TABLE audit_event ADD COLUMN ref text CHECK (length(ref) = 8);

CREATE INDEX audit_event_of_ref ON audit_event (ref) WHERE ref IS NOT NULL;
