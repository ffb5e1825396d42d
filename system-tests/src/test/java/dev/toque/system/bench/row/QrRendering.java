package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P10;

import dev.toque.system.bench.measure.Spread;
import dev.toque.system.bench.report.Bar;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The portal's own code from its packaged jar, called here again and again. */
public final class QrRendering implements Measurement {

  private static final int WARM_UP = 20_000;
  private static final int CODES = 5_000;
  private static final double MOST_MICROS = 150;
  private static final double MOST_KIB = 6;
  private static final double KIB = 1024;
  private static final double NANOS_PER_MICRO = 1000;

  /** What the page writes around the path. */
  private static final int AROUND = 250;

  @Override
  public Set<Row> rows() {
    return Set.of(P10);
  }

  @Override
  public List<Line> take(Plan plan) {
    Progress.say("drawing QR codes");
    try (URLClassLoader portal = new URLClassLoader(jars(), getClass().getClassLoader())) {
      Class<?> type = portal.loadClass("dev.toque.portal.qr.QrCode");
      Method draw = type.getMethod("of", String.class);
      Method path = type.getMethod("path");
      draw(draw, WARM_UP);
      List<Double> micros = new ArrayList<>();
      for (int run = 0; run < plan.runs(); run++) {
        micros.add(draw(draw, CODES));
      }
      String drawn = (String) path.invoke(draw.invoke(null, link(1)));
      return List.of(
          Line.of(
              P10,
              "QR code, CPU µs",
              Spread.of(micros),
              new Bar.AtMost(MOST_MICROS),
              "mean of %d codes a run, after %d, one thread, link of a usual length"
                  .formatted(CODES, WARM_UP)),
          Line.of(
              P10,
              "QR code, KiB before compression",
              Spread.single((drawn.length() + AROUND) / KIB),
              new Bar.AtMost(MOST_KIB),
              "path and what stands around it"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static double draw(Method draw, int codes) throws ReflectiveOperationException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < codes; i++) {
      draw.invoke(null, link(i));
    }
    return (threads.getCurrentThreadCpuTime() - begun) / NANOS_PER_MICRO / codes;
  }

  private static String link(int number) {
    return "https://portal.example.com/a/#" + "K7QF9M2%05d".formatted(number);
  }

  private static URL[] jars() throws IOException {
    Path app = Path.of("portal-service/target/quarkus-app");
    try (Stream<Path> files = Files.walk(app)) {
      List<URL> jars = new ArrayList<>();
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("portal-service-") || name.startsWith("com.google.zxing.core-")) {
          jars.add(file.toUri().toURL());
        }
      }
      return jars.toArray(URL[]::new);
    }
  }
}
