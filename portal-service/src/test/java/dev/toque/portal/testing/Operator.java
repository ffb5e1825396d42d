package dev.toque.portal.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The operator with the token, at the admin API. */
public final class Operator {

  /** Of the portal under test. */
  public static final String TOKEN = "operator-of-the-tests";

  /** Of every account that {@link #account} makes. */
  public static final String PASSWORD = "correct horse 7";

  private static final String ACCOUNTS = "/api/admin/v1/accounts";

  private Operator() {}

  /** A new account whose name nobody has; gives its user name. */
  public static String account() {
    String userName = "u-" + UUID.randomUUID().toString().substring(0, 13);
    put(userName, "{\"displayName\":\"Ana\",\"password\":\"%s\"}".formatted(PASSWORD))
        .then()
        .statusCode(201);
    return userName;
  }

  /** The same with a role. */
  public static String account(String role) {
    String userName = account();
    put(userName, "{\"displayName\":\"Ana\",\"roles\":[\"%s\"]}".formatted(role))
        .then()
        .statusCode(200);
    return userName;
  }

  /** The audit trail as JSON lines. */
  public static Response audit(String... query) {
    RequestSpecification request = request();
    for (int i = 0; i < query.length; i += 2) {
      request.queryParam(query[i], query[i + 1]);
    }
    return request.get("/api/admin/v1/audit");
  }

  public static Response put(String userName, String body) {
    return request().contentType(ContentType.JSON).body(body).put(ACCOUNTS + "/" + userName);
  }

  public static Response get(String path) {
    return request().get(ACCOUNTS + path);
  }

  /** The accounts that fit a query, after this name. */
  public static Response search(String query, String after) {
    return request().queryParam("query", query).queryParam("after", after).get(ACCOUNTS);
  }

  public static Response post(String path) {
    return request().post(ACCOUNTS + path);
  }

  public static Response delete(String path) {
    return request().delete(ACCOUNTS + path);
  }

  private static RequestSpecification request() {
    return RestAssured.given().header("Authorization", "Bearer " + TOKEN);
  }
}
