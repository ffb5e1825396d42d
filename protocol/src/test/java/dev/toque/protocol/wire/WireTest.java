package dev.toque.protocol.wire;

import static dev.toque.protocol.testing.Problems.assertMalformed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.activation.CodeIds;
import dev.toque.protocol.wire.activation.CodeState;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.EndCode;
import dev.toque.protocol.wire.activation.GateVerification;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.RemoveEnrolment;
import dev.toque.protocol.wire.enrolment.ChangeGateRequest;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import dev.toque.protocol.wire.enrolment.GatedRequest;
import dev.toque.protocol.wire.enrolment.InspectRequest;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import dev.toque.protocol.wire.push.ChallengeIds;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.signin.AnswerRequest;
import dev.toque.protocol.wire.signin.TargetRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WireTest {
  @ParameterizedTest
  @MethodSource("dev.toque.protocol.wire.Bodies#all")
  void bodyIsReadWrittenBackAndKeptOutOfLogs(Class<?> type, String json) {
    Object body = read(type, json);

    assertEquals(json, StrictJson.writeString(body));
    assertFalse(body.toString().contains("SECRET"), body.toString());
    assertTrue(body.toString().matches("\\w+\\[.+]"), body.toString());
  }

  /** Bodies from phones; what is optional in them. */
  static Stream<Arguments> mandatoryMembers() {
    Map<Class<?>, List<String>> optional =
        Map.of(
            AnswerRequest.class,
            List.of("gate"),
            IssueCode.class,
            List.of("mostPhones"),
            MakeChallenge.class,
            List.of("number", "scan"));
    List<Class<?>> requests =
        List.of(
            InspectRequest.class,
            EnrollRequest.class,
            RenameRequest.class,
            GatedRequest.class,
            ChangeGateRequest.class,
            AnswerRequest.class,
            IssueCode.class,
            CodeIds.class,
            ConfirmNumber.class,
            EndCode.class,
            RemoveEnrolment.class,
            GateVerification.class,
            MakeChallenge.class,
            ChallengeIds.class);
    return Bodies.all()
        .filter(body -> requests.contains((Class<?>) body.get()[0]))
        .flatMap(
            body -> {
              Class<?> type = (Class<?>) body.get()[0];
              List<String> names = new ArrayList<>();
              tree(body.get()[1].toString()).fieldNames().forEachRemaining(names::add);
              names.removeAll(optional.getOrDefault(type, List.of()));
              return names.stream().map(name -> Arguments.of(type, body.get()[1], name));
            });
  }

  @ParameterizedTest(name = "{0} without {2}")
  @MethodSource("mandatoryMembers")
  void missingMemberIsNamed(Class<?> type, String json, String member) {
    ObjectNode without = tree(json).deepCopy();
    without.remove(member);
    ObjectNode withNull = tree(json).deepCopy();
    withNull.putNull(member);

    assertMalformed(member, () -> read(type, without.toString()));
    assertMalformed(member, () -> read(type, withNull.toString()));
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(
            MakeChallenge.class,
            "number",
            "{\"accountId\":\"ID\",\"browserId\":\"b\",\"act\":\"sign-in\",\"nonce\":\"n\",\"display\":\"{}\",\"transfer\":\"number\"}"),
        Arguments.of(IssueCode.class, "purpose", "{\"purpose\":\"second\"}"),
        Arguments.of(IssueCode.class, "accountId", "{\"accountId\":\"1\"}"),
        Arguments.of(Account.class, "name", "{\"hint\":\"h\"}"),
        Arguments.of(Account.class, "hint", "{\"name\":\"n\"}"),
        Arguments.of(Portal.class, "name", "{\"url\":\"u\"}"),
        Arguments.of(Portal.class, "url", "{\"name\":\"n\"}"),
        Arguments.of(RequestedFrom.class, "browser", "{\"place\":\"p\"}"),
        Arguments.of(PhoneDescription.class, "device.name", "{\"platform\":\"web\"}"),
        Arguments.of(PhoneDescription.class, "device.platform", "{\"name\":\"n\"}"),
        Arguments.of(PhoneDescription.class, "platform", "{\"name\":\"n\",\"platform\":\"Web\"}"),
        Arguments.of(
            PhoneDescription.class,
            "device.model",
            "{\"name\":\"n\",\"platform\":\"web\",\"model\":\" \"}"),
        Arguments.of(RenameRequest.class, "device.name", "{\"device\":{\"name\":\"\"}}"),
        Arguments.of(TargetRequest.class, "", "{\"transport\":\"pigeon\",\"token\":\"t\"}"),
        Arguments.of(TargetRequest.class, "", "{\"token\":\"t\"}"),
        Arguments.of(TargetRequest.class, "token", "{\"transport\":\"fcm\"}"),
        Arguments.of(
            TargetRequest.class, "token", "{\"transport\":\"apns\",\"environment\":\"sandbox\"}"),
        Arguments.of(
            TargetRequest.class, "environment", "{\"transport\":\"apns\",\"token\":\"t\"}"),
        Arguments.of(TargetRequest.class, "subscription", "{\"transport\":\"webpush\"}"),
        Arguments.of(
            TargetRequest.class,
            "subscription.endpoint",
            "{\"transport\":\"webpush\",\"subscription\":{\"keys\":{\"p256dh\":\"p\",\"auth\":\"a\"}}}"),
        Arguments.of(
            TargetRequest.class,
            "subscription.keys",
            "{\"transport\":\"webpush\",\"subscription\":{\"endpoint\":\"e\"}}"),
        Arguments.of(
            TargetRequest.class,
            "subscription.keys.p256dh",
            "{\"transport\":\"webpush\",\"subscription\":{\"keys\":{\"auth\":\"a\"}}}"),
        Arguments.of(
            TargetRequest.class,
            "subscription.keys.auth",
            "{\"transport\":\"webpush\",\"subscription\":{\"keys\":{\"p256dh\":\"p\"}}}"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void malformedBodyNamesItsField(Class<?> type, String field, String json) {
    assertMalformed(field, () -> read(type, json));
  }

  @Test
  void deviceGivesItsKeys() {
    TestPhone phone = TestPhone.create("https://bank.example");
    GateKey gate = new GateKey.Pin(phone.pin().publicKey());
    ObjectNode json = tree(Bodies.expand(Bodies.BARE_DEVICE)).deepCopy();
    json.set("publicKey", phone.deviceKey().toJson());
    json.set("gate", gate.toJson());

    DeviceView device = (DeviceView) read(DeviceView.class, json.toString());

    assertEquals(phone.deviceKey(), device.key());
    assertEquals(gate, device.gateKey());
  }

  @Test
  void unknownCodeIsTheBareState() {
    assertEquals(
        read(CodeState.class, Bodies.BARE_CODE_STATE),
        CodeState.unknown(UUID.fromString(Bodies.ID)));
  }

  private static Object read(Class<?> type, String json) {
    return StrictJson.read(Bodies.expand(json).getBytes(StandardCharsets.UTF_8), type);
  }

  private static JsonNode tree(String json) {
    return StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8));
  }
}
