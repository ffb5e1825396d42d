package dev.toque.local.process;

import java.io.IOException;

/** How a program is asked to end. */
public enum EndSignal {
  TERMINATE {
    @Override
    void send(Process process) {
      process.destroy();
    }
  },

  /** PostgreSQL's <em>fast</em> end: on SIGTERM it would wait for its clients. */
  INTERRUPT {
    @Override
    void send(Process process) {
      try {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      } catch (IOException noSuchCommand) {
        process.destroy();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        process.destroy();
      }
    }
  };

  abstract void send(Process process);
}
