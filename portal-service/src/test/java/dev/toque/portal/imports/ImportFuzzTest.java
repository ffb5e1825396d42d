package dev.toque.portal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ImportFuzzTest {

  @FuzzTest
  void everyLineOfAnyFileIsADraftOrRefused(byte[] file) {
    List<Line> lines = cut(file);
    if (lines.isEmpty()) {
      return;
    }
    try {
      ReadDraft read = new ReadDraft(Columns.of(lines.get(0)));
      for (Line line : lines.subList(1, lines.size())) {
        Reading reading = read.of(line);

        assertNotNull(reading);
      }
    } catch (ProblemException refused) {
      assertEquals(ProblemCode.MALFORMED, refused.code());
    }
  }

  /** It comes in pieces. */
  private static List<Line> cut(byte[] file) {
    int half = file.length / 2;
    Lines lines = new Lines();
    List<Line> cut = new ArrayList<>(lines.feed(Arrays.copyOf(file, half)));
    cut.addAll(lines.feed(Arrays.copyOfRange(file, half, file.length)));
    cut.addAll(lines.end());
    return cut;
  }
}
