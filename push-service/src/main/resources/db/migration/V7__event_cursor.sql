-- Up to which event of activation-service the targets of phones that left are deleted.
CREATE TABLE event_cursor (
  only_one   boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  last_event bigint  NOT NULL
);

INSERT INTO event_cursor (last_event) VALUES (0);
