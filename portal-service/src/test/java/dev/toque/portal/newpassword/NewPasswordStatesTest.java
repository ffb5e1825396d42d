package dev.toque.portal.newpassword;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Moment;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class NewPasswordStatesTest {

  @Test
  void everyStateOfForgettingIsDeclaredAndShownInEveryLanguage() {
    Set<String> shown = new TreeSet<>();
    for (ForgotView.State state : ForgotView.State.values()) {
      ForgotView view =
          new ForgotView(
              state,
              "ana",
              Optional.of(new Moment(Instant.EPOCH))
                  .filter(moment -> state == ForgotView.State.TOO_MANY));
      for (Locale locale : RenderedPage.LOCALES) {
        Frame frame = RenderedPage.signedOut(view.declared(), locale, "/forgot-password");
        RenderedPage.of(frame, NewPasswordPage.forgot(frame, view));
      }
      shown.add(view.declared());
    }

    assertEquals(DeclaredStates.startingWith("forgot-"), shown);
  }

  @Test
  void everyStateOfChoosingIsDeclaredAndShownInEveryLanguage() {
    Set<String> shown = new TreeSet<>();
    for (NewPasswordView.State state : NewPasswordView.State.values()) {
      NewPasswordView view = new NewPasswordView(state, "");
      for (Locale locale : RenderedPage.LOCALES) {
        Frame frame = RenderedPage.signedOut(view.declared(), locale, "/new-password");
        RenderedPage.of(frame, NewPasswordPage.of(frame, view));
      }
      shown.add(view.declared());
    }

    assertEquals(DeclaredStates.startingWith("new-password-"), shown);
  }
}
