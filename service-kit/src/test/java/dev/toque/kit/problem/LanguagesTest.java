package dev.toque.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "null|en",
        "''|en",
        "es|es",
        "es-MX,es;q=0.9,en;q=0.8|es",
        "de,es;q=0.5|es",
        "zh-CN,zh;q=0.9,en;q=0.8|zh",
        "zh-Hans-SG|zh",
        "de|en",
        "*|en",
        "en;q=0.4,es;q=0.8|es",
        ";;;|en",
        "es;q=x|en"
      })
  void theBestLanguageWeSpeakIsChosenAndNonsenseIsEnglish(String header, String language) {
    assertEquals(Locale.forLanguageTag(language), Languages.choose(header));
  }
}
