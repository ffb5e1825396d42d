package dev.toque.portal.imports;

import dev.toque.portal.password.Passwords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Hashes the plain passwords of a batch, a few at a time: sign-ins come in between, and the file
 * waits.
 */
@Singleton
class HashDrafts {

  private final Passwords passwords;

  HashDrafts(Passwords passwords) {
    this.passwords = passwords;
  }

  /**
   * The batch with hashes in the place of passwords, in any order.
   *
   * @param withPassword names of accounts that have one already, for which there is nothing to do
   */
  Uni<List<Draft>> of(List<Draft> batch, Set<String> withPassword) {
    return Multi.createFrom()
        .iterable(batch)
        .onItem()
        .transformToUni(draft -> of(draft, withPassword.contains(draft.userName())))
        .merge(passwords.spare())
        .collect()
        .asList();
  }

  private Uni<Draft> of(Draft draft, boolean done) {
    return draft
        .password()
        .filter(password -> !done)
        .map(password -> passwords.hashInTime(password).map(draft::hashed))
        .orElseGet(() -> Uni.createFrom().item(draft));
  }
}
