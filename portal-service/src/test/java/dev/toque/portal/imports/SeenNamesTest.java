package dev.toque.portal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenNamesTest {

  @Test
  void everyNameIsNewOnceAndItsLineKnownThen() {
    SeenNames seen = new SeenNames();
    int many = 50_000;

    long before =
        IntStream.rangeClosed(1, many).filter(i -> seen.see("p" + i, i).isPresent()).count();

    assertEquals(0, before);
    IntStream.rangeClosed(1, many)
        .forEach(i -> assertEquals(OptionalInt.of(i), seen.see("p" + i, many + i)));
  }
}
