package dev.toque.portal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

  private final OpenStreams streams = new OpenStreams(2);

  @Test
  void eachHolderHasSoManyAndNoMore() {
    streams.opened("192.0.2.1");
    streams.opened("192.0.2.1");
    streams.opened("192.0.2.2");

    ProblemException refused =
        assertThrows(ProblemException.class, () -> streams.opened("192.0.2.1"));

    assertEquals(ProblemCode.TOO_MANY_REQUESTS, refused.code());
  }

  @Test
  void oneThatEndsMakesRoomForOne() {
    streams.opened("192.0.2.1");
    streams.opened("192.0.2.1");

    streams.closed("192.0.2.1");
    streams.opened("192.0.2.1");

    assertThrows(ProblemException.class, () -> streams.opened("192.0.2.1"));
  }
}
