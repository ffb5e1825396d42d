package dev.toque.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class LanguageTest {

  private final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es-MX,en;q=0.5|es",
        "zh-CN,zh;q=0.9|zh-Hans",
        "fr, en|en",
        "fr|en",
        ";;;|en",
        "en-GB|en",
        "*|en"
      })
  void pageSpeaksWhatTheBrowserPrefers(String accepted, String language) {
    browser.with("Accept-Language", accepted);

    assertTrue(browser.open("/login").html().contains("<html lang=\"" + language + "\""));
  }

  @Test
  void choiceCountsMoreThanWhatTheBrowserPrefers() {
    browser.open("/login");

    Page answer = browser.send("/language", "language", "es", "return", "/login");

    assertEquals("/login", answer.leadsTo());
    assertTrue(browser.open("/login").html().contains("<html lang=\"es\""));
  }

  @Test
  void menuOffersEveryLanguageAndShowsTheChosenOne() {
    browser.open("/login");
    browser.send("/language", "language", "zh", "return", "/login");

    String html = browser.open("/login").html();

    assertTrue(html.contains("<html lang=\"zh-Hans\""));
    assertEquals(List.of("en", "es", "zh"), choices(html, ""));
    assertEquals(List.of("zh"), choices(html, "selected"));
  }

  @Test
  void problemsSpeakTheChosenLanguageToo() {
    browser.open("/login");
    browser.send("/language", "language", "es", "return", "/login");
    String spanish = browser.open("/no-such-page").html();

    String byHeader = new Browser().with("Accept-Language", "es").open("/no-such-page").html();

    assertEquals(title(byHeader), title(spanish));
  }

  @Test
  void aLanguageThatWeDoNotSpeakIsNoChoice() {
    browser.open("/login");

    browser.send("/language", "language", "xx", "return", "/login");

    assertNull(browser.cookie("toque-language"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "/nowhere", ""})
  void switchLeadsBackOnlyToAPageOfOurs(String target) {
    browser.open("/login");

    assertEquals("/", browser.send("/language", "language", "es", "return", target).leadsTo());
  }

  private static List<String> choices(String html, String attribute) {
    return Pattern.compile("<option value=\"(\\w+)\"[^>]*" + attribute + ">")
        .matcher(html)
        .results()
        .map(choice -> choice.group(1))
        .toList();
  }

  private static String title(String html) {
    return html.replaceAll("(?s).*<h1[^>]*>(.*?)</h1>.*", "$1");
  }
}
