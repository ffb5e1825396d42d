package dev.toque.system.history;

import dev.toque.system.setup.Toque;
import java.nio.file.Path;

/** Which Toque people live with, and what becomes of its replicas while they do. */
public interface Versions {

  /** The present one all the while; its services fall and come back. */
  Versions PRESENT = new Versions() {};

  /** The folder whose {@code ./start} begins. */
  default Path project() {
    return Toque.projectRoot();
  }

  /** Whether the nemesis may kill services and shift their clocks, too. */
  default boolean mayFall() {
    return true;
  }

  /** Before the nemesis rages; people are there. */
  default void before(Toque toque) {}

  /** When it has raged; people are still there. */
  default void after(Toque toque) {}
}
