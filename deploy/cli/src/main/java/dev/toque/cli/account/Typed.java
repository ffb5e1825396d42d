package dev.toque.cli.account;

import dev.toque.cli.api.Failure;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** What the person at the terminal types, or a script pipes in. */
final class Typed {

  private Typed() {}

  /** A password: not shown while it is typed; the first line where there is no terminal. */
  static String password() {
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    return line();
  }

  /**
   * Whether the answer is yes.
   *
   * @throws Failure where nobody can be asked
   */
  static boolean agreed(String question) {
    Console console = System.console();
    if (console == null) {
      throw new Failure(Failure.USAGE, "There is no terminal to ask; say --yes.");
    }
    String answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().equalsIgnoreCase("y");
  }

  private static String line() {
    try {
      // the process' own, which ends with it
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = input.readLine();
      if (line == null) {
        throw new Failure(Failure.USAGE, "There is no password on standard input.");
      }
      return line;
    } catch (IOException failure) {
      throw new Failure(Failure.USAGE, "Standard input cannot be read: " + failure.getMessage());
    }
  }
}
