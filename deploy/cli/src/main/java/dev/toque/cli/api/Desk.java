package dev.toque.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.function.Supplier;

/** What every command works with: the portal, and the person at the terminal. */
public interface Desk {

  /**
   * The portal that the options name.
   *
   * @throws Failure where they name none, or no token
   */
  Api api();

  /** Whether JSON is wanted in the place of text. */
  boolean json();

  PrintWriter out();

  PrintWriter err();

  /** Prints a result: as JSON where that is wanted, else as this text. */
  default void show(JsonNode result, Supplier<String> text) {
    out().println(json() ? Json.pretty(result) : text.get());
  }
}
