package dev.toque.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

  private static final int MANY = 200;
  private static final int PROCESSES = 3;

  /** What another process runs. */
  static final class Draw {
    public static void main(String[] arguments) {
      IntStream.range(0, MANY).forEach(i -> System.out.println(Ports.free()));
    }
  }

  @Test
  void processesThatStartAtOnceGetDifferentPorts() {
    List<Process> drawing = Stream.generate(PortsTest::another).limit(PROCESSES).toList();

    Set<Integer> ports =
        drawing.parallelStream().flatMap(PortsTest::drawn).collect(Collectors.toSet());

    assertEquals(PROCESSES * MANY, ports.size());
    assertTrue(ports.stream().allMatch(port -> port >= 16_384 && port <= 32_767));
  }

  private static Process another() {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              String.join(
                  System.getProperty("path.separator"), "target/classes", "target/test-classes"),
              Draw.class.getName())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Integer> drawn(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(Integer::valueOf);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
