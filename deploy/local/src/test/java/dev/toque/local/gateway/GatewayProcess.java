package dev.toque.local.gateway;

import dev.toque.local.home.Home;
import dev.toque.local.phone.LanAddress;
import dev.toque.local.phone.LocalAuthority;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SocketAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A gateway by https in a process of its own, with the memory that {@code ./start} gives it, so
 * that what it takes can be looked at.
 */
record GatewayProcess(Process process, int port) implements AutoCloseable {

  private static final LanAddress HERE = new LanAddress("127.0.0.1", "127.0.0.1");

  static GatewayProcess start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms24m",
                "-Xmx128m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                GatewayProcess.class.getName(),
                folder.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    return new GatewayProcess(process, Integer.parseInt(said.readLine()));
  }

  /** Its process: the folder of its certificate is the argument; it ends with its input. */
  public static void main(String[] arguments) throws IOException {
    Vertx vertx = Vertx.vertx();
    LocalAuthority authority = LocalAuthority.in(Home.open(Path.of(arguments[0])), HERE);
    PfxOptions certificate =
        new PfxOptions().setPath(authority.server().toString()).setPassword(authority.password());
    List<SocketAddress> replicas =
        List.of(
            Origin.answering(
                    vertx,
                    request ->
                        request.body().onSuccess(body -> request.response().end("x".repeat(8192))))
                .address());
    Gateway gateway =
        Gateway.open(
            vertx,
            new GatewayAddress(List.of("127.0.0.1"), 0, "https", "portal.example"),
            Optional.of(certificate),
            Map.of("portal", replicas));
    System.out.println(gateway.port());
    System.in.read();
    System.exit(0);
  }

  long residentKib() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
