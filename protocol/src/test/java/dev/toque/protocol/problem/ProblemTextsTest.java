package dev.toque.protocol.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.code.EndReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {
  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final Locale CHINESE = Locale.forLanguageTag("zh");
  private static final Instant TIME = Instant.parse("2026-03-01T14:32:59Z");

  static Stream<Locale> languages() {
    return ProblemTexts.languages().stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasTheSameKeysAndPlaceholdersAsEnglish(Locale language) throws IOException {
    assertEquals(placeholders(texts(Locale.ENGLISH)), placeholders(texts(language)));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyProblemHasATitleAndADetailWithoutACode(Locale language) {
    for (ProblemCode code : ProblemCode.values()) {
      String title = ProblemTexts.title(code, language);
      String detail = ProblemTexts.detail(code, Map.of(), language);

      String stop = language.equals(CHINESE) ? "。" : ".";
      assertFalse(title.isBlank() || title.endsWith(stop), title);
      assertTrue(detail.endsWith(stop), detail);
      assertFalse(detail.contains("{") || detail.contains("}"), detail);
      assertFalse(code.code().contains("-") && detail.contains(code.code()), detail);
    }
  }

  @Test
  void languagesAreEnglishSpanishAndSimplifiedChinese() {
    assertEquals(
        new TreeSet<>(List.of("en", "es", "zh")),
        languages().map(Locale::toLanguageTag).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void otherLanguageIsAnsweredInEnglishWhateverTheServersOwn() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(SPANISH);

      assertEquals("This phone is locked", ProblemTexts.title(ProblemCode.LOCKED, Locale.FRENCH));
      assertEquals("This phone is locked", ProblemTexts.title(ProblemCode.LOCKED, Locale.ENGLISH));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void regionOfALanguageDoesNotMatter() {
    assertEquals(
        "Este teléfono está bloqueado",
        ProblemTexts.title(ProblemCode.LOCKED, Locale.forLanguageTag("es-MX")));
    assertEquals("此手机已锁定", ProblemTexts.title(ProblemCode.LOCKED, Locale.forLanguageTag("zh-CN")));
    assertEquals(
        "此手机已锁定", ProblemTexts.title(ProblemCode.LOCKED, Locale.forLanguageTag("zh-Hans-SG")));
  }

  @Test
  void usedCodeNamesTimeAndPhone() {
    assertEquals(
        "This code was already used, at 14:32 UTC by “Pixel {8} $1”. If that was you, you are done."
            + " If not, remove that phone now in “My phones” and get a new code.",
        english(ProblemCode.CODE_USED, Map.of("usedAt", TIME, "device", "Pixel {8} $1")));
    assertTrue(
        english(ProblemCode.CODE_USED, Map.of("usedAt", TIME))
            .startsWith("This code was already used, at 14:32 UTC. If"));
    assertTrue(
        english(ProblemCode.CODE_USED, Map.of("device", "Pixel 8"))
            .startsWith("This code was already used. If"));
    assertEquals(
        "Este código ya se usó, a las 14:32 UTC desde «Pixel 8». Si fue usted, ya ha terminado. Si"
            + " no, elimine ahora ese teléfono en «Mis teléfonos» y obtenga un código nuevo.",
        ProblemTexts.detail(
            ProblemCode.CODE_USED, Map.of("usedAt", TIME, "device", "Pixel 8"), SPANISH));
  }

  @Test
  void timesMayBeText() {
    assertTrue(
        english(ProblemCode.TOO_MANY_REQUESTS, Map.of("retryAt", "2026-03-01T14:40:00.123Z"))
            .contains("Wait until 14:40 UTC"));
    assertTrue(english(ProblemCode.TOO_MANY_REQUESTS, Map.of()).contains("Wait a few minutes"));
  }

  @ParameterizedTest
  @EnumSource
  void expiredCodeTellsWhy(EndReason reason) {
    String detail =
        english(ProblemCode.CODE_EXPIRED, Map.of("expiredAt", TIME, "reason", reason.wire()));

    String expected =
        switch (reason) {
          case TIME -> "expired at 14:32 UTC";
          case SUPERSEDED -> "A newer code replaced";
          case SIGNED_OUT -> "signed out";
          case ENDED -> "no longer valid";
        };
    assertTrue(detail.contains(expected), detail);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
  void settledChallengeTellsHowItEnded(ChallengeState state) {
    String general = english(ProblemCode.NOT_PENDING, Map.of());

    assertFalse(english(ProblemCode.NOT_PENDING, Map.of("state", state.wire())).equals(general));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4})
  void triesLeftAreCountedInWords(int left) {
    String detail = english(ProblemCode.GATE_FAILED, Map.of("triesLeft", left));

    assertTrue(
        detail.contains(left == 0 ? "no tries are left" : left == 1 ? "one try" : "4 tries"),
        detail);
  }

  private static String english(ProblemCode code, Map<String, Object> members) {
    return ProblemTexts.detail(code, members, Locale.ENGLISH);
  }

  private static Properties texts(Locale language) throws IOException {
    String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
    try (Reader in =
        new InputStreamReader(
            ProblemTexts.class.getResourceAsStream("problems" + suffix + ".properties"),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(in);
      return texts;
    }
  }

  private static Map<String, String> placeholders(Properties texts) {
    Pattern placeholder = Pattern.compile("\\{\\w+}");
    Map<String, String> found = new TreeMap<>();
    texts.forEach(
        (key, text) ->
            found.put(
                key.toString(),
                placeholder
                    .matcher(text.toString())
                    .results()
                    .map(MatchResult::group)
                    .sorted()
                    .collect(Collectors.joining())));
    return found;
  }
}
