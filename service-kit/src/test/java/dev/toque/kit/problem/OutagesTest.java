package dev.toque.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutagesTest {

  static Stream<Throwable> outages() {
    return Stream.of(
        new ConnectException("refused"),
        new IOException("reset"),
        new TimeoutException(),
        new VertxException("closed"),
        new RuntimeException("wrapped", new IOException("reset")),
        new RuntimeException("by Hibernate", new SQLException("time-out", "57014")),
        new SQLException("too many connections", "53300"),
        new SQLException("disk full", "53100"),
        ErrorType.create("OOM command not allowed when used memory > 'maxmemory'."),
        ErrorType.create(
            "ERR Error running script (call to f_0a): @user_script:3: @user_script: 3: -READONLY You"
                + " can't write against a read only replica."),
        ErrorType.create("CONNECTION_CLOSED"),
        new NoStackTraceThrowable("Redis waiting queue is full"),
        new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
        new SQLException("read-only transaction", "25006"),
        ProblemException.of(ProblemCode.UNAVAILABLE));
  }

  static Stream<Throwable> faultsOfOurOwn() {
    return Stream.of(
        new IllegalStateException("bug"),
        new SQLException("unique", "23505"),
        ErrorType.create("ERR Error running script (call to f_0a): @user_script:3: OOM is a word"),
        ErrorType.create("WRONGTYPE Operation against a key holding the wrong kind of value"),
        new SQLException("without a state"),
        ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void dependencyThatIsAwayIsAnOutage(Throwable failure) {
    assertTrue(Outages.isOutage(failure));
  }

  @ParameterizedTest
  @MethodSource("faultsOfOurOwn")
  void faultOfOurOwnIsNone(Throwable failure) {
    assertFalse(Outages.isOutage(failure));
  }

  @Test
  void outageIsToldAsUnavailable() {
    Throwable told = Outages.orUnavailable(new IOException("reset"));

    assertEquals(ProblemCode.UNAVAILABLE, ((ProblemException) told).code());
  }
}
