package dev.toque.portal.confirm;

import dev.toque.portal.confirm.Rung.Refused;
import java.util.Optional;

/**
 * What a person may type on the waiting page when no phone answers (product.md, section 5).
 *
 * @param question 8 digits that the app answers without a network, in two groups
 * @param refused what was typed last, if it opened nothing
 */
public record Ladder(Optional<String> question, Optional<Refused> refused) {

  static final Ladder NONE = new Ladder(Optional.empty(), Optional.empty());

  @Override
  public String toString() {
    return "Ladder[" + refused + "]";
  }
}
