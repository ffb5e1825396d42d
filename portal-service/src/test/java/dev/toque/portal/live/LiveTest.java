package dev.toque.portal.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.FakePush.Made;
import dev.toque.portal.testing.LiveStream;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.push.Delivery;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a page that waits hears of changes. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class LiveTest {

  private static final String WAITING = "/live/confirm";

  private final Browser browser = new Browser();
  private final TestPhone phone = TestPhone.create(Browser.ORIGIN);
  private FakePush push;
  private Made made;

  @BeforeEach
  void waitForThePhone() {
    String userName = Operator.account();
    UUID accountId = Database.accountId(userName);
    FakeActivation.start().enrolled(accountId, phone, "Pixel 8");
    push = FakePush.start();
    browser.signIn(userName, Operator.PASSWORD);
    made = push.last(accountId);
  }

  @Test
  void theStateNowComesFirstAndEachChangeFollows() {
    try (LiveStream page = browser.listen(WAITING).awaitChanges(1)) {
      push.seen(made);
      page.awaitChanges(2);
      push.approve(made, phone);
      page.awaitChanges(3);

      assertEquals(3, page.changes().stream().distinct().count(), page.changes()::toString);
    }
  }

  @Test
  void howFarTheNotificationHasComeIsHeardUntilAPhoneHasTheRequest() {
    try (LiveStream page = browser.listen(WAITING).awaitChanges(1)) {
      int heard = 1;
      for (Delivery.State state : Delivery.State.values()) {
        push.delivered(made, phone, state);
        page.awaitChanges(++heard);
      }
      push.seen(made);
      page.awaitChanges(++heard);

      assertEquals(heard, page.changes().stream().distinct().count(), page.changes()::toString);
    }
  }

  /** Its answer would end with the head for whoever forwards it, and never here. */
  @Test
  void theHeadAloneIsNotToBeHad() {
    assertEquals(405, browser.ask("HEAD", WAITING).status());
  }

  @Test
  void aLostHintCostsSecondsOnly() {
    try (LiveStream page = browser.listen(WAITING).awaitChanges(1)) {
      push.becomeUnheard(made, ChallengeState.DENIED);

      List<String> told = page.awaitChanges(2).changes();
      assertNotEquals(told.get(0), told.get(1));
    }
  }

  @Test
  void whatAHintSaysIsNotBelieved() {
    try (LiveStream page = browser.listen(WAITING).awaitChanges(1)) {
      Stores.redis("PUBLISH push:challenge:" + made.id() + " approved");
      push.become(made, ChallengeState.DENIED);

      String told = page.awaitChanges(2).changes().get(1);
      try (LiveStream later = browser.listen(WAITING).awaitChanges(1)) {
        assertEquals(later.changes().get(0), told);
      }
    }
  }

  @Test
  void aQuietStreamBeats() {
    try (LiveStream page = browser.listen(WAITING)) {
      page.awaitBeats(2);
    }
  }

  @Test
  void aSessionHasThreeStreamsAtMostAndOneThatEndsMakesRoom() {
    try (LiveStream one = browser.listen(WAITING).awaitChanges(1);
        LiveStream two = browser.listen(WAITING).awaitChanges(1)) {
      LiveStream three = browser.listen(WAITING).awaitChanges(1);
      try (LiveStream four = browser.listen(WAITING)) {
        assertEquals(429, four.status());
      }

      three.close();

      await().until(this::isLetIn);
      assertEquals(List.of(200, 200), List.of(one.status(), two.status()));
    }
  }

  @Test
  void whoShowsNothingFollowsNothing() {
    try (LiveStream nobody = new Browser().listen(WAITING);
        LiveStream otherPage = browser.listen("/live/banner");
        LiveStream noPage = browser.listen("/live/weather")) {
      assertEquals(
          List.of(404, 404, 404), List.of(nobody.status(), otherPage.status(), noPage.status()));
    }
  }

  private boolean isLetIn() {
    try (LiveStream another = browser.listen(WAITING)) {
      return another.status() == 200;
    }
  }
}
