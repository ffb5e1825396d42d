package dev.toque.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.DeclaredStates;
import dev.toque.protocol.problem.ProblemCode;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ProblemStatesTest {

  @Test
  void everyProblemShowsADeclaredStateAndEachOfThemIsShown() {
    Set<String> shown = new TreeSet<>();
    for (ProblemCode code : ProblemCode.values()) {
      for (String here : Set.of("/", "/login")) {
        shown.add(HtmlProblems.state(code, here));
      }
    }

    assertTrue(DeclaredStates.all().containsAll(shown), shown::toString);
    assertEquals(Set.of("problem", "problem-passing", "sign-in-forbidden"), shown);
    assertTrue(shown.containsAll(DeclaredStates.startingWith("problem")));
  }
}
