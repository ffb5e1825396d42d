package dev.toque.portal.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class OperatorFilterTest {

  private static final String ACCOUNT = "/api/admin/v1/accounts/ana";

  @ParameterizedTest
  @CsvSource({
    "GET,/api/admin/v1/accounts",
    "GET,/api/admin/v1/accounts/ana",
    "PUT,/api/admin/v1/accounts/ana",
    "DELETE,/api/admin/v1/accounts/ana",
    "GET,/api/admin/v1/accounts/ana/phones",
    "DELETE,/api/admin/v1/accounts/ana/phones/0b0e7b2a-0000-4000-8000-000000000000",
    "POST,/api/admin/v1/accounts/ana/unlock",
    "DELETE,/api/admin/v1/accounts/ana/sessions"
  })
  void everyRouteAsksForTheToken(String method, String path) {
    given()
        .contentType("application/json")
        .body("{\"displayName\":\"Ana\"}")
        .request(Method.valueOf(method), path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthorized"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer x",
        "bearer " + Operator.TOKEN,
        "Basic " + Operator.TOKEN,
        "Bearer " + Operator.TOKEN + "x",
        "Bearer  " + Operator.TOKEN,
        Operator.TOKEN
      })
  void anythingButTheTokenIsRefused(String authorization) {
    given().header("Authorization", authorization).get(ACCOUNT).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api;x/admin/v1/accounts",
        "/api/admin;x=1/v1/accounts",
        "//api/admin/v1/accounts",
        "/api/./admin/v1/accounts",
        "/x/../api/admin/v1/accounts",
        "/api/%61dmin/v1/accounts",
        "/api/admin/v1/accounts/"
      })
  void noWayOfWritingThePathGetsAroundIt(String path) {
    given().urlEncodingEnabled(false).get(path).then().statusCode(not(200));
  }

  @Test
  void tokenIsAskedForBeforeTheBodyIsRead() {
    given().contentType("application/json").body("{").put(ACCOUNT).then().statusCode(401);
  }
}
