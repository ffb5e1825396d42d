package dev.toque.protocol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.encoding.Base64Url;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import org.junit.jupiter.api.Test;

class TestSubscriptionTest {

  /** RFC 8291, section 5 and appendix A. */
  @Test
  void decryptsTheExampleOfTheRfc() throws Exception {
    byte[] point =
        Base64Url.decode(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
    named.init(new ECGenParameterSpec("secp256r1"));
    ECParameterSpec curve = named.getParameterSpec(ECParameterSpec.class);
    ECPoint w = new ECPoint(new BigInteger(1, point, 1, 32), new BigInteger(1, point, 33, 32));
    BigInteger d =
        new BigInteger(1, Base64Url.decode("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"));
    KeyFactory factory = KeyFactory.getInstance("EC");
    KeyPair keys =
        new KeyPair(
            factory.generatePublic(new ECPublicKeySpec(w, curve)),
            factory.generatePrivate(new ECPrivateKeySpec(d, curve)));

    String text =
        new TestSubscription(keys, Base64Url.decode("BTBZMqHH6r4Tts7J_aSIgg"))
            .decrypt(
                Base64Url.decode(
                    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
                        + "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVB"
                        + "St2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

    assertEquals("When I grow up, I want to be a watermelon", text);
  }
}
