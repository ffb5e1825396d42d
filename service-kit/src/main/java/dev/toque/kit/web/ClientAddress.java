package dev.toque.kit.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from, as limits count it. Behind a trusted proxy the framework has already
 * put the forwarded address here; from anybody else forwarded headers are not believed.
 *
 * @param address the literal address as RFC 5952 writes it
 * @param network its /24 (IPv4) or /64 (IPv6), for limits that a whole network shares
 */
public record ClientAddress(String address, String network) {

  private static final ClientAddress UNKNOWN = new ClientAddress("unknown", "unknown");

  /** The address of this request's client. */
  public static ClientAddress of(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    return remote == null || remote.hostAddress() == null ? UNKNOWN : parse(remote.hostAddress());
  }

  static ClientAddress parse(String literal) {
    try {
      InetAddress inet = InetAddress.getByName(literal);
      boolean version4 = inet instanceof Inet4Address;
      byte[] prefix =
          Arrays.copyOf(Arrays.copyOf(inet.getAddress(), version4 ? 3 : 8), version4 ? 4 : 16);
      String network =
          NetUtil.toAddressString(InetAddress.getByAddress(prefix)) + (version4 ? "/24" : "/64");
      return new ClientAddress(NetUtil.toAddressString(inet), network);
    } catch (UnknownHostException notAnAddress) {
      return UNKNOWN;
    }
  }
}
