package dev.toque.portal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void aLineEndsWithEitherBreakAndTheLastWithNone() {
    assertEquals(List.of("a", "b", "", "c"), texts("a\r\nb\n\nc".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theMarkBeforeTheFirstLineIsNoPartOfIt() {
    assertEquals(
        List.of("username", "\uFEFFana"),
        texts("\uFEFFusername\n\uFEFFana".getBytes(StandardCharsets.UTF_8)));
  }

  @Property(tries = 60)
  void whereTheBytesAreCutMakesNoDifference(@ForAll @IntRange(min = 1, max = 40) int size) {
    byte[] file =
        "username,displayName\r\nana,\"Ana María\"\n贾,贾宝玉\r\n".getBytes(StandardCharsets.UTF_8);
    Lines lines = new Lines();
    List<Line> cut = new ArrayList<>();

    for (int from = 0; from < file.length; from += size) {
      cut.addAll(
          lines.feed(java.util.Arrays.copyOfRange(file, from, Math.min(from + size, file.length))));
    }

    assertEquals(
        List.of("username,displayName", "ana,\"Ana María\"", "贾,贾宝玉"),
        cut.stream().map(Line::text).toList());
  }

  @Test
  void whatIsNotUtf8IsAFaultOfItsLineAlone() {
    byte[] file = "ana\nMar\u00EDa\nbob\n".getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(List.of("ana", "", "bob"), texts(file));
    assertEquals(Optional.of("is not UTF-8"), lines(file).get(1).fault());
  }

  @Test
  void aLineThatIsTooLongIsAFaultOfItsOwnAlone() {
    String longest = "x".repeat(Lines.LONGEST);
    byte[] file = (longest + "\n" + longest + "x\nbob").getBytes(StandardCharsets.UTF_8);

    List<Line> lines = lines(file);

    assertEquals(Optional.empty(), lines.get(0).fault());
    assertEquals(Optional.of("is longer than 4096 bytes"), lines.get(1).fault());
    assertEquals(new Line(3, "bob", Optional.empty()), lines.get(2));
  }

  private static List<String> texts(byte[] file) {
    return lines(file).stream().map(Line::text).toList();
  }

  private static List<Line> lines(byte[] file) {
    Lines lines = new Lines();
    List<Line> all = new ArrayList<>(lines.feed(file));
    all.addAll(lines.end());
    return all;
  }
}
