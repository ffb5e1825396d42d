package dev.toque.local.phone;

import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * How a phone in the same network reaches this machine.
 *
 * @param ip the IPv4 address by which this machine leaves towards others
 * @param name its {@code .local} name where that leads to the same address, else the address
 */
public record LanAddress(String ip, String name) {

  /** An address for documentation (RFC 5737): connecting a datagram socket sends nothing. */
  private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("198.51.100.1", 9);

  /** The address of this machine now. */
  public static LanAddress find() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(ELSEWHERE);
      InetAddress address = socket.getLocalAddress();
      if (address instanceof Inet4Address
          && !address.isLoopbackAddress()
          && !address.isAnyLocalAddress()) {
        return new LanAddress(address.getHostAddress(), nameOf(address));
      }
    } catch (IOException | RuntimeException unreachable) {
      // told below
    }
    throw new CannotStart(
        "This machine has no network address, so no phone can reach it. "
            + "Use a tunnel and set TOQUE_PUBLIC_URL to its address instead of --phone.");
  }

  /** Whether the address means something in a private network only (RFC 1918, RFC 3927). */
  boolean isPrivate() {
    try {
      InetAddress address = InetAddress.getByName(ip);
      return address.isSiteLocalAddress() || address.isLinkLocalAddress();
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("a literal address", impossible);
    }
  }

  private static String nameOf(InetAddress address) {
    try {
      String host = InetAddress.getLocalHost().getHostName().split("\\.", 2)[0] + ".local";
      return InetAddress.getByName(host).equals(address) ? host : address.getHostAddress();
    } catch (UnknownHostException noSuchName) {
      return address.getHostAddress();
    }
  }
}
