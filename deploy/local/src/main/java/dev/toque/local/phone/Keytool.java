package dev.toque.local.phone;

import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JDK's {@code keytool}, run in one folder with one password for all key stores. */
record Keytool(Path folder, Path passwordFile) {

  /** A JVM that ends within a second: this halves what it takes. */
  private static final List<String> QUICK =
      List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

  /**
   * Runs a command.
   *
   * @param words of it, parted by spaces
   * @param more words, which may hold spaces
   */
  void run(String words, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(QUICK);
    command.addAll(List.of(words.split(" ")));
    command.addAll(List.of(more));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass:file", passwordFile.toString()));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new CannotStart("The certificate could not be made: " + said.strip());
      }
    } catch (IOException failure) {
      throw new CannotStart(
          "There is no keytool in this Java; --phone needs a JDK: " + failure.getMessage(),
          failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while making a certificate.", interrupted);
    }
  }
}
