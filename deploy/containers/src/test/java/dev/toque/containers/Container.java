package dev.toque.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process in an unpacked image, as Kubernetes runs it: its root read-only, {@code /tmp} in
 * memory, secrets mounted, no user's rights. The network is this machine's. Needs root.
 */
record Container(Process process, Path log) implements AutoCloseable {

  private static final String SCRIPT =
      """
      set -e
      root=$1 secrets=$2; shift 2
      mount --make-rprivate /
      mount --bind "$root" "$root"
      mount --rbind /proc "$root/proc"
      mount --rbind /dev "$root/dev"
      mount -t tmpfs -o size=64m,mode=1777 tmpfs "$root/tmp"
      mount --bind "$secrets" "$root/etc/toque"
      mount --bind /etc/hosts "$root/etc/hosts"
      mount -o remount,bind,ro "$root"
      exec unshare --root="$root" --wd=/opt/toque --setgid=10001 --setuid=10001 "$@"
      """;

  static Container run(
      UnpackedImage image,
      List<String> arguments,
      Path secrets,
      Map<String, String> environment,
      Path log)
      throws IOException {
    for (String point : List.of("proc", "dev", "tmp", "etc/toque")) {
      Files.createDirectories(image.root().resolve(point));
    }
    Path hosts = image.root().resolve("etc/hosts");
    if (!Files.exists(hosts)) {
      Files.createFile(hosts);
    }
    List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", SCRIPT, "sh"));
    command.add(image.root().toString());
    command.add(secrets.toString());
    command.addAll(image.command());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    builder.environment().putAll(environment);
    return new Container(builder.start(), log);
  }

  /** Its exit code. */
  int awaitEnd(int seconds) throws Exception {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("it did not end within " + seconds + " s:\n" + printed());
    }
    return process.exitValue();
  }

  String printed() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
