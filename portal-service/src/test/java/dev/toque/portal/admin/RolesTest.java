package dev.toque.portal.admin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.SignedIn;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may call what, for every route that the OpenAPI document names. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class RolesTest {

  private static final String API = "/api/admin/v1";
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private static final String ADMINS = "admin token";
  private static final String DESK = "helpdesk admin token";

  /** Who is let in; whoever else is signed in gets 403, a stranger 401. */
  private static final Map<String, String> ALLOWED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("GET /accounts", DESK),
              Map.entry("GET /accounts/{username}", DESK),
              Map.entry("PUT /accounts/{username}", ADMINS),
              Map.entry("DELETE /accounts/{username}", ADMINS),
              Map.entry("POST /accounts/import", ADMINS),
              Map.entry("POST /accounts/{username}/invitation", ADMINS),
              Map.entry("GET /accounts/{username}/phones", DESK),
              Map.entry("DELETE /accounts/{username}/phones/{enrollmentId}", DESK),
              Map.entry("POST /accounts/{username}/unlock", DESK),
              Map.entry("DELETE /accounts/{username}/sessions", DESK),
              Map.entry("POST /accounts/{username}/temporary-code", DESK),
              Map.entry("POST /accounts/{username}/verify-caller", DESK),
              Map.entry("POST /accounts/{username}/verify-caller/result", DESK),
              Map.entry("GET /audit", ADMINS)));

  private FakeActivation activation;
  private FakePush push;

  @BeforeEach
  void startNeighbours() {
    activation = FakeActivation.start();
    push = FakePush.start();
  }

  @Test
  void everyRouteIsInTheTable() {
    assertEquals(ALLOWED.keySet(), new TreeSet<>(routes()));
  }

  @Test
  void everyRouteAdmitsItsRolesAndNobodyElse() {
    Browser person = SignedIn.person(activation, push).browser();
    Browser helpdesk = SignedIn.agent(activation, push, "helpdesk").browser();
    Browser admin = SignedIn.agent(activation, push, "admin").browser();
    Map<String, Browser> roles =
        Map.of("none", new Browser(), "person", person, "helpdesk", helpdesk, "admin", admin);

    Map<String, String> found = new TreeMap<>();
    for (String route : routes()) {
      List<String> admitted = new ArrayList<>();
      for (String role : List.of("none", "person", "helpdesk", "admin")) {
        int status = call(roles.get(role), route, target(route));
        assertEquals(role.equals("none") ? 401 : status, status, route);
        if (status != 401 && status != 403) {
          admitted.add(role);
        }
      }
      int status = callWithToken(route, target(route));
      if (status != 401 && status != 403) {
        admitted.add("token");
      }
      found.put(route, String.join(" ", admitted));
    }

    assertEquals(ALLOWED, found);
  }

  @Test
  void helpDeskMayNothingWithAnAccountThatHasARoleNorWithItsOwn() {
    SignedIn helpdesk = SignedIn.agent(activation, push, "helpdesk");
    List<String> targets =
        List.of(helpdesk.userName(), Operator.account("helpdesk"), Operator.account("admin"));

    for (String route : routes()) {
      if (ALLOWED.get(route).equals(DESK) && route.contains("{username}")) {
        for (String target : targets) {
          assertEquals(403, call(helpdesk.browser(), route, target), route);
        }
      }
    }
  }

  @Test
  void adminMayDoAllAlsoWithAgents() {
    SignedIn admin = SignedIn.agent(activation, push, "admin");
    String target = Operator.account("helpdesk");
    activation.enrolled(
        Database.accountId(target), TestPhone.create(Neighbours.PUBLIC_URL), "Pixel 8");

    assertEquals(204, call(admin.browser(), "POST /accounts/{username}/unlock", target));
    assertEquals(201, call(admin.browser(), "POST /accounts/{username}/temporary-code", target));
  }

  @Test
  void whatChangesSomethingWithASessionMustComeFromAPageOfOurs() {
    SignedIn admin = SignedIn.agent(activation, push, "admin");
    String unlock = API + "/accounts/" + Operator.account() + "/unlock";

    assertEquals(204, admin.browser().call("POST", unlock, "").statusCode());
    admin.browser().with("Origin", "https://elsewhere.example");
    assertEquals(403, admin.browser().call("POST", unlock, "").statusCode());
    admin.browser().with("Origin", Neighbours.PUBLIC_URL);
    assertEquals(204, admin.browser().call("POST", unlock, "").statusCode());
    assertEquals(403, admin.browser().sendBare(unlock).status());
    assertEquals(403, admin.browser().send(unlock).status());
  }

  @Test
  void agentWithoutAPhoneMayNothing() {
    String userName = Operator.account("admin");
    Browser browser = new Browser();
    browser.signIn(userName, Operator.PASSWORD);

    assertEquals(403, call(browser, "GET /accounts", ""));
  }

  @Test
  void agentWhomThePasswordAloneLetInMayNothingThoughThereIsAPhoneSince() {
    String userName = Operator.account("admin");
    Browser browser = new Browser();
    browser.signIn(userName, Operator.PASSWORD);
    activation.enrolled(
        Database.accountId(userName), TestPhone.create(Neighbours.PUBLIC_URL), "Pixel 8");

    assertEquals(403, call(browser, "GET /accounts", ""));
  }

  @Test
  void halfASignInOpensNothing() {
    String userName = Operator.account("admin");
    activation.enrolled(
        Database.accountId(userName), TestPhone.create(Neighbours.PUBLIC_URL), "Pixel 8");
    Browser browser = new Browser();
    browser.signIn(userName, Operator.PASSWORD);

    assertEquals(401, call(browser, "GET /accounts", ""));
  }

  @Test
  void roleThatIsTakenAwayIsGoneAtOnce() {
    SignedIn admin = SignedIn.agent(activation, push, "admin");
    assertEquals(200, call(admin.browser(), "GET /accounts", ""));

    Operator.put(admin.userName(), "{\"displayName\":\"Ana\",\"roles\":[]}");

    assertEquals(403, call(admin.browser(), "GET /accounts", ""));
  }

  /** A new account that the route can do its work with. */
  private String target(String route) {
    String userName = "t-" + UUID.randomUUID().toString().substring(0, 13);
    Operator.put(userName, "{\"displayName\":\"Ana\"}").then().statusCode(201);
    if (!route.endsWith("/invitation")) {
      activation.enrolled(
          Database.accountId(userName), TestPhone.create(Neighbours.PUBLIC_URL), "Pixel 8");
    }
    return userName;
  }

  private static int call(Browser browser, String route, String target) {
    String[] parts = route.split(" ");
    return browser.call(parts[0], path(parts[1], target), body(route)).statusCode();
  }

  private static int callWithToken(String route, String target) {
    String[] parts = route.split(" ");
    return given()
        .header("Authorization", "Bearer " + Operator.TOKEN)
        .contentType("application/json")
        .body(body(route))
        .request(parts[0], path(parts[1], target))
        .statusCode();
  }

  private static String path(String template, String target) {
    return API
        + template
            .replace("{username}", target)
            .replace("{enrollmentId}", UUID.randomUUID().toString());
  }

  private static String body(String route) {
    return route.startsWith("PUT")
        ? "{\"displayName\":\"Ana\"}"
        : route.endsWith("/result") ? "{\"check\":\"%s\"}".formatted("A".repeat(43)) : "";
  }

  private static List<String> routes() {
    JsonNode paths = document().path("paths");
    List<String> routes = new ArrayList<>();
    paths
        .fieldNames()
        .forEachRemaining(
            path ->
                paths
                    .path(path)
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            routes.add(method.toUpperCase() + " " + path.replace(API, ""));
                          }
                        }));
    return routes;
  }

  private static JsonNode document() {
    try {
      return new ObjectMapper()
          .readTree(given().accept("application/json").get("/api/admin/openapi").asString());
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
