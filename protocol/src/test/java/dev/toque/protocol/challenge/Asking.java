package dev.toque.protocol.challenge;

import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.testing.TestToken;
import java.util.Map;
import java.util.Optional;

/** A challenge, the phone that is asked, and its answers. */
final class Asking {
  static final String PORTAL = "https://portal.example";
  static final String ID = "5f0c0ad8-8e5c-4a57-8d7c-3c2e2a9c6a11";
  static final String NONCE = "AAECAwQFBgcICQoLDA0ODw";
  static final String NUMBER = "482913";
  static final String SCAN = "8PHy8_T19vf4-fr7_P3-_w";
  static final String DISPLAY =
      new Display(
              Act.SIGN_IN, "Bank", "Ana", "Firefox on Linux", Optional.empty(), "192.0.2.7", "t")
          .json();
  static final TestPhone PHONE = TestPhone.create(PORTAL);
  static final GateKey GATE_KEY = new GateKey.Pin(PHONE.pin().publicKey());
  static final Asked ASKED = asked(Transfer.NUMBER);
  static final Asked TAP = asked(Transfer.TAP);

  private Asking() {}

  static Asked asked(Transfer transfer) {
    return new Asked(PORTAL, ID, NONCE, DISPLAY, transfer, Optional.of(NUMBER), Optional.of(SCAN));
  }

  static TestToken approval() {
    return token("approve");
  }

  static TestToken token(String decision) {
    return PHONE.statementOf(
        StatementUse.ANSWER,
        Map.of("cid", ID, "nonce", NONCE, "dh", Display.hash(DISPLAY), "decision", decision));
  }

  static Optional<GateProof> gate(String statement) {
    return Optional.of(GateProof.fromJson(PHONE.gate(statement)));
  }
}
