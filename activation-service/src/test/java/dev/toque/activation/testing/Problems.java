package dev.toque.activation.testing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What refusals look like. */
public final class Problems {

  private Problems() {}

  /** Asserts a whole problem document (protocol.md section 7); more can be asserted after it. */
  public static ValidatableResponse assertProblem(Response response, int status, String code) {
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code))
        .body("type", equalTo("urn:toque:problem:" + code))
        .body("status", equalTo(status))
        .body("ref", matchesPattern("[0-9A-HJKMNP-TV-Z]{8}"));
  }
}
