package dev.toque.portal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ana,ana",
    "ANA,ana",
    "' Ana ',ana",
    "ana.lopez+x@example.com,ana.lopez+x@example.com",
    "ａｎａ,ana",
    "Ñandú,ñandú",
    "王芳,王芳"
  })
  void oneNameIsWrittenInOneWay(String typed, String canonical) {
    assertEquals(canonical, UserNames.required(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a:b", "<ana>", "ana\u202e", "ana\u0000", "a\nb"})
  void otherCharactersAreRefused(String typed) {
    assertThrows(ProblemException.class, () -> UserNames.required(typed));
    assertTrue(UserNames.possible(typed).isEmpty());
  }

  @Test
  void nameHasAtMost64Characters() {
    assertEquals(64, UserNames.required("a".repeat(64)).length());
    assertThrows(ProblemException.class, () -> UserNames.required("a".repeat(65)));
  }

  @Property
  void canonicalFormIsItsOwnCanonicalForm(@ForAll String typed) {
    UserNames.possible(typed).ifPresent(name -> assertEquals(name, UserNames.required(name)));
  }
}
