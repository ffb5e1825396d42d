-- The audit trail of every service, by months: what is older than the operator wants is dropped by
-- whole partitions, never row by row (docs/adr/0024). Applied after a service's own migrations, and
-- once more whenever this file changes, so each step leaves alone what is there already.

-- A partition for a month, given by its first day; none where another one holds that time already.
CREATE OR REPLACE FUNCTION make_audit_partition(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  partition text := 'audit_event_' || to_char(month, 'YYYY_MM');
BEGIN
  IF to_regclass(partition) IS NOT NULL THEN
    RETURN;
  END IF;
  EXECUTE format(
    'CREATE TABLE %I PARTITION OF audit_event FOR VALUES FROM (%L) TO (%L)',
    partition, month::timestamp AT TIME ZONE 'UTC',
    (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
  PERFORM close_audit_partition(partition);
EXCEPTION
  -- the rows from before there were partitions, or those that fell into the default one
  WHEN invalid_object_definition OR check_violation THEN
    RETURN;
END $$;

-- What triggers on the whole trail do not see: truncating a partition by its own name.
CREATE OR REPLACE FUNCTION close_audit_partition(partition text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  EXECUTE format(
    'CREATE TRIGGER audit_event_is_not_truncated BEFORE TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()', partition);
  EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM CURRENT_USER', partition);
END $$;

-- Makes the partitions of this month and the next three; drops those that ended before the
-- retention, which is the only way for a row to go. Gives how many were dropped. One at a time does
-- it, however many replicas there are.
CREATE OR REPLACE FUNCTION keep_audit_trail(retention interval) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  limit_of_age timestamptz := now() - retention;
  this_month date := date_trunc('month', now() AT TIME ZONE 'UTC');
  partition record;
  dropped integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext(current_schema() || '.audit_event')) THEN
    RETURN 0;
  END IF;
  FOR ahead IN 0..3 LOOP
    PERFORM make_audit_partition((this_month + make_interval(months => ahead))::date);
  END LOOP;
  FOR partition IN
    SELECT c.oid::regclass AS name,
      substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \(''([^'']+)''\)')::timestamptz AS ended
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'audit_event'::regclass
  LOOP
    IF partition.ended <= limit_of_age THEN
      EXECUTE format('DROP TABLE %s', partition.name);
      dropped := dropped + 1;
    END IF;
  END LOOP;
  IF (SELECT max(at) FROM audit_event_default) < limit_of_age THEN
    DROP TABLE audit_event_default;
    CREATE TABLE audit_event_default PARTITION OF audit_event DEFAULT;
    PERFORM close_audit_partition('audit_event_default');
    dropped := dropped + 1;
  END IF;
  RETURN dropped;
END $$;

-- A trail that is one table becomes the first partition, until the end of this month. Nothing is
-- copied, and the version of the service that runs meanwhile notices nothing.
DO $$
DECLARE
  next_month timestamptz :=
    date_trunc('month', now() AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC';
BEGIN
  IF (SELECT relkind FROM pg_class WHERE oid = 'audit_event'::regclass) = 'p' THEN
    RETURN;
  END IF;
  ALTER TABLE audit_event RENAME TO audit_event_first;
  ALTER TABLE audit_event_first ALTER COLUMN id DROP IDENTITY;
  ALTER TABLE audit_event_first DROP CONSTRAINT audit_event_pkey;
  ALTER INDEX audit_event_of_account RENAME TO audit_event_first_of_account;
  ALTER INDEX audit_event_of_ref RENAME TO audit_event_first_of_ref;
  CREATE SEQUENCE audit_event_id;
  PERFORM setval('audit_event_id', COALESCE(max(id), 0) + 1, false) FROM audit_event_first;

  CREATE TABLE audit_event (LIKE audit_event_first INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
    PARTITION BY RANGE (at);
  ALTER TABLE audit_event ALTER COLUMN id SET DEFAULT nextval('audit_event_id');
  ALTER SEQUENCE audit_event_id OWNED BY audit_event.id;
  ALTER TABLE audit_event ADD PRIMARY KEY (id, at);
  CREATE INDEX audit_event_of_account ON audit_event (account_id, id);
  CREATE INDEX audit_event_of_ref ON audit_event (ref) WHERE ref IS NOT NULL;
  EXECUTE format(
    'ALTER TABLE audit_event ATTACH PARTITION audit_event_first FOR VALUES FROM (MINVALUE) TO (%L)',
    next_month);
  -- whatever the clocks say, a row finds a place
  CREATE TABLE audit_event_default PARTITION OF audit_event DEFAULT;

  CREATE TRIGGER audit_event_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
  -- partitions have this one, too
  CREATE TRIGGER audit_event_row_is_append_only
    BEFORE UPDATE OR DELETE ON audit_event
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
  REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM CURRENT_USER;
  PERFORM close_audit_partition('audit_event_first');
  PERFORM close_audit_partition('audit_event_default');
END $$;

SELECT keep_audit_trail(interval '100 years');
