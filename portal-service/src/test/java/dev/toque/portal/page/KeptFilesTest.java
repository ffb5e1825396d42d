package dev.toque.portal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class KeptFilesTest {

  private static final Pattern FILES =
      Pattern.compile("<(?:link rel=\"stylesheet\" href|script type=\"module\" src)=\"([^\"]*)\"");

  private static final String A_YEAR = "public, max-age=31536000, immutable";

  @Test
  void pageNamesOneFileOfStylesAndOneScriptOfOneVersion() {
    List<String> files = files();

    assertEquals(2, files.size());
    assertTrue(files.get(0).matches("/portal/v/[0-9a-f]{13,}/page\\.css"), files.get(0));
    assertEquals(files.get(0).replace("page.css", "js/portal.js"), files.get(1));
  }

  @Test
  void stylesAreKeptForAYear() {
    given()
        .header("Accept-Encoding", "gzip")
        .get(files().get(0))
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/css"))
        .header("Content-Encoding", "gzip")
        .header("Cache-Control", A_YEAR)
        .body(equalTo(given().get(StylesResource.PATH).asString()));
  }

  @Test
  void scriptsAndWhatTheyImportAreKeptForAYear() {
    String script = files().get(1);

    for (String imported : List.of("portal.js", "ui/live-region.js", "lib/swap.js", "api.js")) {
      given()
          .header("Accept-Encoding", "gzip")
          .get(script.replace("portal.js", imported))
          .then()
          .statusCode(200)
          .header("Content-Type", containsString("javascript"))
          .header("Content-Encoding", "gzip")
          .header("Cache-Control", A_YEAR)
          .header("X-Content-Type-Options", "nosniff")
          .body(equalTo(given().get("/portal/js/" + imported).asString()));
    }
    given().head(script).then().statusCode(200).header("Cache-Control", A_YEAR);
  }

  @Test
  void filesOfAnotherVersionAreAnsweredAndKeptByNobody() {
    for (String file : List.of("page.css", "js/portal.js")) {
      given().get("/portal/v/0/" + file).then().statusCode(200).header("Cache-Control", "no-store");
    }
  }

  @Test
  void whatIsNotThereIsKeptByNobody() {
    given()
        .get(files().get(1).replace("portal.js", "none.js"))
        .then()
        .statusCode(404)
        .header("Cache-Control", "no-store");
  }

  private static List<String> files() {
    return FILES
        .matcher(given().get("/login").asString())
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
