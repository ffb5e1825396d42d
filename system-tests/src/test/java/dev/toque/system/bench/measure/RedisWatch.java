package dev.toque.system.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what clients send to Redis, by MONITOR: unlike Redis's own counts it tells a command that
 * crossed the network from one inside a script. It costs CPU, so nothing else is measured beside.
 */
public final class RedisWatch {

  /** {@code 1339518083.107412 [0 127.0.0.1:60866] "keys" "*"} */
  private static final Pattern SENT = Pattern.compile("\\S+ \\[\\d+ ([^]]+)] \"([^\"]+)\".*");

  private final Map<String, LongAdder> trips = new ConcurrentSkipListMap<>();

  RedisWatch(BufferedReader lines) {
    Thread reader = new Thread(() -> read(lines), "redis monitor");
    reader.setDaemon(true);
    reader.start();
  }

  /** How often clients have sent each command since the watch began. */
  public Map<String, Long> trips() {
    Map<String, Long> now = new TreeMap<>();
    trips.forEach((name, count) -> now.put(name, count.sum()));
    return now;
  }

  private void read(BufferedReader lines) {
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher sent = SENT.matcher(line);
        if (sent.matches() && !sent.group(1).equals("lua")) {
          String name = sent.group(2).toLowerCase(Locale.ROOT);
          trips.computeIfAbsent(name, first -> new LongAdder()).increment();
        }
      }
    } catch (IOException closed) {
      // the meter was closed: the watch is over
    }
  }
}
