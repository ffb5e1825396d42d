package dev.toque.system.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every promise of the guides is looked for in a state; the gallery then looks. */
class PromiseTest {

  @Test
  void everythingThatAProblemSaysToPressIsLookedFor() {
    Set<String> lookedFor =
        Promise.ALL.stream()
            .map(promise -> promise.problem() + " " + promise.label())
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Promise.made(), lookedFor);
  }

  @Test
  void theStatesAreDeclared() {
    Set<String> declared =
        DeclaredState.all().stream().map(DeclaredState::name).collect(Collectors.toSet());

    Promise.ALL.forEach(promise -> assertTrue(declared.contains(promise.state()), promise.state()));
  }
}
