package dev.toque.portal.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.portal.testing.DeclaredStates;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SignInStatesTest {

  @Test
  void everythingThatTheSignInPageCanShowIsDeclaredAndNothingElse() {
    Set<String> shown =
        LoginResource.ON_THE_PAGE.stream()
            .map(LoginPages::state)
            .collect(Collectors.toCollection(TreeSet::new));
    shown.add("sign-in");
    // a form that was too old is told by the problem pages
    shown.add("sign-in-forbidden");

    assertEquals(DeclaredStates.startingWith("sign-in"), shown);
  }
}
