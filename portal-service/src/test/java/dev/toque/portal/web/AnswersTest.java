package dev.toque.portal.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every answer: headers, caching, problems as pages. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class AnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/login",
        "/",
        "/no-such-page",
        "/portal/portal.css",
        "/design/tokens.css",
        "/api/admin/v1/accounts",
        "/login/confirm"
      })
  void everyAnswerCarriesThePolicy(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("X-Content-Type-Options", "nosniff")
        .header("Permissions-Policy", containsString("camera=(self)"))
        .header("Strict-Transport-Security", nullValue());
  }

  @Test
  void policyAllowsNothingInlineAndNobodyElse() {
    String policy = given().get("/login").header("Content-Security-Policy");

    assertFalse(policy.contains("unsafe"));
    assertFalse(policy.contains("*"));
    assertFalse(policy.contains("http"));
  }

  @Test
  void tooLargeAnnouncementCarriesThePolicyToo() {
    given()
        .body("x".repeat(20_000))
        .post("/login")
        .then()
        .statusCode(413)
        .header("Content-Security-Policy", containsString("default-src 'none'"));
  }

  @Test
  void pagesAreKeptByNobody() {
    given().get("/login").then().header("Cache-Control", "no-store");
  }

  @Test
  void staticFilesAreAskedForAgain() {
    Response file = given().get("/portal/portal.css");

    assertEquals("no-cache", file.header("Cache-Control"));
    given()
        .header("If-Modified-Since", file.header("Last-Modified"))
        .get("/portal/portal.css")
        .then()
        .statusCode(304);
  }

  @Test
  void pagesAreNotCompressedButFilesAre() {
    given()
        .header("Accept-Encoding", "gzip")
        .get("/login")
        .then()
        .header("Content-Encoding", nullValue());
    given()
        .header("Accept-Encoding", "gzip")
        .get("/portal/portal.css")
        .then()
        .header("Content-Encoding", equalTo("gzip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no-such-page", "/internal/v1/accounts", "/login/../nowhere"})
  void unknownPageIsAProblemPage(String path) {
    Page page = new Browser().open(path);

    assertEquals(404, page.status());
    assertEquals("not-found", page.problem());
    assertEquals("no-store", page.header("Cache-Control"));
  }

  @Test
  void wrongMethodIsAProblemPage() {
    given().delete("/login").then().statusCode(405).contentType("text/html");
  }

  @Test
  void unknownPathOfAnApiIsAProblemDocument() {
    given()
        .get("/api/admin/v1/nothing")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not-found"));
  }

  @Test
  void hostHeaderShapesNothing() {
    String page = given().header("Host", "evil.example").get("/login").asString();

    assertFalse(page.contains("evil.example"));
  }

  @Test
  void tryingAgainNeverLeadsToAnotherHost() {
    String page = given().urlEncodingEnabled(false).get("//evil.example/x").asString();

    assertFalse(page.contains("href=\"//evil"));
  }

  @Test
  void apiIsDocumentedWithoutThePages() {
    String document = given().accept("application/json").get("/api/admin/openapi").asString();

    assertTrue(document.contains("/api/admin/v1/accounts/{username}"));
    assertFalse(document.contains("/logout"));
  }

  @Test
  void healthIsNotOnThePublicPort() {
    given().get("/q/health").then().statusCode(404);
  }
}
