package dev.toque.system.upgrade;

import dev.toque.system.history.Versions;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Begins with an older version, goes on with one replica of each service of either, and ends with
 * the present one.
 */
record SideBySide(Release release) implements Versions {

  private static final int REPLICAS = 2;

  @Override
  public Path project() {
    return release.project();
  }

  /** An old replica that fell would come back as a new one. */
  @Override
  public boolean mayFall() {
    return false;
  }

  @Override
  public void before(Toque toque) {
    try {
      release.replace();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    new RollingRestart(toque, REPLICAS).of(1);
  }

  @Override
  public void after(Toque toque) {
    new RollingRestart(toque, REPLICAS).of(2);
  }
}
