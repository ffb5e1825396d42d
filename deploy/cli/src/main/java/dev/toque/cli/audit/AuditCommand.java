package dev.toque.cli.audit;

import dev.toque.cli.api.Api;
import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Json;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Reads the audit trail of all three services. */
@Command(name = "audit", description = "The audit trail: export.")
public final class AuditCommand implements Runnable {

  @ParentCommand private Desk desk;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with the trail.");
  }

  @Command(
      name = "export",
      description =
          "Prints the trail as JSON lines, oldest first. To go on later, give the \"after\" of the"
              + " last line.")
  void export(
      @Option(names = "--account", paramLabel = "USERNAME", description = "Of this one alone.")
          Optional<String> account,
      @Option(names = "--ref", description = "With this reference alone.") Optional<String> ref,
      @Option(names = "--after", description = "After this line.") Optional<String> after) {
    Api api = desk.api();
    String only = parameter("account", account) + parameter("ref", ref);
    Optional<String> from = after;
    List<String> page;
    do {
      page = api.get("/audit?" + only + parameter("after", from)).lines().toList();
      page.forEach(desk.out()::println);
      if (!page.isEmpty()) {
        from = Optional.of(Json.read(page.get(page.size() - 1)).path("after").asText());
      }
    } while (!page.isEmpty());
  }

  private static String parameter(String name, Optional<String> value) {
    return value.map(text -> "&" + name + "=" + Api.escaped(text)).orElse("");
  }
}
