package dev.toque.cli.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Accounts and phones as lines that people read. */
final class AccountText {

  private AccountText() {}

  static String row(JsonNode account) {
    return "%-24s %-28s %-32s %s"
        .formatted(
            account.path("username").asText(),
            account.path("displayName").asText(),
            text(account.path("email")),
            marks(account));
  }

  static String details(JsonNode account) {
    return String.join(
        "\n",
        "username      " + account.path("username").asText(),
        "display name  " + account.path("displayName").asText(),
        "mail          " + text(account.path("email")),
        "language      " + account.path("locale").asText(),
        "enabled       " + (account.path("enabled").asBoolean() ? "yes" : "no"),
        "roles         " + roles(account));
  }

  static String phone(JsonNode phone) {
    return "%s  %-24s %-8s %-9s last used %s"
        .formatted(
            phone.path("enrollmentId").asText(),
            phone.path("name").asText(),
            phone.path("platform").asText(),
            phone.path("status").asText(),
            text(phone.path("lastUsedAt")));
  }

  private static String marks(JsonNode account) {
    String disabled = account.path("enabled").asBoolean() ? "" : "disabled ";
    return disabled + (account.path("roles").isEmpty() ? "" : roles(account));
  }

  private static String roles(JsonNode account) {
    List<String> roles = new ArrayList<>();
    account.path("roles").forEach(role -> roles.add(role.asText()));
    return roles.isEmpty() ? "-" : String.join(" ", roles);
  }

  private static String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? "-" : value.asText();
  }
}
