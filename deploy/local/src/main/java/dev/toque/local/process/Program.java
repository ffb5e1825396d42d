package dev.toque.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a child process runs.
 *
 * @param name in messages, of its log and of its pid file
 * @param folder its working folder; inside the home folder, so that a later start knows it as ours
 * @param environment all of it: nothing is inherited
 * @param log where its output goes
 * @param end the signal that ends it in an orderly way
 */
public record Program(
    String name,
    List<String> command,
    Path folder,
    Map<String, String> environment,
    Path log,
    EndSignal end) {

  /** Copies what can change. */
  public Program {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /** Its environment may hold secrets. */
  @Override
  public String toString() {
    return "Program[" + name + "]";
  }
}
