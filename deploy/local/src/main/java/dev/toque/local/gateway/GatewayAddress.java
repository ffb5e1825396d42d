package dev.toque.local.gateway;

import dev.toque.local.settings.Settings;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/**
 * Where the gateway listens. As long as the public address is this machine's own name for itself,
 * nobody else can reach it.
 *
 * @param hosts literal addresses; the first must be had, the others where this machine has them
 * @param scheme of the public address, as services are told it
 * @param publicAuthority host and port of the public address
 */
public record GatewayAddress(List<String> hosts, int port, String scheme, String publicAuthority) {

  /** Copies what can change. */
  public GatewayAddress {
    hosts = List.copyOf(hosts);
  }

  /** As the settings say. */
  public static GatewayAddress of(Settings settings) {
    String[] url = settings.publicUrl().split("://", 2);
    List<String> hosts =
        settings.reachableByPhone() ? List.of("0.0.0.0") : List.of("127.0.0.1", "::1");
    return new GatewayAddress(hosts, settings.port(), url[0], url[1]);
  }

  /** Finds out early, before anything is started, that the port is taken. */
  public void requireFree() {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new java.net.InetSocketAddress(InetAddress.getByName(hosts.get(0)), port));
    } catch (IOException taken) {
      throw taken(taken);
    }
  }

  CannotStart taken(Throwable cause) {
    return new CannotStart(
        "Port %d cannot be used (%s). End what uses it, or set TOQUE_PORT to another one."
            .formatted(port, cause.getMessage()),
        cause);
  }
}
