package dev.toque.portal.admin;

import dev.toque.portal.account.AccountChange;
import dev.toque.portal.agent.Role;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Fields;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Body of {@code PUT /accounts/{username}} (protocol.md, section 8).
 *
 * @param password 8 to 256 characters; absent leaves it as it is
 */
record AccountRequest(
    Optional<String> password,
    String displayName,
    Optional<String> email,
    Optional<String> locale,
    Optional<Boolean> enabled,
    Optional<Set<String>> roles) {

  private static final int LONGEST_NAME = 80;
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 256;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Set<String> ROLES = Role.words();

  AccountRequest {
    Fields.requirePlainText("displayName", displayName, LONGEST_NAME);
    require(
        "password",
        password.map(
            text -> text.length() >= SHORTEST_PASSWORD && text.length() <= LONGEST_PASSWORD),
        "must be 8 to 256 characters");
    require("email", email.map(text -> ADDRESS.matcher(text).matches()), "must be a mail address");
    require(
        "locale",
        locale.map(text -> LANGUAGE_TAG.matcher(text).matches()),
        "must be a language tag such as en or es-MX");
    require("roles", roles.map(ROLES::containsAll), "may hold " + ROLES);
  }

  AccountChange change(Optional<String> passwordHash) {
    return new AccountChange(
        displayName,
        email.map(text -> text.toLowerCase(Locale.ROOT)),
        locale,
        enabled,
        roles,
        passwordHash);
  }

  private static void require(String field, Optional<Boolean> holds, String otherwise) {
    if (!holds.orElse(true)) {
      throw ProblemException.malformed(field, otherwise);
    }
  }

  @Override
  public String toString() {
    return "AccountRequest[redacted]";
  }
}
