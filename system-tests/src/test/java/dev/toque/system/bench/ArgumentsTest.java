package dev.toque.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.bench.report.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void withoutArgumentsEveryRowIsMeasured() {
    Arguments arguments = Arguments.parse(List.of());

    assertEquals(EnumSet.range(Row.P1, Row.P14), arguments.rows());
    assertFalse(arguments.quick());
    assertFalse(arguments.reference());
  }

  @Test
  void referenceBringsTheRowsThatItIsComparedWith() {
    Arguments arguments = Arguments.parse(List.of("--reference"));

    assertTrue(arguments.reference());
    assertEquals(Set.of(Row.P1, Row.P2), arguments.rows());
    assertEquals(
        Set.of(Row.P1, Row.P2, Row.P10),
        Arguments.parse(List.of("--rows", "P10", "--reference")).rows());
  }

  @Test
  void rowsAreNamedInAnyCase() {
    Arguments arguments = Arguments.parse(List.of("--rows", "P1,p12", "--quick"));

    assertEquals(Set.of(Row.P1, Row.P12), arguments.rows());
    assertTrue(arguments.quick());
  }

  @Test
  void whatIsNotKnownIsRefused() {
    for (List<String> words :
        List.of(
            List.of("--fast"),
            List.of("--rows"),
            List.of("--rows", "P15"),
            List.of("--rows", "REFERENCE"),
            List.of("--clients", "0"),
            List.of("--clients", "65"),
            List.of("--clients", "many"))) {
      assertThrows(IllegalArgumentException.class, () -> Arguments.parse(words));
    }
  }
}
