package dev.toque.system.history.people;

import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Operation;
import dev.toque.system.setup.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Plays how somebody comes to a phone. */
final class Enrolling {

  private static final int REPEATS = 3;

  private final Household house;
  private final String account;
  private final RecordedPhone phone;
  private final Random dice;

  Enrolling(Household house, String account, RecordedPhone phone, Random dice) {
    this.house = house;
    this.account = account;
    this.phone = phone;
    this.dice = dice;
  }

  /** The browsers, and whether the phone was enrolled. */
  Result play(Beginning beginning) {
    RecordedBrowser browser = house.browser(account, account + "/first");
    Optional<RecordedBrowser> watching =
        beginning == Beginning.WATCHED
            ? Optional.of(house.browser(account, account + "/watching"))
            : Optional.empty();
    if (!house.pace().insist(browser::signIn).ok()) {
      return new Result(browser, watching, false);
    }
    watching.ifPresent(other -> house.pace().insist(other::signIn));
    if (beginning == Beginning.LATE) {
      tryTooLate(browser);
    }
    boolean confirmed =
        code(browser)
            .flatMap(code -> redeem(beginning, code))
            .filter(number -> confirm(beginning, browser, number))
            .isPresent();
    return new Result(browser, watching, confirmed && phone.isActive());
  }

  /**
   * What came of it.
   *
   * @param home the browser that has confirmed the phone
   * @param watching one that the password alone had let in before
   */
  record Result(RecordedBrowser home, Optional<RecordedBrowser> watching, boolean enrolled) {}

  private void tryTooLate(RecordedBrowser browser) {
    code(browser)
        .ifPresent(
            code -> {
              house.pace().pause(house.codeLife().plus(Duration.ofMillis(50)));
              house.phone(account).enroll(code);
            });
  }

  /** The number that the phone shows, once it has redeemed the code. */
  private Optional<String> redeem(Beginning beginning, String code) {
    if (beginning == Beginning.RACED) {
      RecordedPhone rival = house.phone(account);
      AtOnce.run(
          Stream.of(phone, rival, phone, rival)
              .<Callable<Operation>>map(one -> () -> one.enroll(code))
              .toList());
    }
    if (beginning == Beginning.REPEATED) {
      for (int i = 0; i < REPEATS; i++) {
        phone.enroll(code);
      }
    }
    house.think(dice);
    return house.pace().insist(() -> phone.enroll(code)).told(Fact.NUMBER);
  }

  private boolean confirm(Beginning beginning, RecordedBrowser browser, String number) {
    house.think(dice);
    if (beginning == Beginning.MISTYPED) {
      browser.confirm(number.equals("1111") ? "2222" : "1111");
    }
    if (beginning == Beginning.REPEATED) {
      AtOnce.run(
          List.<Callable<Operation>>of(
              () -> browser.tab().confirm(number), () -> browser.tab().confirm(number)));
    }
    return house.pace().insist(() -> browser.confirm(number)).ok();
  }

  private Optional<String> code(RecordedBrowser browser) {
    Optional<String> code = browser.code();
    for (int i = 0; code.isEmpty() && i < REPEATS && !house.pace().isOver(); i++) {
      house.think(dice);
      code = browser.code();
    }
    return code;
  }
}
