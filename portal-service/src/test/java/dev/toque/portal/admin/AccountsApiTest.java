package dev.toque.portal.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Race;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class AccountsApiTest {

  private final String userName = "u-" + UUID.randomUUID().toString().substring(0, 13);

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @Test
  void firstPutMakesTheAccountAndLaterOnesChangeIt() {
    Operator.put(userName, "{\"displayName\":\"Ana\",\"password\":\"correct horse 7\"}")
        .then()
        .statusCode(201)
        .body("username", equalTo(userName))
        .body("displayName", equalTo("Ana"))
        .body("locale", equalTo("en"))
        .body("enabled", equalTo(true))
        .body("roles", empty());

    Operator.put(userName, "{\"displayName\":\"Ana María\"}")
        .then()
        .statusCode(200)
        .body("displayName", equalTo("Ana María"));
  }

  @Test
  void everythingThatWasSentIsKept() {
    Operator.put(
            userName,
            "{\"displayName\":\"Ana\",\"email\":\"ana@example.com\",\"locale\":\"es\",\"enabled\":false,\"roles\":[\"helpdesk\"]}")
        .then()
        .statusCode(201);

    Operator.get("/" + userName)
        .then()
        .statusCode(200)
        .body("email", equalTo("ana@example.com"))
        .body("locale", equalTo("es"))
        .body("enabled", equalTo(false))
        .body("roles", contains("helpdesk"));
  }

  @Test
  void whatIsLeftOutStaysAsItIs() {
    Operator.put(
        userName,
        "{\"displayName\":\"Ana\",\"password\":\"correct horse 7\",\"email\":\"ana@example.com\",\"roles\":[\"admin\"]}");

    Operator.put(userName, "{\"displayName\":\"Ana\"}")
        .then()
        .body("email", equalTo("ana@example.com"))
        .body("roles", contains("admin"));
    assertEquals(303, new Browser().signIn(userName, "correct horse 7").status());
  }

  @Test
  void passwordIsNeverGivenBack() {
    Operator.put(userName, "{\"displayName\":\"Ana\",\"password\":\"correct horse 7\"}")
        .then()
        .body(not(containsString("assword")))
        .body(not(containsString("correct horse")))
        .body(not(containsString("argon2")));

    Operator.get("/" + userName).then().body(not(containsString("argon2")));
  }

  @Test
  void nameIsOneHoweverItIsWritten() {
    Operator.put(userName, "{\"displayName\":\"Ana\"}").then().statusCode(201);

    Operator.put(userName.toUpperCase(), "{\"displayName\":\"Ana\"}")
        .then()
        .statusCode(200)
        .body("username", equalTo(userName));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"displayName\":\"Ana\",\"displayName\":\"Ana\"}",
        "{\"password\":\"correct horse 7\"}",
        "{\"displayName\":null}",
        "{\"displayName\":\"\"}",
        "{\"displayName\":7}",
        "{\"displayName\":\"An\\u202ea\"}",
        "{\"displayName\":\"An\\na\"}",
        "{\"displayName\":\"Ana\",\"password\":\"seven 7\"}",
        "{\"displayName\":\"Ana\",\"password\":12345678}",
        "{\"displayName\":\"Ana\",\"email\":\"nobody\"}",
        "{\"displayName\":\"Ana\",\"locale\":\"not a language\"}",
        "{\"displayName\":\"Ana\",\"enabled\":\"yes\"}",
        "{\"displayName\":\"Ana\",\"roles\":[\"root\"]}",
        "{\"displayName\":\"Ana\",\"roles\":\"admin\"}",
        "{\"displayName\":\"Ana\",\"roles\":[null]}",
        "{\"displayName\":\"Ana\"} x",
        "[]",
        "null",
        "{",
        ""
      })
  void whatIsNotAsWrittenIsMalformedAndChangesNothing(String body) {
    Operator.put(userName, body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed"))
        .body("errors", hasSize(1));

    Operator.get("/" + userName).then().statusCode(404);
  }

  @Test
  void namesAndPasswordsAreCapped() {
    Operator.put(userName, "{\"displayName\":\"%s\"}".formatted("a".repeat(81)))
        .then()
        .statusCode(400);
    Operator.put(
            userName, "{\"displayName\":\"Ana\",\"password\":\"%s\"}".formatted("a".repeat(257)))
        .then()
        .statusCode(400);

    Operator.put(
            userName,
            "{\"displayName\":\"%s\",\"password\":\"%s\"}"
                .formatted("a".repeat(80), "a".repeat(256)))
        .then()
        .statusCode(201);
    assertEquals(303, new Browser().signIn(userName, "a".repeat(256)).status());
  }

  @Test
  void unknownMembersAreIgnored() {
    Operator.put(userName, "{\"displayName\":\"Ana\",\"shoeSize\":{\"eu\":38}}")
        .then()
        .statusCode(201)
        .body("shoeSize", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%20b", "a%2Fb", "a%00", "%E2%80%AEana", "a:b", "%3Cana%3E"})
  void nameOfOtherCharactersIsMalformed(String encoded) {
    given()
        .urlEncodingEnabled(false)
        .header("Authorization", "Bearer " + Operator.TOKEN)
        .contentType("application/json")
        .body("{\"displayName\":\"Ana\"}")
        .put("/api/admin/v1/accounts/" + encoded)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
  }

  @Test
  void unknownAccountIsNotFound() {
    Operator.get("/" + userName)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("not-found"))
        .body("ref", org.hamcrest.Matchers.hasLength(8));
  }

  @Test
  void anotherTypeOfBodyIsRefused() {
    given()
        .header("Authorization", "Bearer " + Operator.TOKEN)
        .contentType("text/plain")
        .body("{\"displayName\":\"Ana\"}")
        .put("/api/admin/v1/accounts/" + userName)
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void accountsAreFoundByTheBeginningOfTheirNamesPageByPage() {
    IntStream.range(0, 60)
        .forEach(i -> Operator.put(userName + "-%02d".formatted(i), "{\"displayName\":\"x\"}"));

    Response first = Operator.search(userName, "");
    List<String> names = first.path("accounts.username");

    assertEquals(50, names.size());
    first.then().body("after", equalTo(names.get(49)));
    Operator.search(userName, names.get(49))
        .then()
        .body("accounts", hasSize(10))
        .body("after", nullValue());
  }

  @Test
  void wildcardsInAQueryAreText() {
    Operator.put(userName, "{\"displayName\":\"100%%_%s\"}".formatted(userName));

    Operator.search("100%_" + userName, "").then().body("accounts", hasSize(1));
    Operator.search("100%" + userName, "").then().body("accounts", empty());
    Operator.search("%", "").then().body("accounts", empty());
  }

  @Test
  void deletedAccountIsGoneAndDeletingAgainIsFine() {
    Operator.put(userName, "{\"displayName\":\"Ana\",\"password\":\"correct horse 7\"}");

    Operator.delete("/" + userName).then().statusCode(204);
    Operator.delete("/" + userName).then().statusCode(204);

    Operator.get("/" + userName).then().statusCode(404);
    assertEquals(401, new Browser().signIn(userName, "correct horse 7").status());
  }

  @Test
  void ofManyFirstPutsExactlyOneMakesTheAccount() {
    List<Integer> answers =
        Race.of(16, () -> Operator.put(userName, "{\"displayName\":\"Ana\"}").statusCode());

    assertEquals(1, answers.stream().filter(status -> status == 201).count());
    assertTrue(answers.stream().allMatch(status -> status == 201 || status == 200));
  }
}
