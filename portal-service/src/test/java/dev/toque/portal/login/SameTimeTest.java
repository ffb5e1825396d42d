package dev.toque.portal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SameTimeTest {

  private final SameTime sameTime = new SameTime(Duration.ofMillis(250));

  @Test
  void whatIsLeftIsRested() {
    assertEquals(Duration.ofMillis(150), sameTime.leftAfter(Duration.ofMillis(100)));
  }

  @Test
  void nobodyRestsWhoIsLate() {
    assertEquals(Duration.ZERO, sameTime.leftAfter(Duration.ofMillis(250)));
    assertEquals(Duration.ZERO, sameTime.leftAfter(Duration.ofSeconds(2)));
  }

  @Test
  void aPartOfAMillisecondIsAWholeOne() {
    assertEquals(Duration.ofMillis(1), sameTime.leftAfter(Duration.ofNanos(249_999_999)));
  }
}
