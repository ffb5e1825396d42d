package dev.toque.local.phone;

import java.util.HexFormat;

/**
 * What an authority of ours may vouch for (RFC 5280, 4.2.1.10): names in {@code .local} and private
 * addresses; where this machine's address is not a private one, that address instead.
 */
final class NameConstraints {

  /** A subtree {@code dNSName [2]}: {@code local}. */
  private static final String LOCAL = "300782056C6F63616C";

  /** Subtrees {@code iPAddress [7]}, address and mask. */
  private static final String PRIVATE =
      "300A87080A000000FF000000"
          + "300A8708AC100000FFF00000"
          + "300A8708C0A80000FFFF0000"
          + "300A8708A9FE0000FFFF0000";

  private NameConstraints() {}

  /** DER in hexadecimal, as {@code keytool} takes it. */
  static String of(LanAddress address) {
    String subtrees = LOCAL + (address.isPrivate() ? PRIVATE : only(address));
    String permitted = "A0" + length(subtrees) + subtrees;
    return "30" + length(permitted) + permitted;
  }

  private static String only(LanAddress address) {
    StringBuilder subtree = new StringBuilder("300A8708");
    for (String part : address.ip().split("\\.")) {
      subtree.append(HexFormat.of().withUpperCase().toHexDigits((byte) Integer.parseInt(part)));
    }
    return subtree.append("FFFFFFFF").toString();
  }

  /** Of so few bytes that one is enough for their number. */
  private static String length(String content) {
    return HexFormat.of().withUpperCase().toHexDigits((byte) (content.length() / 2));
  }
}
