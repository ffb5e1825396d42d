package dev.toque.protocol.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The native library and the JDK say the same of every signature. */
class SignatureAlgorithmTest {

  private static final Optional<Provider> JDK = Optional.empty();
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void thisMachineHasTheNativeLibrary() {
    assertTrue(SignatureAlgorithm.fast().isPresent());
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void bothAcceptWhatIsRight(SignatureAlgorithm algorithm) throws GeneralSecurityException {
    KeyPair keys = keys(algorithm);
    byte[] message = RANDOM.generateSeed(100);
    byte[] signature = algorithm.sign(keys.getPrivate(), message);

    assertEquals(64, signature.length);
    assertTrue(algorithm.verifies(keys.getPublic(), message, signature));
    assertTrue(algorithm.verifies(JDK, keys.getPublic(), message, signature));
  }

  @RepeatedTest(20)
  void bothRefuseTheSame() throws GeneralSecurityException {
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      KeyPair keys = keys(algorithm);
      byte[] message = RANDOM.generateSeed(40);
      byte[] right = algorithm.sign(keys.getPrivate(), message);
      byte[] other = right.clone();
      other[RANDOM.nextInt(64)] ^= (byte) (1 << RANDOM.nextInt(8));

      for (byte[] wrong :
          new byte[][] {
            other, new byte[64], new byte[0], Arrays.copyOf(right, 63), Arrays.copyOf(right, 65)
          }) {
        boolean byJdk = algorithm.verifies(JDK, keys.getPublic(), message, wrong);

        assertEquals(byJdk, algorithm.verifies(keys.getPublic(), message, wrong));
      }
      assertEquals(false, algorithm.verifies(keys(algorithm).getPublic(), message, right));
    }
  }

  private static KeyPair keys(SignatureAlgorithm algorithm) throws GeneralSecurityException {
    if (algorithm == SignatureAlgorithm.ED25519) {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
