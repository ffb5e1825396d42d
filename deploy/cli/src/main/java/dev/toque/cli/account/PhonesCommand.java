package dev.toque.cli.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Json;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Phones of an account. */
@Command(name = "phones", description = "Phones of an account: list and remove.")
public final class PhonesCommand implements Runnable {

  @ParentCommand private Desk desk;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with phones.");
  }

  @Command(name = "list", description = "Lists the phones of an account.")
  void list(@Parameters(paramLabel = "USERNAME") String userName) {
    JsonNode phones = Json.read(desk.api().get(Target.path(userName, "phones"))).path("phones");
    desk.show(
        phones,
        () ->
            phones.isEmpty()
                ? "none"
                : StreamSupport.stream(phones.spliterator(), false)
                    .map(AccountText::phone)
                    .collect(Collectors.joining("\n")));
  }

  @Command(name = "remove", description = "Removes a phone.")
  void remove(
      @Parameters(paramLabel = "USERNAME") String userName,
      @Parameters(paramLabel = "ID", description = "As phones list shows it.") UUID enrollmentId,
      @Mixin Reason reason) {
    String path = Target.path(userName, "phones", enrollmentId.toString());
    desk.api().send("DELETE", path, reason.body());
    desk.err().println("Removed.");
  }
}
