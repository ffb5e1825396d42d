package dev.toque.portal.admin;

import dev.toque.portal.agent.Role;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Fields;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may stand in the fields of an account, however it comes in: {@code malformed} for anything
 * else. Pure.
 */
public final class AccountFields {

  private static final int LONGEST_NAME = 80;
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 256;
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@\\p{Cc}\\p{Cf}\\p{Z}]{1,64}@[^\\s@\\p{Cc}\\p{Cf}\\p{Z}]{1,189}");
  private static final Pattern LANGUAGE_TAG =
      Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Set<String> ROLES = Role.words();

  private AccountFields() {}

  /** A name as people read it. */
  public static String displayName(String text) {
    Fields.requirePlainText("displayName", text, LONGEST_NAME);
    return text;
  }

  /** A password in the clear. */
  public static String password(String text) {
    boolean fits = text.length() >= SHORTEST_PASSWORD && text.length() <= LONGEST_PASSWORD;
    require("password", fits, "must be 8 to 256 characters");
    return text;
  }

  /** A mail address; gives it in lower case. */
  public static String email(String text) {
    require("email", ADDRESS.matcher(text).matches(), "must be a mail address");
    return text.toLowerCase(Locale.ROOT);
  }

  /** A language tag. */
  public static String locale(String text) {
    boolean fits = LANGUAGE_TAG.matcher(text).matches();
    require("locale", fits, "must be a language tag such as en or es-MX");
    return text;
  }

  /** Names of roles. */
  public static Set<String> roles(Set<String> names) {
    require("roles", ROLES.containsAll(names), "may hold " + ROLES);
    return names;
  }

  private static void require(String field, boolean holds, String otherwise) {
    if (!holds) {
      throw ProblemException.malformed(field, otherwise);
    }
  }
}
