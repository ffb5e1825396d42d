package dev.toque.system.history.people;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.testing.TestGate;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.ScriptedPhone;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A phone. What it asks for is recorded. */
final class RecordedPhone {

  private final Recorder recorder;
  private final String account;
  private final ScriptedPhone right;
  private final ScriptedPhone wrong;

  /**
   * A new one.
   *
   * @param wrongGate of another PIN than the usual
   */
  RecordedPhone(Recorder recorder, String account, String url, TestGate wrongGate) {
    TestPhone keys = TestPhone.create(url);
    this.recorder = recorder;
    this.account = account;
    this.right = new ScriptedPhone(url, keys);
    this.wrong = new ScriptedPhone(url, keys.withGate(wrongGate));
  }

  Operation enroll(String code) {
    return Answered.by(
        recorder.invoke(Deed.ENROL, given(Map.of(Fact.CODE, code))),
        told -> {
          HttpResponse<String> response = right.enroll(code, "Pixel 8");
          JsonNode body = judged(response, told);
          if (response.statusCode() < 300) {
            told.put(Fact.ENROLMENT, body.path("enrollmentId").asText());
            told.put(Fact.NUMBER, body.at("/confirmation/number").asText());
          }
          return Answered.of(response.statusCode());
        });
  }

  /** Whether its enrolment is active, as far as that can be known now. */
  boolean isActive() {
    try {
      return right.me().path("status").asText().equals("active");
    } catch (RuntimeException noAnswer) {
      return false;
    }
  }

  /** The challenge of this id, while it waits for this phone. */
  Optional<JsonNode> find(String challenge) {
    try {
      for (JsonNode one : right.challenges()) {
        if (one.path("id").asText().equals(challenge)) {
          return Optional.of(one);
        }
      }
    } catch (RuntimeException noAnswer) {
      // then it is not known
    }
    return Optional.empty();
  }

  /** Answers with the right PIN. */
  Operation answer(JsonNode challenge, String decision, Optional<String> number) {
    return answer(right, "right", challenge, decision, number);
  }

  /** Approves with a wrong PIN. */
  Operation guess(JsonNode challenge, Optional<String> number) {
    return answer(wrong, "wrong", challenge, "approve", number);
  }

  private Operation answer(
      ScriptedPhone phone,
      String pin,
      JsonNode challenge,
      String decision,
      Optional<String> number) {
    Map<Fact, String> what = new EnumMap<>(Fact.class);
    what.put(Fact.CHALLENGE, challenge.path("id").asText());
    what.put(Fact.DECISION, decision);
    what.put(Fact.PIN, pin);
    number.ifPresent(digits -> what.put(Fact.NUMBER, digits));
    return Answered.by(
        recorder.invoke(Deed.ANSWER, given(what)),
        told -> {
          HttpResponse<String> response = phone.answer(challenge, decision, number.orElse(null));
          judged(response, told);
          return Answered.of(response.statusCode());
        });
  }

  private Map<Fact, String> given(Map<Fact, String> what) {
    Map<Fact, String> given = new EnumMap<>(what);
    given.put(Fact.ACCOUNT, account);
    given.put(Fact.PHONE, right.deviceId());
    return given;
  }

  private static JsonNode judged(HttpResponse<String> response, Map<Fact, String> told) {
    told.put(Fact.STATUS, String.valueOf(response.statusCode()));
    JsonNode body = json(response);
    if (response.statusCode() >= 400) {
      told.put(Fact.PROBLEM, body.path("code").asText());
    }
    return body;
  }
}
