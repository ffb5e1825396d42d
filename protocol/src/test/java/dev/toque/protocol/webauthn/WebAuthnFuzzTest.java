package dev.toque.protocol.webauthn;

import static dev.toque.protocol.webauthn.RegistrationTest.CEREMONY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

class WebAuthnFuzzTest {

  /** Of the one assertion that is right. */
  private static final long COUNTER = 0L;

  private static final String RIGHT =
      "WebAuthnFuzzTestInputs/whatIsIntroducedIsAUsableCredential/right.json";

  @FuzzTest
  void whatIsIntroducedIsAUsableCredential(byte[] json) {
    try {
      Registration registration = read(json).registration();
      Optional<Registered> made = WebAuthn.registered(registration, CEREMONY);

      made.ifPresent(
          registered -> assertArrayEquals(registration.id(), registered.credential().id()));
    } catch (ProblemException refused) {
      assertEquals(ProblemCode.MALFORMED, refused.code());
    }
  }

  @FuzzTest
  void nothingButItsOwnSignatureOpensACredential(byte[] json) {
    Credential credential =
        WebAuthn.registered(read(rightOne()).registration(), CEREMONY).orElseThrow().credential();
    try {
      Assertion assertion = read(json).assertion();
      Optional<Long> counter = WebAuthn.asserted(assertion, credential, CEREMONY);

      counter.ifPresent(stands -> assertEquals(COUNTER, stands));
    } catch (ProblemException refused) {
      assertEquals(ProblemCode.MALFORMED, refused.code());
    }
  }

  private static CredentialJson read(byte[] json) {
    return new CredentialJson(StrictJson.readTree(json), "credential");
  }

  private static byte[] rightOne() {
    try (InputStream in = WebAuthnFuzzTest.class.getResourceAsStream(RIGHT)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
