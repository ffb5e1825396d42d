package dev.toque.cli.keys;

import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Failure;
import dev.toque.local.cluster.ClusterSecrets;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.terminal.CannotStart;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes the keys of an installation; asks no portal. */
@Command(name = "keys", description = "Keys of an installation: make, and print for Kubernetes.")
public final class KeysCommand implements Runnable {

  @ParentCommand private Desk desk;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with keys.");
  }

  @Command(
      name = "make",
      description =
          "Makes the key files that are missing in FOLDER/keys, each readable by its owner alone;"
              + " what is there stays.")
  void make(@Parameters(paramLabel = "FOLDER") Path folder) {
    try {
      Keys keys = Keys.in(Home.open(folder));
      desk.err().println("Keys are in " + keys.trusted().getParent() + ".");
    } catch (CannotStart refusal) {
      throw new Failure(Failure.USAGE, refusal.getMessage());
    }
  }

  @Command(
      name = "secrets",
      description =
          "Prints every secret of an installation on Kubernetes, for kubectl apply; those that"
              + " FOLDER lacks are made.")
  void secrets(
      @Parameters(paramLabel = "FOLDER") Path folder,
      @Option(names = "--redis", required = true, paramLabel = "redis://HOST:PORT") String redis) {
    try {
      desk.out().print(ClusterSecrets.in(folder, redis).yaml());
      desk.out().flush();
    } catch (CannotStart refusal) {
      throw new Failure(Failure.USAGE, refusal.getMessage());
    }
  }

  @Command(
      name = "symmetric",
      description =
          "Prints a new line for a symmetric key file, to be put first (docs/operations.md, Keys).")
  void symmetric(
      @Option(names = "--kid", required = true, description = "A name no other line has.")
          String kid) {
    if (!kid.matches("[A-Za-z0-9._-]{1,32}")) {
      throw new Failure(Failure.USAGE, "--kid takes up to 32 letters, digits or . _ -");
    }
    desk.out().println(kid + " " + Keys.random());
  }
}
