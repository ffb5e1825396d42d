package dev.toque.portal.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Mailbox;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ImportTest {

  /** How the portal hashes while it is tested. */
  private static final String OURS = "$argon2id$v=19$m=512,t=1,";

  /** Of {@code abc}, by jBCrypt's own tests. */
  private static final String BCRYPT =
      "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

  /** Of {@code password}, by the reference implementation's own tests. */
  private static final String ARGON2 =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  private final String name = "i-" + UUID.randomUUID().toString().substring(0, 13);
  private final Browser browser = new Browser();

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @Test
  void whoWasImportedWithAReadyHashSignsInAndGetsOneOfOurs() {
    Importer.send("username,passwordHash", name + "," + BCRYPT, name + "b,\"" + ARGON2 + "\"");

    assertEquals("/", browser.signIn(name, "abc").leadsTo());
    assertEquals("/", new Browser().signIn(name + "b", "password").leadsTo());

    assertTrue(hash(name).startsWith(OURS), hash(name));
    assertTrue(hash(name + "b").startsWith(OURS));
    assertEquals("/", new Browser().signIn(name, "abc").leadsTo());
  }

  @Test
  void wrongPasswordOpensNoImportedAccount() {
    Importer.send("username,passwordHash", name + "," + BCRYPT);

    browser.signIn(name, "abd");

    assertFalse(browser.isSignedIn());
    assertEquals(BCRYPT, hash(name));
  }

  @Test
  void plainPasswordsAreHashedAndNeverKept() {
    List<JsonNode> events =
        Importer.send(
            "username,password", name + ",correct horse 7", name + "b,\"with, comma \"\"7\"\"\"");

    assertEquals(List.of(2, 2), Importer.counts(Importer.last(events), "lines", "created"));
    assertTrue(hash(name).startsWith(OURS));
    assertEquals("/", browser.signIn(name, "correct horse 7").leadsTo());
    assertEquals("/", new Browser().signIn(name + "b", "with, comma \"7\"").leadsTo());
  }

  @Test
  void everyCellIsKept() {
    Importer.send(
        "username,displayName,email,locale,enabled,roles",
        name.toUpperCase() + ",\"García, Ana\"," + name + "@Toque.Example,es,false,helpdesk");

    Operator.get("/" + name)
        .then()
        .body("displayName", equalTo("García, Ana"))
        .body("email", equalTo(name + "@toque.example"))
        .body("locale", equalTo("es"))
        .body("enabled", equalTo(false))
        .body("roles[0]", equalTo("helpdesk"));
  }

  @Test
  void whoHasNoDisplayNameIsCalledByTheUserName() {
    Importer.send("username", name);

    Operator.get("/" + name)
        .then()
        .body("displayName", equalTo(name))
        .body("locale", equalTo("en"))
        .body("enabled", equalTo(true))
        .body("email", nullValue());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String[] file = {
      "username,displayName,password", name + ",Ana,correct horse 7", name + "b,Bob,"
    };
    Importer.send(file);
    String hash = hash(name);

    JsonNode again = Importer.last(Importer.send(file));

    assertEquals(
        List.of(2, 0, 0, 2, 0),
        Importer.counts(again, "lines", "created", "updated", "unchanged", "refused"));
    assertEquals(hash, hash(name));
    assertEquals(List.of("account-made"), events(name));
  }

  @Test
  void aPasswordThatIsThereIsNobodysToReplace() {
    String[] file = {"username,passwordHash", name + "," + BCRYPT};
    Importer.send(file);
    Operator.put(name, "{\"displayName\":\"Ana\",\"password\":\"a horse of my own\"}");

    Importer.send(file);

    assertEquals("/", browser.signIn(name, "a horse of my own").leadsTo());
  }

  @Test
  void whatAFileLeavesOutStaysAsItIs() {
    Importer.send(
        "username,displayName,email,locale,roles",
        name + ",Ana," + name + "@toque.example,es,helpdesk");

    JsonNode done =
        Importer.last(Importer.send("username,displayName,email,roles", name + ",Ana María,,"));

    assertEquals(List.of(0, 1, 0), Importer.counts(done, "created", "updated", "unchanged"));
    Operator.get("/" + name)
        .then()
        .body("displayName", equalTo("Ana María"))
        .body("email", equalTo(name + "@toque.example"))
        .body("locale", equalTo("es"))
        .body("roles[0]", equalTo("helpdesk"));
  }

  @Test
  void refusedLinesAreToldAndTheOthersGoOn() {
    List<JsonNode> events =
        Importer.send(
            "username,email",
            name + ",nowhere",
            "",
            name + "b,",
            name + "B,",
            "x,\"y",
            name + "c,");

    List<JsonNode> refused = Importer.refused(events);
    assertEquals(
        List.of(2, 5, 6), refused.stream().map(event -> event.path("line").asInt()).toList());
    assertEquals(name, refused.get(0).path("username").asText());
    assertEquals("email", refused.get(0).path("field").asText());
    assertEquals("must be a mail address", refused.get(0).path("reason").asText());
    assertEquals("stands in line 4 already", refused.get(1).path("reason").asText());
    assertEquals(
        List.of(5, 2, 3), Importer.counts(Importer.last(events), "lines", "created", "refused"));
  }

  @Test
  void whoHasNoPasswordIsInvitedOnce() {
    String[] file = {
      "username,email,passwordHash",
      "%1$s,%1$s@toque.example,".formatted(name),
      "%1$sb,%1$sb@toque.example,%2$s".formatted(name, BCRYPT),
      "%1$sc,,".formatted(name)
    };

    JsonNode first = Importer.last(Importer.send(file));
    JsonNode second = Importer.last(Importer.send(file));

    assertEquals(List.of(1, 1), Importer.counts(first, "invited", "uninvited"));
    assertEquals(List.of(0, 1), Importer.counts(second, "invited", "uninvited"));
    Mailbox mailbox = new Mailbox(name + "@toque.example");
    assertTrue(mailbox.await(1).contains("Your user name is " + name));
    assertEquals(1, mailbox.letters().size());
    assertEquals(0, new Mailbox(name + "b@toque.example").letters().size());
  }

  @Test
  void whoseInvitationHasEndedIsInvitedAgain() {
    String[] file = {"username,email", "%1$s,%1$s@toque.example".formatted(name)};
    Importer.send(file);
    Database.update(
        "UPDATE password_link SET expires_at = now() WHERE account_id = ?",
        Database.accountId(name));

    JsonNode again = Importer.last(Importer.send(file));

    assertEquals(List.of(1, 0), Importer.counts(again, "invited", "uninvited"));
    new Mailbox(name + "@toque.example").await(2);
  }

  @Test
  void whoIsDisabledLosesWhatWasOpen() {
    Importer.send("username,passwordHash", name + "," + BCRYPT);
    browser.signIn(name, "abc");
    assertTrue(browser.isSignedIn());

    Importer.send("username,enabled", name + ",false");

    assertFalse(browser.isSignedIn());
    browser.signIn(name, "abc");
    assertFalse(browser.isSignedIn());
  }

  @Test
  void whatCannotBeEndedStopsTheImportAndTheRepeatFinishes() {
    Importer.send("username", name);
    FakePush.start().away(true);

    JsonNode stopped = Importer.last(Importer.send("username,enabled", name + ",false"));
    FakePush.start();
    JsonNode again = Importer.last(Importer.send("username,enabled", name + ",false"));

    assertEquals("unavailable", stopped.path("stopped").asText());
    assertEquals(8, stopped.path("ref").asText().length());
    assertEquals(1, stopped.path("soFar").path("updated").asInt());
    assertEquals(1, again.path("unchanged").asInt());
  }

  @Test
  void accountNamedLikeTheRouteIsAnAccount() {
    Importer.send("username", "import");

    Operator.get("/import").then().statusCode(200).body("username", equalTo("import"));
    Operator.put("import", "{\"displayName\":\"Ina Port\"}").then().statusCode(200);
  }

  @Test
  void trailTellsOfTheImportAndOfEachAccountAndOfNoSecret() {
    Importer.send("username,password", name + ",correct horse 7", "x y,secret word 8");

    String ref =
        Database.query("SELECT ref FROM audit_event WHERE account_id = ?", Database.accountId(name))
            .get(0);
    String trail = Operator.audit("ref", ref).asString();
    List<JsonNode> lines = Importer.events(trail);
    assertEquals(
        List.of("account-made", "accounts-imported"),
        lines.stream().map(line -> line.path("event").asText()).toList());
    assertFalse(lines.get(1).has("account"));
    assertEquals("operator", lines.get(1).path("actor").asText());
    assertEquals(
        "lines=2 created=1 updated=0 unchanged=0 refused=1 invited=0 uninvited=0",
        lines.get(1).path("detail").asText());
    assertFalse(trail.contains("horse") || trail.contains("secret"), trail);
  }

  private static String hash(String userName) {
    return Database.query("SELECT password_hash FROM account WHERE user_name = ?", userName).get(0);
  }

  private static List<String> events(String userName) {
    return Database.query(
        "SELECT event FROM audit_event WHERE account_id = ? ORDER BY id",
        Database.accountId(userName));
  }
}
