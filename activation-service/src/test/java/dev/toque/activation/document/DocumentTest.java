package dev.toque.activation.document;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The OpenAPI document, as everybody may read it. */
@QuarkusTest
@WithTestResource(Stores.class)
class DocumentTest {

  @Test
  void documentNamesTheRoutesOfPhonesAndNoneOfServices() {
    Map<String, Map<String, Object>> paths = document().getMap("paths");

    assertTrue(paths.size() > 3);
    assertTrue(paths.keySet().stream().allMatch(path -> path.startsWith("/api/activation/v1/")));
  }

  @Test
  void everyRouteMayAnswerWithAProblem() {
    Map<String, Map<String, Map<String, Map<String, Object>>>> paths = document().getMap("paths");

    paths
        .values()
        .forEach(
            path ->
                path.values().stream()
                    .filter(operation -> operation.containsKey("responses"))
                    .forEach(
                        operation ->
                            assertTrue(operation.get("responses").containsKey("default"))));
  }

  @Test
  void jsonIsNotShownAsTheClassThatHoldsIt() {
    assertFalse(document().getString("components").contains("containerNode"));
  }

  private static JsonPath document() {
    return given()
        .get("/api/activation/openapi?format=json")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
