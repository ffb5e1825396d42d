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
            List.of(active, active, active, active, active),
            List.of(locked, locked))) {
      for (boolean everActive : List.of(true, false)) {
        shown.add(state(phones, everActive, Optional.empty()));
        for (PhoneNote.Kind kind : PhoneNote.Kind.values()) {
          shown.add(state(phones, everActive, Optional.of(new PhoneNote(kind, "Old phone"))));
        }
      }
    }

    shown.add(
        new PhonesView(
                List.of(active),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(active),
                false,
                5)
            .state());

    assertEquals(DeclaredStates.startingWith("phones"), shown);
  }

  private static String state(
      List<PhoneView> phones, boolean everActive, Optional<PhoneNote> note) {
    return new PhonesView(phones, everActive, Optional.empty(), note, Optional.empty(), false, 5)
        .state();
  }

  private static PhoneView phone(boolean locked) {
    Moment then = new Moment(Instant.EPOCH);
    return new PhoneView(
        UUID.randomUUID(), "Pixel 8", Platform.ANDROID, then, Optional.empty(), locked);
  }
}
