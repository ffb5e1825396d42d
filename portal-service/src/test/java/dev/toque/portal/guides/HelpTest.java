package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Page;
import dev.toque.portal.testing.RenderedPage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class HelpTest {

  private static final Pattern LINK = Pattern.compile("href=\"(/help/[^\"#]*)(?:#([^\"]*))?\"");
  private static final String PIXEL =
      "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36";
  private static final String IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1";

  private final Browser browser = new Browser();

  @Test
  void everyGuideIsReadInEveryLanguageWithoutSigningIn() {
    for (Locale locale : RenderedPage.LOCALES) {
      browser.with("Accept-Language", locale.getLanguage());
      Book book = Bookshop.webApp(locale.getLanguage());
      for (Outline.Guide guide : Library.outline().guides()) {
        Page page = browser.open("/help/" + guide.id());

        assertEquals(200, page.status(), guide.id());
        assertTrue(page.html().contains("<h1>" + book.guide(guide.id()).orElseThrow().title()));
      }
    }
  }

  @Test
  void everyLinkOfTheHelpLeadsToAPageAndAnAnchorThatExist() {
    String problems = browser.open("/help/problems").html();
    List<String> pages =
        List.of(
            "/help/", "/help/problems", "/help/ios-qr-new", "/help/signing-in", "/help/lost-phone");
    for (String path : pages) {
      for (MatchResult link : LINK.matcher(browser.open(path).html()).results().toList()) {
        if (link.group(2) != null) {
          assertEquals("/help/problems", link.group(1));
          assertTrue(problems.contains("id=\"" + link.group(2) + "\""), link.group());
        } else {
          assertEquals(200, browser.open(link.group(1)).status(), link.group());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phone=android&way=qr&app=new, /help/android-qr-new",
    "phone=android&way=typed&app=app, /help/android-typed-app",
    "phone=ios&way=qr&app=app, /help/ios-qr-app",
    "phone=ios&way=typed&app=new, /help/ios-typed-new",
    "way=qr&app=new, /help/",
    "phone=//evil.example&way=qr&app=new, /help/",
  })
  void chooserLeadsToExactlyOneGuide(String choices, String guide) {
    Page page = browser.open("/help/choose?" + choices);

    assertEquals(303, page.status());
    assertEquals(guide, page.leadsTo());
  }

  @Test
  void chooserKnowsThePhoneThatItIsReadOn() {
    String android = browser.with("User-Agent", PIXEL).open("/help/").html();
    String iphone = browser.with("User-Agent", IPHONE).open("/help/").html();
    String computer = browser.with("User-Agent", "Mozilla/5.0 (X11; Linux)").open("/help/").html();

    assertTrue(isChecked(android, "android") && !isChecked(android, "ios"));
    assertTrue(isChecked(iphone, "ios") && !isChecked(iphone, "android"));
    assertFalse(isChecked(computer, "android") || isChecked(computer, "ios"));
  }

  @Test
  void everythingThatTheHelpCanShowIsDeclaredAndNothingElse() {
    Set<String> shown = new TreeSet<>();
    for (String path : List.of("/help/", "/help/problems", "/help/pin-guidelines")) {
      shown.add(
          browser.open(path).html().replaceAll("(?s).*<body[^>]*data-state=\"(.*?)\".*", "$1"));
    }

    Set<String> declared = DeclaredStates.startingWith("help-");
    declared.add("help");
    assertEquals(declared, shown);
  }

  @Test
  void guideThatDoesNotExistIsNotFound() {
    Page page = browser.open("/help/no-such-guide");

    assertEquals(404, page.status());
    assertEquals("not-found", page.problem());
  }

  @Test
  void problemsLeadToWhatToDoAboutThem() {
    Page page = browser.open("/no-such-page");

    assertTrue(page.html().contains("href=\"/help/problems#not-found\""));
  }

  @ParameterizedTest
  @CsvSource({
    "/help/, /help/",
    "/help/problems, /help/problems",
    "/help/ios-typed-app, /help/ios-typed-app",
    "/help/nowhere, /",
    "/help//evil.example, /",
  })
  void changeOfLanguageLeadsBackToTheGuide(String from, String to) {
    browser.open("/help/");

    assertEquals(to, browser.send("/language", "language", "zh", "return", from).leadsTo());
  }

  private static boolean isChecked(String html, String phone) {
    return Pattern.compile("name=\"phone\" value=\"" + phone + "\" required checked>")
        .matcher(html)
        .find();
  }
}
