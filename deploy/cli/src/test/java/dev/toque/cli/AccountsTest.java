package dev.toque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.FakePortal.Asked;
import dev.toque.cli.api.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

  private static final String ANA =
      "{\"username\":\"ana\",\"displayName\":\"Ana García\",\"email\":\"ana@example.com\",\"locale\":\"es\",\"enabled\":true,\"roles\":[\"helpdesk\"]}";
  private static final String BOB =
      "{\"username\":\"bob\",\"displayName\":\"Bob\",\"email\":null,\"locale\":\"en\",\"enabled\":false,\"roles\":[]}";

  private final FakePortal portal = new FakePortal();

  @AfterEach
  void end() {
    portal.close();
  }

  @Test
  void everyPageIsListed() {
    portal.then(200, "{\"accounts\":[" + ANA + "],\"after\":\"ana\"}");
    portal.then(200, "{\"accounts\":[" + BOB + "]}");

    Ran ran = Ran.against(portal.url(), "accounts", "list", "a b&c");

    assertEquals(0, ran.code());
    assertEquals(2, ran.out().lines().count());
    assertTrue(ran.out().lines().toList().get(1).matches("bob +Bob +- +disabled *"), ran.out());
    assertEquals(
        List.of(
            "GET /api/admin/v1/accounts?query=a%20b%26c&after=",
            "GET /api/admin/v1/accounts?query=a%20b%26c&after=ana"),
        portal.asked().stream().map(Asked::line).toList());
    assertEquals("Bearer " + Ran.TOKEN, portal.last().authorization());
  }

  @Test
  void asJsonAListIsOneArray() {
    portal.then(200, "{\"accounts\":[" + ANA + "],\"after\":\"ana\"}");
    portal.then(200, "{\"accounts\":[" + BOB + "]}");

    JsonNode all = Json.read(Ran.against(portal.url(), "accounts", "list", "--json").out());

    assertEquals("ana", all.get(0).path("username").asText());
    assertEquals("bob", all.get(1).path("username").asText());
  }

  @Test
  void whatIsNotNamedIsNotSent() {
    portal.then(201, ANA);

    Ran.against(
        portal.url(), "accounts", "put", "ana", "--display-name", "Ana", "--enabled", "false");

    assertEquals("PUT /api/admin/v1/accounts/ana", portal.last().line());
    assertEquals("application/json", portal.last().type());
    assertEquals(
        Json.read("{\"displayName\":\"Ana\",\"enabled\":false}"), Json.read(portal.last().body()));
  }

  @Test
  void rolesAreGivenAndTakenAway() {
    portal.then(200, ANA).then(200, ANA);

    Ran.against(
        portal.url(), "accounts", "put", "ana", "--display-name", "A", "--roles", "admin,helpdesk");
    assertEquals("[\"admin\",\"helpdesk\"]", roles());

    Ran.against(portal.url(), "accounts", "put", "ana", "--display-name", "A", "--roles=");
    assertEquals("[]", roles());
  }

  @Test
  void whoHasADisplayNameKeepsIt() {
    portal.then(200, ANA).then(200, ANA);

    Ran.against(portal.url(), "accounts", "put", "ana", "--locale", "en");

    assertEquals(
        Json.read("{\"displayName\":\"Ana García\",\"locale\":\"en\"}"),
        Json.read(portal.last().body()));
  }

  @ParameterizedTest
  @CsvSource({
    "unlock, POST /api/admin/v1/accounts/a%2Fb/unlock",
    "end-sessions, DELETE /api/admin/v1/accounts/a%2Fb/sessions"
  })
  void aDeedGoesWithItsReason(String command, String expected) {
    Ran ran = Ran.against(portal.url(), "accounts", command, "a/b", "--reason", "called us");

    assertEquals(0, ran.code());
    assertEquals(expected, portal.last().line());
    assertEquals(Json.read("{\"reason\":\"called us\"}"), Json.read(portal.last().body()));
  }

  @Test
  void withoutATerminalNothingIsDeletedUnasked() {
    assertEquals(2, Ran.against(portal.url(), "accounts", "delete", "ana").code());
    assertEquals(List.of(), portal.asked());

    assertEquals(0, Ran.against(portal.url(), "accounts", "delete", "ana", "--yes").code());
    assertEquals("DELETE /api/admin/v1/accounts/ana", portal.last().line());
  }

  @Test
  void aCodeIsToldOnStandardOutput() {
    portal.then(
        201,
        "{\"code\":\"ABCD-EFGH\",\"fullUntil\":\"2026-01-01T00:00:00Z\",\"enrolUntil\":\"2026-01-09T00:00:00Z\"}");

    assertTrue(
        Ran.against(portal.url(), "accounts", "temporary-code", "ana")
            .out()
            .startsWith("code         ABCD-EFGH"));
  }

  @ParameterizedTest
  @CsvSource({"verified, 0", "denied, 1", "expired, 1", "refused, 1"})
  void aCallerIsWaitedFor(String state, int code) {
    portal.then(201, "{\"challengeId\":\"x\",\"check\":\"secret\",\"number\":\"123456\"}");
    portal.then(200, "{\"state\":\"pending\"}");
    portal.then(200, "{\"state\":\"" + state + "\"}");

    Ran ran = Ran.against(portal.url(), "accounts", "verify-caller", "ana");

    assertEquals(code, ran.code());
    assertTrue(ran.err().contains("123456"), ran.err());
    assertEquals("{\"check\":\"secret\"}", portal.last().body());
    assertFalse(ran.out().contains("secret"));
  }

  @Test
  void phonesAreListedAndRemoved() {
    String id = "00000000-0000-0000-0000-000000000007";
    portal.then(
        200,
        "{\"phones\":[{\"enrollmentId\":\"%s\",\"name\":\"Pixel 8\",\"platform\":\"android\",\"status\":\"active\"}]}"
            .formatted(id));

    assertTrue(Ran.against(portal.url(), "phones", "list", "ana").out().startsWith(id));
    Ran.against(portal.url(), "phones", "remove", "ana", id);

    assertEquals("DELETE /api/admin/v1/accounts/ana/phones/" + id, portal.last().line());
  }

  private String roles() {
    return Json.read(portal.last().body()).path("roles").toString();
  }
}
