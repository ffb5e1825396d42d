package dev.toque.cli;

import dev.toque.cli.account.AccountsCommand;
import dev.toque.cli.account.PhonesCommand;
import dev.toque.cli.api.Api;
import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Failure;
import dev.toque.cli.audit.AuditCommand;
import dev.toque.cli.keys.KeysCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code toque} itself: the options that all commands share. */
@Command(
    name = "toque",
    description = "Looks after a Toque installation by its admin API.",
    mixinStandardHelpOptions = true,
    versionProvider = ToqueCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the portal refused",
      "2:the command line or a file cannot be used",
      "3:the portal could not be reached, or asks to try again",
      "4:an import refused some lines"
    },
    subcommands = {
      AccountsCommand.class,
      PhonesCommand.class,
      AuditCommand.class,
      KeysCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
final class ToqueCommand implements Desk, Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "ORIGIN",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:TOQUE_PUBLIC_URL:-http://localhost:8080}",
      description = "The portal (TOQUE_PUBLIC_URL); ${DEFAULT-VALUE}.")
  private URI url;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Holds the operator's token; without it TOQUE_ADMIN_TOKEN, and then admin.token in"
              + " TOQUE_HOME (.toque).")
  private Optional<Path> tokenFile = Optional.empty();

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Prints what the portal answers.")
  private boolean json;

  /** Says which version this is. */
  static final class Version implements picocli.CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"toque, for /api/admin/v1"};
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }

  @Override
  public Api api() {
    if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?")) {
      throw new Failure(
          Failure.USAGE, "--url takes an address such as https://portal.example, not " + url);
    }
    return new Api(url, token());
  }

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Override
  public PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private String token() {
    if (tokenFile.isPresent()) {
      return read(tokenFile.get());
    }
    return environment("TOQUE_ADMIN_TOKEN").orElseGet(ToqueCommand::tokenOfHome);
  }

  private static String tokenOfHome() {
    Path file = Path.of(environment("TOQUE_HOME").orElse(".toque"), "admin.token");
    if (!Files.exists(file)) {
      throw new Failure(
          Failure.USAGE,
          "No operator's token. Set TOQUE_ADMIN_TOKEN, or name its file by --token-file.");
    }
    return read(file);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new Failure(Failure.USAGE, file + " cannot be read: " + failure.getMessage());
    }
  }

  private static Optional<String> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }
}
