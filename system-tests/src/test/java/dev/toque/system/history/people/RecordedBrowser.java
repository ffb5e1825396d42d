package dev.toque.system.history.people;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Outcome;
import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser from the password on. Its steps are recorded. */
final class RecordedBrowser {

  /** What the page offers in a phone's own browser: the app, with this challenge. */
  private static final Pattern APP_LINK = Pattern.compile("/a/#s\\.([0-9a-f-]{36})\\.");

  private final Recorder recorder;
  private final String account;
  private final String name;
  private final ScriptedBrowser browser;
  private Optional<String> challenge = Optional.empty();
  private Optional<String> number = Optional.empty();

  RecordedBrowser(Recorder recorder, String account, String name, ScriptedBrowser browser) {
    this.recorder = recorder;
    this.account = account;
    this.name = name;
    this.browser = browser;
  }

  /** Another tab, which goes its own way with the same cookies. */
  RecordedBrowser tab() {
    RecordedBrowser tab = new RecordedBrowser(recorder, account, name, browser.twin());
    tab.challenge = challenge;
    tab.number = number;
    return tab;
  }

  /** The same browser before another password, with the cookies that it has. */
  RecordedBrowser later(String laterName) {
    return new RecordedBrowser(recorder, account, laterName, browser);
  }

  Operation signIn() {
    return step(
        Deed.PASSWORD,
        told -> {
          browser.open("/login");
          // it may be in already, by a try whose answer was lost
          if (browser.shows("password")) {
            browser.press("sign-in", Map.of("username", account, "password", Person.PASSWORD));
          }
          Outcome outcome = look(told);
          boolean in = browser.shows("signed-in") || browser.shows("waiting");
          return outcome == Outcome.OK && !in ? Outcome.FAILED : outcome;
        });
  }

  /** The code that the banner shows; the home page is opened when the last one shows none. */
  Optional<String> code() {
    if (!browser.shows("activation-code")) {
      open("/");
    }
    return browser.shows("activation-code")
        ? Optional.of(browser.text("activation-code"))
        : Optional.empty();
  }

  /** The challenge that the waiting page is about; the page is opened when it is not known. */
  Optional<String> challenge() {
    if (challenge.isEmpty()) {
      open("/login/confirm");
    }
    return challenge;
  }

  /** The number that the waiting page shows; none in a known browser. */
  Optional<String> number() {
    return number;
  }

  Operation confirm(String typed) {
    return step(
        Deed.CONFIRM,
        told -> {
          browser.open("/");
          if (!browser.shows("confirm-number")) {
            return confirmed(told);
          }
          browser.press("confirm", Map.of("confirm-number", typed));
          return confirmed(told);
        });
  }

  private Outcome confirmed(Map<Fact, String> told) {
    Outcome outcome = look(told);
    if (outcome == Outcome.OK && !browser.shows("activated")) {
      return browser.shows("problem") ? Outcome.FAILED : Outcome.UNKNOWN;
    }
    return outcome;
  }

  Operation complete() {
    return step(
        Deed.COMPLETE,
        told -> {
          browser.open("/login/confirm");
          if (browser.page().selectFirst("form[action=/login/complete]") != null) {
            browser.goOn("/login/complete");
          }
          Outcome outcome = look(told);
          return outcome == Outcome.OK && !browser.shows("signed-in") ? Outcome.FAILED : outcome;
        });
  }

  Operation cancel() {
    return step(
        Deed.CANCEL,
        told -> {
          browser.open("/login/confirm");
          if (browser.page().selectFirst("form[action=/login/cancel]") != null) {
            browser.goOn("/login/cancel");
          }
          Outcome outcome = look(told);
          return outcome == Outcome.OK && !browser.shows("sign-in") ? Outcome.FAILED : outcome;
        });
  }

  Operation look() {
    return step(
        Deed.LOOK,
        told -> {
          browser.open("/");
          return look(told);
        });
  }

  Operation signOut() {
    return step(
        Deed.SIGN_OUT,
        told -> {
          browser.open("/");
          if (browser.shows("sign-out")) {
            browser.press("sign-out");
          }
          return look(told);
        });
  }

  private Operation step(Deed deed, Function<Map<Fact, String>, Outcome> how) {
    Map<Fact, String> given = new EnumMap<>(Fact.class);
    given.put(Fact.ACCOUNT, account);
    given.put(Fact.BROWSER, name);
    challenge.ifPresent(id -> given.put(Fact.CHALLENGE, id));
    return Answered.by(recorder.invoke(deed, given), how);
  }

  private void open(String path) {
    try {
      browser.open(path);
      read();
    } catch (IllegalStateException noAnswer) {
      // then nothing new is known
    }
  }

  private Outcome look(Map<Fact, String> told) {
    told.put(Fact.STATUS, String.valueOf(browser.status()));
    // who is told that nobody can tell is not let in, whatever name stands above
    boolean signedIn = browser.status() < 500 && browser.shows("signed-in");
    told.put(Fact.SIGNED_IN, signedIn ? "yes" : "no");
    if (signedIn) {
      told.put(Fact.COOKIE, Integer.toHexString(browser.cookie("toque").hashCode()));
    }
    if (browser.shows("problem")) {
      told.put(Fact.PROBLEM, browser.problem());
    }
    read();
    challenge.ifPresent(id -> told.put(Fact.CHALLENGE, id));
    number.ifPresent(digits -> told.put(Fact.NUMBER, digits));
    return browser.status() >= 500 ? Outcome.UNKNOWN : Outcome.OK;
  }

  private void read() {
    Matcher link = APP_LINK.matcher(browser.page().html());
    if (link.find()) {
      challenge = Optional.of(link.group(1));
      number =
          browser.shows("number")
              ? Optional.of(browser.text("number").replace(" ", ""))
              : Optional.empty();
    }
  }
}
