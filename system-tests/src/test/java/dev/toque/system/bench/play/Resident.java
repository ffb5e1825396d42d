package dev.toque.system.bench.play;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One row in each table of accounts and enrolments. Ids follow from the number but lie scattered
 * over their indexes, as random ones would.
 */
record Resident(int number, Keys keys) {

  String userName() {
    return "person-%07d".formatted(number);
  }

  UUID id(String of) {
    return UUID.nameUUIDFromBytes((of + number).getBytes(StandardCharsets.US_ASCII));
  }

  String codeHash() {
    return Base64Url.encode(Digests.sha256(userName().getBytes(StandardCharsets.US_ASCII)));
  }
}
