package dev.toque.portal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.problem.ProblemTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrameTest {

  @Test
  void menuHoldsExactlyTheLanguagesThatProblemsAreToldIn() {
    assertEquals(
        ProblemTexts.languages(),
        Frame.TONGUES.stream()
            .map(tongue -> Locale.forLanguageTag(tongue.choice()))
            .collect(Collectors.toSet()));
  }

  @Test
  void chinesePagesSayThatTheyAreInSimplifiedCharacters() {
    assertEquals("zh-Hans", frame("zh").language());
    assertEquals("es", frame("es").language());
  }

  private static Frame frame(String tag) {
    return new Frame(
        "Toque",
        Locale.forLanguageTag(tag),
        "home",
        Optional.empty(),
        "token",
        "/",
        Optional.empty());
  }
}
