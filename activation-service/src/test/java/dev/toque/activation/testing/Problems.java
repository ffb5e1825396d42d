package dev.toque.activation.testing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.json.StrictJson;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What refusals look like. */
public final class Problems {

  private Problems() {}

  /** Asserts a whole problem document (protocol.md section 7); more can be asserted after it. */
  public static ValidatableResponse assertProblem(Response response, int status, String code) {
    ValidatableResponse refusal =
        response.then().statusCode(status).contentType("application/problem+json");
    // each path of REST-assured is a script that is compiled
    JsonNode problem = StrictJson.readTree(response.asByteArray());
    assertEquals(code, problem.path("code").textValue());
    assertEquals("urn:toque:problem:" + code, problem.path("type").textValue());
    assertEquals(status, problem.path("status").intValue());
    assertThat(problem.path("ref").textValue(), matchesPattern("[0-9A-HJKMNP-TV-Z]{8}"));
    return refusal;
  }
}
