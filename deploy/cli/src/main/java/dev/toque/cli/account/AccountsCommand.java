package dev.toque.cli.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.cli.api.Api;
import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Json;
import dev.toque.cli.imports.ImportCommand;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Finds, makes, changes and deletes accounts. */
@Command(
    name = "accounts",
    description = "Accounts: find, make, change, import, let in and lock out.",
    subcommands = {ImportCommand.class, VerifyCallerCommand.class})
public final class AccountsCommand implements Runnable {

  @ParentCommand private Desk desk;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with accounts.");
  }

  /** For the commands below this one. */
  public Desk desk() {
    return desk;
  }

  @Command(
      name = "list",
      description = "Lists accounts whose name or mail address begins like QUERY; all without one.")
  void list(@Parameters(arity = "0..1", paramLabel = "QUERY", defaultValue = "") String query) {
    Api api = desk.api();
    ArrayNode all = Json.object().putArray("accounts");
    String after = "";
    do {
      String path = "/accounts?query=" + Api.escaped(query) + "&after=" + Api.escaped(after);
      JsonNode page = Json.read(api.get(path));
      page.path("accounts").forEach(account -> take(account, all));
      after = page.path("after").asText("");
    } while (!after.isEmpty() && !after.equals("null"));
    if (desk.json()) {
      desk.out().println(Json.pretty(all));
    }
  }

  @Command(name = "show", description = "Shows an account.")
  void show(@Parameters(paramLabel = "USERNAME") String userName) {
    JsonNode account = Json.read(desk.api().get(Target.path(userName)));
    desk.show(account, () -> AccountText.details(account));
  }

  @Command(
      name = "put",
      description = "Makes an account, or changes it; what is not named stays as it is.")
  void put(
      @Parameters(paramLabel = "USERNAME") String userName,
      @Option(
              names = "--display-name",
              paramLabel = "NAME",
              description = "As people read it; a new account needs one.")
          Optional<String> displayName,
      @Option(names = "--email", paramLabel = "ADDRESS") Optional<String> email,
      @Option(names = "--locale", paramLabel = "TAG", description = "Such as en or es-MX.")
          Optional<String> locale,
      @Option(names = "--enabled", arity = "1", paramLabel = "true|false")
          Optional<Boolean> enabled,
      @Option(
              names = "--roles",
              split = ",",
              arity = "0..1",
              paramLabel = "ROLE",
              description = "admin, helpdesk; nothing takes them all away.")
          List<String> roles,
      @Option(
              names = "--password-stdin",
              description = "Reads the password from standard input, or asks for it.")
          boolean password) {
    ObjectNode body = Json.object();
    body.put("displayName", displayName.orElseGet(() -> present(userName)));
    email.ifPresent(text -> body.put("email", text));
    locale.ifPresent(text -> body.put("locale", text));
    enabled.ifPresent(value -> body.put("enabled", value));
    if (roles != null) {
      ArrayNode names = body.putArray("roles");
      roles.stream().filter(role -> !role.isBlank()).forEach(names::add);
    }
    if (password) {
      body.put("password", Typed.password());
    }
    JsonNode account = desk.api().send("PUT", Target.path(userName), Optional.of(body));
    desk.show(account, () -> AccountText.details(account));
  }

  @Command(name = "delete", description = "Deletes an account and all that belongs to it.")
  void delete(
      @Parameters(paramLabel = "USERNAME") String userName,
      @Option(names = "--yes", description = "Does not ask.") boolean yes) {
    if (yes || Typed.agreed("Delete the account " + userName + " and its phones?")) {
      desk.api().send("DELETE", Target.path(userName), Optional.empty());
      desk.err().println("Deleted.");
    }
  }

  @Command(
      name = "invite",
      description = "Invites somebody who has no phone yet to choose a password.")
  void invite(@Parameters(paramLabel = "USERNAME") String userName) {
    JsonNode made = desk.api().send("POST", Target.path(userName, "invitation"), Optional.empty());
    desk.show(
        made,
        () ->
            "%s%nlink  %s%ncode  %s%nuntil %s"
                .formatted(
                    made.path("mailed").asBoolean()
                        ? "A letter is on its way."
                        : "No letter was sent; pass this on:",
                    made.path("link").asText(),
                    made.path("code").asText(),
                    made.path("expiresAt").asText()));
  }

  @Command(name = "unlock", description = "Forgets wrong PINs and wrong passwords in a row.")
  void unlock(@Parameters(paramLabel = "USERNAME") String userName, @Mixin Reason reason) {
    desk.api().send("POST", Target.path(userName, "unlock"), reason.body());
    desk.err().println("Unlocked.");
  }

  @Command(name = "end-sessions", description = "Ends every session.")
  void endSessions(@Parameters(paramLabel = "USERNAME") String userName, @Mixin Reason reason) {
    desk.api().send("DELETE", Target.path(userName, "sessions"), reason.body());
    desk.err().println("Ended.");
  }

  @Command(
      name = "temporary-code",
      description = "Gives who has lost the phone a code, told here alone.")
  void temporaryCode(@Parameters(paramLabel = "USERNAME") String userName, @Mixin Reason reason) {
    JsonNode given =
        desk.api().send("POST", Target.path(userName, "temporary-code"), reason.body());
    desk.show(
        given,
        () ->
            "code         %s%nopens all    until %s%nadds a phone until %s"
                .formatted(
                    given.path("code").asText(),
                    given.path("fullUntil").asText(),
                    given.path("enrolUntil").asText()));
  }

  /** The API wants a display name with each change. */
  private String present(String userName) {
    return Json.read(desk.api().get(Target.path(userName))).path("displayName").asText();
  }

  private void take(JsonNode account, ArrayNode all) {
    if (desk.json()) {
      all.add(account);
    } else {
      desk.out().println(AccountText.row(account));
    }
  }
}
