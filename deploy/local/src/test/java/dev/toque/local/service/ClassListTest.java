package dev.toque.local.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassListTest {

  @TempDir private Path folder;

  @Test
  void classesThatMakeAJvmFallAreTakenOut() throws IOException {
    Path libraries = Files.createDirectories(folder.resolve("lib/main"));
    jar(
        libraries.resolve("two-versions.jar"),
        "org/example/Plain.class",
        "org/example/Later.class",
        "META-INF/versions/11/org/example/Later.class");
    Path list =
        Files.write(
            folder.resolve("app-cds.lst"),
            List.of(
                "java/lang/Object",
                "org/example/Plain",
                "org/example/Later",
                "org/example/LaterStill",
                "com/amazon/corretto/crypto/provider/Signed",
                "@lambda-proxy com/amazon/corretto/crypto/provider/Signed run ()V",
                "@lambda-proxy org/example/Plain run ()V",
                "@lambda-form-invoker [LF_RESOLVE] invoke"));

    new ClassList(list).keepWhatAnArchiveHolds(folder.resolve("lib"));

    assertEquals(
        List.of(
            "java/lang/Object",
            "org/example/Plain",
            "org/example/LaterStill",
            "@lambda-proxy org/example/Plain run ()V",
            "@lambda-form-invoker [LF_RESOLVE] invoke"),
        Files.readAllLines(list));
  }

  private static void jar(Path file, String... entries) throws IOException {
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        jar.putNextEntry(new ZipEntry(entry));
        jar.closeEntry();
      }
    }
  }
}
