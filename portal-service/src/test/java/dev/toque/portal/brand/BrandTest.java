package dev.toque.portal.brand;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Mailbox;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator's name, logo, colours and links, by configuration alone. */
@QuarkusTest
@WithTestResource(BrandedNeighbours.class)
class BrandTest {

  @ParameterizedTest
  @ValueSource(strings = {"/portal/page.css", "/design/tokens.css"})
  void pagesAndAppHaveTheAccentInBothThemes(String styles) {
    get(styles)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("text/css"))
        .body(containsString(":root{--color-accent:#0f6f5c;"))
        .body(
            matchesPattern(
                "(?s).*prefers-color-scheme:dark\\)\\{:root\\{--color-accent:#[0-9a-f]{6};.*"));
  }

  @Test
  void pagesShowTheLogoAndTheNameInsteadOfToques() {
    String page = new Browser().open("/login").html();

    assertTrue(page.contains("<img class=\"brand__picture\" src=\"/portal/icon.svg\" alt=\"\">"));
    assertTrue(page.contains("Acme &amp; Sons"));
    assertFalse(page.contains("Toque"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/portal/icon.svg", "/a/icon.svg"})
  void logoIsTheSignOfTabsAndOfTheApp(String path) {
    get(path)
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("X-Content-Type-Options", "nosniff")
        .body(equalTo(BrandedNeighbours.LOGO));
  }

  @Test
  void pagesLinkToTheOperatorsPages() {
    String page = new Browser().open("/help/").html();

    assertTrue(page.contains("href=\"https://help.acme.example/?a=1&amp;b=2\">Contact</a>"), page);
    assertTrue(page.contains("href=\"https://acme.example/privacy\">Privacy</a>"));
    assertTrue(page.contains("href=\"mailto:legal@acme.example\">Legal notice</a>"));
    assertFalse(page.contains("Terms of use"));
  }

  @Test
  void guidesNameTheOperatorsApp() {
    String page = new Browser().open("/help/signing-in").html();

    assertTrue(page.contains("Acme &quot;Key&quot;"), page);
    assertFalse(page.contains("Toque"), page);
  }

  @Test
  void theAppIsCalledWhatTheOperatorCallsIt() {
    get("/a/")
        .then()
        .statusCode(200)
        .contentType(ContentType.HTML)
        .body(containsString("<html data-logo lang=\"en\">"))
        .body(containsString("name=\"application-name\" content=\"Acme &quot;Key&quot;\""))
        .body(not(containsString("Toque")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".es", ".zh"})
  void theInstalledAppHasNameColourAndIcon(String language) {
    get("/a/manifest" + language + ".webmanifest")
        .then()
        .statusCode(200)
        .contentType("application/manifest+json")
        .body("name", equalTo("Acme \"Key\""))
        .body("short_name", equalTo("Acme \"Key\""))
        .body("theme_color", equalTo("#0f6f5c"))
        .body("screenshots", nullValue())
        .body("icons.sizes", hasItems("512x512"))
        .body("icons.findAll { it.sizes != '512x512' }", empty());
  }

  @Test
  void theWorkerOfTheAppKeepsThisBrandAndSaysItsName() {
    get("/a/sw.js")
        .then()
        .statusCode(200)
        .body(containsString("const NAME = \"Acme \\\"Key\\\"\""))
        .body(matchesPattern("(?s).*const SHELL = \"shell-[0-9a-f]{1,8}-[^\"]+\".*"));
  }

  @Test
  void filesOfTheBrandAreNotSentAgainToWhoHasThem() {
    String tag = get("/a/sw.js").header("ETag");

    given().header("If-None-Match", tag).get("/a/sw.js").then().statusCode(304);
  }

  @Test
  void lettersEndWithWhoHelps() {
    String userName = Operator.account();
    Mailbox mailbox = new Mailbox(userName + "@acme.example");
    Operator.put(
        userName, "{\"displayName\":\"Ana\",\"email\":\"%s\"}".formatted(mailbox.address()));

    Browser browser = new Browser();
    browser.open("/forgot-password");

    browser.send("/forgot-password", "username", userName);

    String letter = mailbox.await(1);
    assertTrue(letter.contains("Acme & Sons"), letter);
    assertTrue(letter.contains("Questions? https://help.acme.example/?a=1&b=2"), letter);
  }
}
