package dev.toque.portal.newpassword;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Mailbox;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invitation link, once, for a new account (product.md, section 5). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class InvitationTest {

  private static final String CHOSEN = "a horse of my own";

  private final Browser browser = new Browser();
  private FakeActivation activation;
  private String userName;

  @BeforeEach
  void makeAccountWithoutPassword() {
    activation = FakeActivation.start();
    FakePush.start();
    userName = "new-" + UUID.randomUUID().toString().substring(0, 13);
    Operator.put(
            userName,
            "{\"displayName\":\"Ana\",\"email\":\"%s@toque.example\"}".formatted(userName))
        .then()
        .statusCode(201);
  }

  @Test
  void whoIsInvitedChoosesAPasswordOnceAndSignsIn() {
    invite().then().statusCode(201).body("mailed", equalTo(true));
    String letter = new Mailbox(userName + "@toque.example").await(1);
    assertTrue(letter.contains("Your user name is " + userName));
    String code = Mailbox.code(letter);

    assertEquals("/new-password?done=1", set(code).leadsTo());

    assertEquals("code-unknown", set(code).problem());
    assertEquals("/", browser.signIn(userName, CHOSEN).leadsTo());
  }

  @Test
  void theOperatorMayPassTheLinkOn() {
    Operator.put(userName, "{\"displayName\":\"Ana\",\"email\":\"nowhere@toque.example\"}");

    String link = invite().jsonPath().getString("link");

    assertEquals("/new-password?done=1", set(link.substring(link.indexOf('#') + 1)).leadsTo());
  }

  @Test
  void aNewerInvitationEndsTheEarlierOne() {
    String first = invite().jsonPath().getString("code");
    String second = invite().jsonPath().getString("code");

    assertEquals("code-unknown", set(first).problem());
    assertEquals("/new-password?done=1", set(second).leadsTo());
  }

  @Test
  void whoHasHadAPhoneOrIsDisabledIsNotInvited() {
    activation.enrolled(Database.accountId(userName), TestPhone.create(Browser.ORIGIN), "Pixel 8");
    invite().then().statusCode(403);

    String disabled = Operator.account();
    Operator.put(disabled, "{\"displayName\":\"Ana\",\"enabled\":false}");
    Operator.post("/" + disabled + "/invitation").then().statusCode(403);
    Operator.post("/nobody/invitation").then().statusCode(404);
  }

  private Response invite() {
    return Operator.post("/" + userName + "/invitation");
  }

  private Page set(String code) {
    browser.open("/new-password");
    return browser.send("/new-password", "code", code, "password", CHOSEN, "again", CHOSEN);
  }
}
