package dev.toque.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.vertx.core.VertxException;
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
        ProblemException.of(ProblemCode.UNAVAILABLE));
  }

  static Stream<Throwable> faultsOfOurOwn() {
    return Stream.of(
        new IllegalStateException("bug"),
        new SQLException("unique", "23505"),
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
