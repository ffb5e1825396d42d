package dev.toque.kit.problem;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Tells a dependency that is away (PostgreSQL, Redis, another service) from a fault of our own.
 * Away means {@code unavailable}: nothing was decided and repeating is safe (protocol.md section
 * 7).
 */
public final class Outages {

  private static final int DEEPEST_CAUSE = 12;

  /**
   * Replies of a Redis that is up but cannot serve: full, read-only, loading, or shutting down. Of
   * what failed within a script the older ones tell at the end of a sentence of their own. The
   * client itself makes such a reply to what was under way when the connection ended.
   */
  private static final Predicate<String> REDIS_CANNOT_SERVE =
      Pattern.compile(
              "(^|: -)(OOM|READONLY|LOADING|MISCONF|MASTERDOWN|CLUSTERDOWN|BUSY|NOREPLICAS"
                  + "|CONNECTION_CLOSED)\\b")
          .asPredicate();

  /**
   * SQLSTATE classes: connection, resources, operator intervention, system, read-only transaction.
   */
  private static final List<String> POSTGRES_CANNOT_SERVE =
      List.of("08", "53", "57", "58", "25006");

  private Outages() {}

  /**
   * The problem to tell when {@code failure} comes from a dependency that is away, else the
   * failure.
   */
  public static Throwable orUnavailable(Throwable failure) {
    return isOutage(failure) ? ProblemException.of(ProblemCode.UNAVAILABLE) : failure;
  }

  /** Whether this failure, or one that caused it, says that a dependency is away. */
  public static boolean isOutage(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (saysAway(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean saysAway(Throwable cause) {
    // what another service told of its own dependencies
    if (cause instanceof ProblemException told) {
      return told.code() == ProblemCode.UNAVAILABLE;
    }
    if (cause instanceof PgException postgres) {
      return saysAway(postgres.getSqlState());
    }
    // what Hibernate makes of it
    if (cause instanceof SQLException postgres && postgres.getSQLState() != null) {
      return saysAway(postgres.getSQLState());
    }
    if (cause instanceof ErrorType redis) {
      return REDIS_CANNOT_SERVE.test(String.valueOf(redis.getMessage()));
    }
    return cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof io.smallrye.mutiny.TimeoutException
        || cause instanceof VertxException
        || cause instanceof ProcessingException
        || isOfPool(cause);
  }

  private static boolean saysAway(String sqlState) {
    return POSTGRES_CANNOT_SERVE.stream().anyMatch(String.valueOf(sqlState)::startsWith);
  }

  /**
   * Vert.x reports a full or unreachable pool or queue, and a connection that ended just before it
   * was used, by an exception without a type of its own.
   */
  private static boolean isOfPool(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return cause.getClass().getSimpleName().startsWith("NoStackTrace")
        && (message.startsWith("Timeout")
            || message.contains("closed")
            || message.startsWith("Connection is not active")
            || message.endsWith("queue is full"));
  }
}
