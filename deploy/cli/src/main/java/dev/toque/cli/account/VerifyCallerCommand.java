package dev.toque.cli.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.api.Api;
import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Failure;
import dev.toque.cli.api.Json;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the person's phone whether it is they who are on the telephone, and waits. */
@Command(
    name = "verify-caller",
    description = "Asks the person's phone whether it is they who call, and waits for the answer.")
final class VerifyCallerCommand implements Callable<Integer> {

  private static final long PAUSE_NANOS = 1_000_000_000L;

  private static final Map<String, String> SAYS =
      Map.of(
          "verified", "Verified: it is they.",
          "denied", "They said no.",
          "reported", "They said that it was not they who called.",
          "wrong-number", "Another number was typed: not verified.",
          "expired", "Nobody answered in time.",
          "ended", "The request was ended.",
          "refused", "The answer was not a valid one: not verified.");

  @ParentCommand private AccountsCommand parent;

  @Parameters(paramLabel = "USERNAME")
  private String userName;

  @Mixin private Reason reason;

  @Override
  public Integer call() {
    Desk desk = parent.desk();
    Api api = desk.api();
    String path = Target.path(userName, "verify-caller");
    JsonNode sent = api.send("POST", path, reason.body());
    desk.err()
        .println("Let the caller type this number on the phone: " + sent.path("number").asText());
    JsonNode check = Json.object().put("check", sent.path("check").asText());
    JsonNode result = api.send("POST", path + "/result", Optional.of(check));
    while (result.path("state").asText().equals("pending")) {
      LockSupport.parkNanos(PAUSE_NANOS);
      result = api.send("POST", path + "/result", Optional.of(check));
    }
    String state = result.path("state").asText();
    desk.show(result, () -> SAYS.getOrDefault(state, state));
    return state.equals("verified") ? 0 : Failure.REFUSED;
  }
}
