package dev.toque.portal.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.stringContainsInOrder;

import dev.toque.portal.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class StylesTest {

  @Test
  void stylesAreTokensThenComponentsThenThePortalsOwn() {
    given()
        .header("Accept-Encoding", "gzip")
        .get(StylesResource.PATH)
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/css"))
        .header("Content-Encoding", "gzip")
        .header("Cache-Control", "no-cache")
        .header("ETag", notNullValue())
        .body(
            stringContainsInOrder("--color-accent: ", "box-sizing: border-box", ".brand__ground"));
  }

  @Test
  void stylesThatABrowserHasAreNotSentAgain() {
    String tag = given().get(StylesResource.PATH).header("ETag");

    given().header("If-None-Match", tag).get(StylesResource.PATH).then().statusCode(304);
  }
}
