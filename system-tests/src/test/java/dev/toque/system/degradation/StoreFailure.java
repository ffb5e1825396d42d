package dev.toque.system.degradation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A way in which a store fails, and its end. */
enum StoreFailure {
  REDIS_STALLS {
    @Override
    void begin(StoreServers servers) {
      servers.signal("redis", "STOP");
    }

    @Override
    void end(StoreServers servers) {
      servers.signal("redis", "CONT");
    }
  },

  REDIS_HAS_NO_MEMORY {
    @Override
    void begin(StoreServers servers) {
      servers.redis("CONFIG SET maxmemory 1");
    }

    @Override
    void end(StoreServers servers) {
      servers.redis("CONFIG SET maxmemory 256mb");
    }
  },

  /** Its snapshot cannot be written: after that Redis takes no writes. */
  REDIS_HAS_NO_DISK {
    @Override
    void begin(StoreServers servers) {
      Path gone = folder();
      servers.redis("CONFIG SET save \"3600 1\"", "CONFIG SET dir " + gone);
      delete(gone);
      servers.redis("BGSAVE");
      servers.awaitRedis("rdb_last_bgsave_status:err");
    }

    @Override
    void end(StoreServers servers) {
      servers.redis("CONFIG SET dir " + servers.redisFolder(), "CONFIG SET save \"\"");
    }
  },

  REDIS_BECAME_A_REPLICA {
    @Override
    void begin(StoreServers servers) {
      servers.redis("REPLICAOF 127.0.0.1 1");
    }

    @Override
    void end(StoreServers servers) {
      servers.redis("REPLICAOF NO ONE");
    }
  },

  POSTGRES_STALLS {
    @Override
    void begin(StoreServers servers) {
      servers.signal("postgres", "STOP");
    }

    @Override
    void end(StoreServers servers) {
      servers.signal("postgres", "CONT");
    }
  },

  POSTGRES_READS_ONLY {
    @Override
    void begin(StoreServers servers) {
      servers.postgres(
          "ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()");
    }

    @Override
    void end(StoreServers servers) {
      servers.postgres(
          "ALTER SYSTEM RESET default_transaction_read_only", "SELECT pg_reload_conf()");
    }
  },

  /** Connections are dropped, and none is given any more. */
  POSTGRES_HAS_NO_CONNECTION {
    @Override
    void begin(StoreServers servers) {
      forEachRole(servers, "ALTER ROLE %I CONNECTION LIMIT 0");
      servers.postgres(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE starts_with(usename, 'toque_')");
    }

    @Override
    void end(StoreServers servers) {
      forEachRole(servers, "ALTER ROLE %I CONNECTION LIMIT -1");
    }

    private void forEachRole(StoreServers servers, String statement) {
      servers.postgres(
          """
          DO $$ DECLARE one name; BEGIN
            FOR one IN SELECT rolname FROM pg_roles WHERE starts_with(rolname, 'toque_') LOOP
              EXECUTE format('%s', one);
            END LOOP; END $$
          """
              .formatted(statement));
    }
  },

  POSTGRES_HAS_NO_DISK {
    @Override
    void begin(StoreServers servers) {
      refuseWrites(servers, "53100");
    }

    @Override
    void end(StoreServers servers) {
      takeWrites(servers);
    }
  },

  POSTGRES_HAS_NO_MEMORY {
    @Override
    void begin(StoreServers servers) {
      refuseWrites(servers, "53200");
    }

    @Override
    void end(StoreServers servers) {
      takeWrites(servers);
    }
  };

  private static final String EACH_TABLE =
      """
      DO $$ DECLARE one record; BEGIN
        FOR one IN SELECT c.oid::regclass AS name FROM pg_class c
            WHERE starts_with(c.relnamespace::regnamespace::text, 'toque_')
              AND c.relkind IN ('r', 'p') AND NOT c.relispartition LOOP
          EXECUTE format('%s', one.name);
        END LOOP; END $$
      """;

  abstract void begin(StoreServers servers);

  abstract void end(StoreServers servers);

  /** What a server says that cannot write, by its SQLSTATE. */
  private static void refuseWrites(StoreServers servers, String state) {
    servers.postgres(
        """
        CREATE FUNCTION refuse_writes() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '%s'; END $$
        """
            .formatted(state),
        EACH_TABLE.formatted(
            "CREATE TRIGGER refuse_writes BEFORE INSERT OR UPDATE ON %s FOR EACH ROW"
                + " EXECUTE FUNCTION public.refuse_writes()"));
  }

  private static void takeWrites(StoreServers servers) {
    servers.postgres("DROP FUNCTION refuse_writes CASCADE");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("no-disk");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) {
    try {
      Files.delete(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
