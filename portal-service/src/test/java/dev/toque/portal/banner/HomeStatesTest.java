package dev.toque.portal.banner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.portal.banner.BannerView.Surroundings;
import dev.toque.portal.home.HomeView;
import dev.toque.portal.home.HomeView.Asking;
import dev.toque.portal.notice.Notice;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.page.Moment;
import dev.toque.portal.phones.PhoneView;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.json.WireName;
import dev.toque.protocol.wire.activation.CodePhase;
import dev.toque.protocol.wire.activation.CodeState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HomeStatesTest {

  private static final Moment THEN = new Moment(Instant.EPOCH);
  private static final PhoneView PHONE =
      new PhoneView(new UUID(0, 1), "Pixel 8", Platform.ANDROID, THEN, Optional.empty(), false);

  private static final Notice NOTICE =
      new Notice(1, new UUID(0, 1), NoticeKind.REPORTED, "Firefox on Linux", THEN, "");

  @Test
  void everythingThatTheHomePageCanShowIsDeclaredAndNothingElse() {
    Set<String> shown = new TreeSet<>();
    for (BannerState state : BannerState.values()) {
      for (Optional<String> reason : reasons(state)) {
        for (Optional<String> problem : problems(state)) {
          shown.add(look(Optional.of(banner(state, reason, problem, false)), List.of(), false));
          shown.add(look(Optional.of(banner(state, reason, problem, true)), List.of(), false));
        }
      }
    }
    shown.add(look(Optional.empty(), List.of(PHONE), true));
    shown.add(
        "home-"
            + new HomeView(
                    Optional.empty(),
                    List.of(PHONE),
                    List.of(NOTICE),
                    true,
                    Asking.NEVER,
                    "Firefox",
                    THEN)
                .look());
    shown.add(look(Optional.empty(), List.of(), true));
    for (Asking asking : Asking.values()) {
      shown.add(look(Optional.empty(), List.of(), false, asking));
    }

    assertEquals(DeclaredStates.startingWith("home-"), shown);
  }

  private static List<Optional<String>> reasons(BannerState state) {
    Stream<? extends WireName> named =
        switch (state) {
          case EXPIRED -> Stream.of(EndReason.values());
          case REJECTED -> Stream.of(RejectReason.values());
          case WAITING, SEEN, NUMBER, ACTIVATED, TOO_MANY -> Stream.empty();
        };
    return Stream.concat(
            Stream.of(Optional.<String>empty()), named.map(reason -> Optional.of(reason.wire())))
        .toList();
  }

  private static List<Optional<String>> problems(BannerState state) {
    return state == BannerState.NUMBER
        ? List.of(Optional.empty(), Optional.of("wrong-number"), Optional.of("malformed"))
        : List.of(Optional.empty());
  }

  private static String look(
      Optional<BannerView> banner, List<PhoneView> phones, boolean everActive) {
    return look(banner, phones, everActive, Asking.AT_EACH_SIGN_IN);
  }

  private static String look(
      Optional<BannerView> banner, List<PhoneView> phones, boolean everActive, Asking asking) {
    return "home-"
        + new HomeView(banner, phones, List.of(), everActive, asking, "Firefox", THEN).look();
  }

  private static BannerView banner(
      BannerState state, Optional<String> reason, Optional<String> problem, boolean onPhone) {
    CodeState known =
        new CodeState(
            new UUID(1, 1),
            Optional.empty(),
            Optional.of(Purpose.FIRST),
            CodePhase.WAITING,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            reason,
            Optional.empty());
    return new BannerView(
        state,
        Purpose.FIRST,
        true,
        known,
        Optional.empty(),
        Optional.empty(),
        problem,
        Optional.empty(),
        new Surroundings("https://portal.example", onPhone, false, true));
  }
}
