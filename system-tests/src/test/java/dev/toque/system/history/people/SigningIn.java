package dev.toque.system.history.people;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Operation;
import dev.toque.system.setup.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Plays the sign-ins of somebody who has a phone. */
final class SigningIn {

  private static final int LOOKS = 4;
  private static final int GUESSES = 8;

  private final Household house;
  private final String account;
  private final RecordedPhone phone;
  private final Random dice;
  private RecordedBrowser home;

  /**
   * Takes part.
   *
   * @param home the browser in which this person is at home, signed in or not
   */
  SigningIn(
      Household house, String account, RecordedPhone phone, Random dice, RecordedBrowser home) {
    this.house = house;
    this.account = account;
    this.phone = phone;
    this.dice = dice;
    this.home = home;
  }

  /**
   * Plays one.
   *
   * @param name of the browsers that it needs
   */
  void play(Visit visit, String name) {
    RecordedBrowser browser = house.browser(account, name);
    if (visit == Visit.APPROVED_AT_HOME) {
      Operation left = house.pace().insist(home::signOut);
      if (!left.ok() || !left.says(Fact.SIGNED_IN, "no")) {
        return;
      }
      home = home.later(name);
      browser = home;
    }
    if (!house.pace().insist(browser::signIn).ok()) {
      return;
    }
    RecordedBrowser waiting = browser;
    find(waiting).ifPresent(challenge -> play(visit, waiting, challenge, name));
    house.pace().insist(waiting::look);
  }

  private void play(Visit visit, RecordedBrowser browser, JsonNode challenge, String name) {
    Optional<String> number = browser.number();
    house.think(dice);
    switch (visit) {
      case APPROVED, APPROVED_AT_HOME -> {
        approve(challenge, number);
        complete(browser);
      }
      case DENIED -> end(browser, challenge, "deny");
      case REPORTED -> end(browser, challenge, "report");
      case CANCELLED -> {
        house.pace().insist(browser::cancel);
        approve(challenge, number);
        browser.complete();
      }
      case LEFT_AFTER_APPROVAL -> {
        approve(challenge, number);
        house.pace().insist(browser::cancel);
        browser.complete();
      }
      case CANCELLED_AT_ONCE -> {
        RecordedBrowser leaving = browser.tab();
        atOnce(() -> phone.answer(challenge, "approve", number), leaving::cancel);
        browser.complete();
      }
      case WRONG_NUMBER -> {
        phone.answer(challenge, "approve", number.map(SigningIn::another));
        complete(browser);
      }
      case WRONG_PIN -> {
        int wrong = 1 + dice.nextInt(4);
        for (int i = 0; i < wrong; i++) {
          phone.guess(challenge, number);
        }
        approve(challenge, number);
        complete(browser);
      }
      case GUESSED -> {
        AtOnce.run(
            Stream.<Callable<Operation>>generate(() -> () -> phone.guess(challenge, number))
                .limit(GUESSES)
                .toList());
        approve(challenge, number);
        complete(browser);
      }
      case LATE -> {
        house.pace().pause(house.challengeLife().plus(Duration.ofMillis(50)));
        approve(challenge, number);
        browser.complete();
      }
      case TWO_BROWSERS -> {
        RecordedBrowser other = house.browser(account, name + "-other");
        house.pace().insist(other::signIn);
        approve(challenge, number);
        atOnce(browser::complete, other::complete);
        complete(browser);
        other.look();
      }
      case TWO_TABS -> {
        RecordedBrowser one = browser.tab();
        RecordedBrowser other = browser.tab();
        approve(challenge, number);
        atOnce(one::complete, other::complete);
        house.pace().insist(one::look);
        house.pace().insist(other::look);
      }
      case BOTH_ANSWERS -> {
        atOnce(
            () -> phone.answer(challenge, "approve", number),
            () -> phone.answer(challenge, "deny", Optional.empty()));
        complete(browser);
      }
    }
  }

  private void end(RecordedBrowser browser, JsonNode challenge, String decision) {
    house.pace().insist(() -> phone.answer(challenge, decision, Optional.empty()));
    browser.complete();
  }

  private void approve(JsonNode challenge, Optional<String> number) {
    house.pace().insist(() -> phone.answer(challenge, "approve", number));
  }

  private void complete(RecordedBrowser browser) {
    house.pace().insist(browser::complete);
  }

  private Optional<JsonNode> find(RecordedBrowser browser) {
    Optional<JsonNode> found = browser.challenge().flatMap(phone::find);
    for (int i = 0; found.isEmpty() && i < LOOKS && !house.pace().isOver(); i++) {
      house.think(dice);
      found = browser.challenge().flatMap(phone::find);
    }
    return found;
  }

  private static void atOnce(Callable<Operation> one, Callable<Operation> other) {
    AtOnce.run(List.of(one, other));
  }

  private static String another(String number) {
    return number.equals("111111") ? "222222" : "111111";
  }
}
