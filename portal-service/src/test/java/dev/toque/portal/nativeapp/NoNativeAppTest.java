package dev.toque.portal.nativeapp;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.empty;

import dev.toque.portal.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class NoNativeAppTest {

  @Test
  void theDocumentsNameNoApp() {
    get("/.well-known/assetlinks.json").then().statusCode(200).body("$", empty());
    get("/.well-known/apple-app-site-association")
        .then()
        .statusCode(200)
        .body("applinks.details", empty());
  }

  @Test
  void phonesAreSentToNoStore() {
    get("/a/stores").then().statusCode(200).body("android", empty()).body("ios", empty());
  }
}
