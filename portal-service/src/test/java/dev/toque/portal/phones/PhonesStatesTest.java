package dev.toque.portal.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.portal.page.Moment;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.protocol.enrolment.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhonesStatesTest {

  private static final Set<String> WHILE_ADDING =
      Set.of(
          "phones-waiting",
          "phones-seen",
          "phones-number",
          "phones-activated",
          "phones-expired",
          "phones-rejected");

  @Test
  void everythingThatThePageCanShowBesidesTheBannerIsDeclaredAndNothingElse() {
    PhoneView active = phone(false);
    PhoneView locked = phone(true);
    Set<String> shown = new TreeSet<>(WHILE_ADDING);
    for (List<PhoneView> phones :
        List.of(
            List.<PhoneView>of(),
            List.of(active),
            List.of(locked),
            List.of(active, locked),
            List.of(locked, locked))) {
      for (boolean everActive : List.of(true, false)) {
        shown.add(state(phones, everActive, Optional.empty()));
        shown.add(state(phones, everActive, Optional.of("Old phone")));
      }
    }

    assertEquals(DeclaredStates.startingWith("phones"), shown);
  }

  private static String state(
      List<PhoneView> phones, boolean everActive, Optional<String> removed) {
    return new PhonesView(phones, everActive, Optional.empty(), removed, false).state();
  }

  private static PhoneView phone(boolean locked) {
    Moment then = new Moment(Instant.EPOCH);
    return new PhoneView(
        UUID.randomUUID(), "Pixel 8", Platform.ANDROID, then, Optional.empty(), locked);
  }
}
