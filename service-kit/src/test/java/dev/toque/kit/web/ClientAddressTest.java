package dev.toque.kit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, 203.0.113.0/24",
    "::ffff:203.0.113.7, 203.0.113.7, 203.0.113.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "0:0:0:0:0:0:0:1, ::1, ::/64"
  })
  void anAddressBelongsToItsNetwork(String literal, String address, String network) {
    assertEquals(new ClientAddress(address, network), ClientAddress.parse(literal));
  }
}
