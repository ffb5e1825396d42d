package dev.toque.portal.agent;

import dev.toque.portal.account.Account;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an account may be more than its person's own, the mightiest first. */
public enum Role {
  /** May do all. */
  ADMIN,
  /** May look after accounts without a role. */
  HELPDESK;

  /** As accounts and the admin API name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all roles. */
  public static Set<String> words() {
    return Arrays.stream(values()).map(Role::word).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The mightiest role of an account. */
  static Optional<Role> of(Account account) {
    return Arrays.stream(values())
        .filter(role -> account.roles().contains(role.word()))
        .findFirst();
  }
}
