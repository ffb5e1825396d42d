package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toque.portal.guides.Figures.Picture;
import dev.toque.portal.guides.Figures.Shape;
import dev.toque.portal.testing.DeclaredStates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every step has its figures, and every figure its screen and its file. Pictures are made anew by
 * the system tests' {@code FiguresRun}, as CONTRIBUTING.md says.
 */
class FiguresTest {

  private static final int MOST_BYTES = 40 * 1024;
  private static final int AVERAGE_BYTES = 15 * 1024;

  /** Where the one dimension of a lossy WebP stands (RFC 9649, section 2.5). */
  private static final int SIZE_IN_WEBP = 26;

  private static final Path FOLDER =
      Path.of("src/main/resources/META-INF/resources" + Illustrator.FOLDER);

  /** Whoever has no screen before them. */
  private static final Set<String> WITHOUT_SCREEN = Set.of("ask-help-desk");

  private final Figures figures = Library.figures();

  @Test
  void everyStepHasAFigureForItsScreens() {
    Set<String> bare = new TreeSet<>();
    for (Outline.Guide guide : Library.outline().guides()) {
      Stream.of(guide, guide.withStore())
          .flatMap(variant -> variant.parts().stream())
          .filter(Outline.Part::ordered)
          .flatMap(part -> part.steps().stream())
          .filter(step -> figures.of(step, guide.phone()).isEmpty())
          .forEach(bare::add);
    }

    assertEquals(WITHOUT_SCREEN, bare);
  }

  @Test
  void everyFigureBelongsToAStep() {
    Set<String> used =
        figures.steps().keySet().stream()
            .flatMap(
                step -> Road.PHONES.stream().flatMap(phone -> figures.of(step, phone).stream()))
            .collect(Collectors.toSet());

    assertEquals(figures.ids().collect(Collectors.toSet()), used);
  }

  @Test
  void theScreenOfEveryPictureIsStillThere() throws IOException {
    Set<String> declared = new TreeSet<>(DeclaredStates.all());
    try (InputStream app =
        FiguresTest.class.getResourceAsStream("/META-INF/resources/a/states.json")) {
      new ObjectMapper().readTree(app).forEach(state -> declared.add(state.path("state").asText()));
    }

    List<Picture> gone =
        figures.pictures().stream().filter(picture -> !declared.contains(picture.state())).toList();

    assertEquals(List.of(), gone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void everyPictureIsThereInEveryLanguageAndNoOther(String language) throws IOException {
    Set<String> declared =
        figures.pictures().stream()
            .map(picture -> picture.id() + ".webp")
            .collect(Collectors.toCollection(TreeSet::new));
    try (Stream<Path> files = Files.list(FOLDER.resolve(language))) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(declared, there);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void picturesAreLightAndAsLargeAsThePageSays(String language) throws IOException {
    long sum = 0;
    for (Picture picture : figures.pictures()) {
      byte[] file = Files.readAllBytes(FOLDER.resolve(language).resolve(picture.id() + ".webp"));
      ByteBuffer webp = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      Shape shape = picture.shape();
      sum += file.length;

      assertEquals("WEBPVP8 ", new String(file, 8, 8, StandardCharsets.US_ASCII), picture.id());
      assertEquals(shape.width(), webp.getShort(SIZE_IN_WEBP), picture.id());
      assertEquals(shape.height(), webp.getShort(SIZE_IN_WEBP + Short.BYTES), picture.id());
      assertTrue(file.length <= MOST_BYTES, picture.id() + " has " + file.length + " bytes");
    }
    assertTrue(sum / figures.pictures().size() <= AVERAGE_BYTES, "altogether " + sum + " bytes");
  }
}
