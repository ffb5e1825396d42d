package dev.toque.portal.banner;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import dev.toque.portal.testing.Page;
import dev.toque.portal.testing.Race;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The banner on the home page, pressed as a person would (product.md, section 3). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class BannerTest {

  private final Browser browser = new Browser();
  private String userName;
  private FakeActivation activation;

  @BeforeEach
  void startNeighbours() {
    userName = Operator.account();
    activation = FakeActivation.start();
    FakePush.start();
  }

  @Test
  void whoHasNoPhoneSeesTheCodeAndAReloadKeepsIt() {
    String code = code();

    assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    assertEquals(code, browser.open("/").textOf("activation-code"));
  }

  @Test
  void twoTabsThatOpenAtOnceShowTheSameCode() {
    browser.signIn(userName, Operator.PASSWORD);

    List<String> codes = Race.of(8, () -> browser.open("/").textOf("activation-code"));

    assertEquals(1, codes.stream().distinct().count(), codes::toString);
  }

  @Test
  void theBannerSaysThatAPhoneHasTheCode() {
    activation.inspected(code());

    assertTrue(browser.open("/").html().contains("A phone has the code"));
  }

  @Test
  void theRightNumberAddsThePhoneAndMovesTheSession() {
    redeemed();
    String before = browser.cookie("toque");

    Page answer = browser.send("/banner/confirm", "number", " 48 21 ");

    assertEquals("/", answer.leadsTo());
    assertNotEquals(before, browser.cookie("toque"));
    assertTrue(browser.open("/").hooks().contains("activated"));
  }

  @Test
  void theFirstPhoneEndsEveryOtherSessionOfTheAccount() {
    Browser other = new Browser();
    other.signIn(userName, Operator.PASSWORD);
    redeemed();

    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);

    assertFalse(other.isSignedIn());
    assertTrue(browser.isSignedIn());
  }

  @Test
  void aSessionOfThePasswordAloneIsWorthNothingOnceThereIsAPhoneWhateverSparedIt() {
    browser.signIn(userName, Operator.PASSWORD);
    assertEquals(200, browser.open("/phones").status());

    activation.enrolled(Database.accountId(userName), TestPhone.create(Browser.ORIGIN), "Pixel 8");

    assertEquals("/", browser.open("/phones").leadsTo());
    assertEquals("/login", browser.open("/").leadsTo());
    assertFalse(browser.isSignedIn());
  }

  @Test
  void aWrongNumberTellsTheTriesThatAreLeft() {
    redeemed();

    browser.send("/banner/confirm", "number", "0000");
    Page page = browser.open("/");

    assertEquals("wrong-number", page.problem());
    assertTrue(page.html().contains("2 tries left"));
  }

  @Test
  void threeWrongNumbersThrowThePhoneAway() {
    redeemed();

    for (int i = 0; i < 3; i++) {
      browser.send("/banner/confirm", "number", "0000");
    }

    assertEquals("wrong-number", browser.open("/").problem());
    assertTrue(browser.open("/").hooks().contains("new-code"));
  }

  @Test
  void whatIsNoNumberCostsNoTry() {
    redeemed();

    for (String nonsense : List.of("", "48", "48211", "abcd", "４８２１")) {
      String path = browser.send("/banner/confirm", "number", nonsense).leadsTo();
      assertEquals("malformed", browser.open(path).problem(), nonsense);
    }

    assertFalse(activation.requests().stream().anyMatch(request -> request.contains("/confirm")));
  }

  @Test
  void aPhoneThatIsNotMineIsThrownAwayAndANewCodeOffered() {
    redeemed();

    browser.send("/banner/not-my-phone");

    assertEquals("not-mine", browser.open("/").problem());
  }

  @Test
  void anExpiredCodeIsReplacedOnRequest() {
    String code = code();
    activation.expire(code, "time");
    assertEquals("code-expired", browser.open("/").problem());

    browser.send("/banner/new-code");

    assertNotEquals(code, browser.open("/").textOf("activation-code"));
  }

  @Test
  void whoHadTooManyCodesIsToldWhenTheNextMayBeHad() {
    activation.expire(code(), "time");
    browser.open("/");
    activation.refuseCodes(
        ProblemException.of(ProblemCode.TOO_MANY_REQUESTS).with("retryAt", "2026-03-04T14:40:00Z"));

    browser.send("/banner/new-code");
    Page page = browser.open("/");

    assertEquals("too-many-requests", page.problem());
    assertTrue(page.html().contains("2026-03-04T14:40:00Z"));
  }

  @Test
  void aCodeThatRedisForgotIsReplacedByItself() {
    String code = code();
    activation.forgetCodes();

    assertNotEquals(code, browser.open("/").textOf("activation-code"));
  }

  @Test
  void aDismissedBannerEndsItsCodeAndComesBackWhenAskedFor() {
    String code = code();

    browser.send("/banner/dismiss");
    Page dismissed = browser.open("/");
    browser.send("/banner/show");
    Page shown = browser.open("/");

    assertFalse(dismissed.hooks().contains("banner"));
    assertNotEquals(code, shown.textOf("activation-code"));
  }

  @RepeatedTest(5)
  void pagesThatLookBecauseTheirCodeWasDismissedBringNoOther() {
    code();
    List<CompletableFuture<?>> looks = new CopyOnWriteArrayList<>();
    activation.whenACodeEnds(
        () -> {
          for (int i = 0; i < 16; i++) {
            looks.add(runAsync(() -> browser.open("/")));
          }
        });

    browser.send("/banner/dismiss");
    looks.forEach(CompletableFuture::join);

    assertFalse(browser.open("/").hooks().contains("banner"));
  }

  @Test
  void whoAsksForItWhileItIsStillBeingPutAwayGetsAnotherCode() {
    String code = code();
    List<Page> shown = new CopyOnWriteArrayList<>();
    activation.whenACodeEnds(
        () -> {
          browser.send("/banner/show");
          shown.add(browser.open("/"));
        });

    browser.send("/banner/dismiss");

    String another = shown.get(0).textOf("activation-code");
    assertNotEquals(code, another);
    assertEquals(another, browser.open("/").textOf("activation-code"));
  }

  @Test
  void aDismissedBannerComesBackWithTheNextSignIn() {
    code();
    browser.send("/banner/dismiss");
    browser.send("/logout");

    assertTrue(code().length() > 0);
  }

  @Test
  void signingOutEndsTheCode() {
    code();

    browser.send("/logout");

    assertTrue(
        activation.requests().stream().anyMatch(request -> request.endsWith("/end")),
        () -> activation.requests().toString());
  }

  @Test
  void whoHasAPhoneSeesItInsteadOfABanner() {
    redeemed();
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    browser.open("/");

    browser.send("/banner/dismiss");
    Page page = browser.open("/");

    assertFalse(page.hooks().contains("banner"));
    assertTrue(page.html().contains("Pixel 8"));
  }

  @Test
  void aRepeatedPressAfterTheEndChangesNothing() {
    redeemed();
    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    String cookie = browser.cookie("toque");
    browser.open("/");

    browser.send("/banner/confirm", "number", FakeActivation.NUMBER);
    browser.send("/banner/not-my-phone");

    assertEquals(cookie, browser.cookie("toque"));
    assertTrue(browser.isSignedIn());
  }

  @Test
  void nobodyElseReachesTheBanner() {
    assertEquals("/login", browser.open("/").leadsTo());
    browser.open("/login");
    for (String button : List.of("confirm", "not-my-phone", "new-code", "dismiss", "show")) {
      assertEquals("/login", browser.send("/banner/" + button).leadsTo());
    }
  }

  @Test
  void onceAPhoneWasActiveThePasswordAloneYieldsNoCode() {
    activation.enrolled(Database.accountId(userName), TestPhone.create(Browser.ORIGIN), "Pixel 8");

    assertEquals("/login/confirm", browser.signIn(userName, Operator.PASSWORD).leadsTo());

    assertEquals("/login/confirm", browser.open("/").leadsTo());
    browser.open("/login/confirm");
    assertEquals("/login/confirm", browser.send("/banner/new-code").leadsTo());
  }

  private String code() {
    browser.signIn(userName, Operator.PASSWORD);
    return browser.open("/").textOf("activation-code");
  }

  private void redeemed() {
    activation.redeemed(code(), TestPhone.create(Browser.ORIGIN), "Pixel 8", Platform.ANDROID);
    browser.open("/");
  }
}
