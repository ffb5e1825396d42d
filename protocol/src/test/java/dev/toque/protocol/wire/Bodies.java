package dev.toque.protocol.wire;

import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.CodeIds;
import dev.toque.protocol.wire.activation.CodeState;
import dev.toque.protocol.wire.activation.CodeStates;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.EndCode;
import dev.toque.protocol.wire.activation.GateVerification;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import dev.toque.protocol.wire.activation.RemoveEnrolment;
import dev.toque.protocol.wire.enrolment.ChangeGateRequest;
import dev.toque.protocol.wire.enrolment.Confirmation;
import dev.toque.protocol.wire.enrolment.EnrollAnswer;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import dev.toque.protocol.wire.enrolment.EnrollmentView;
import dev.toque.protocol.wire.enrolment.GatedRequest;
import dev.toque.protocol.wire.enrolment.InspectAnswer;
import dev.toque.protocol.wire.enrolment.InspectRequest;
import dev.toque.protocol.wire.enrolment.Offline;
import dev.toque.protocol.wire.enrolment.OfflineAnswer;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import dev.toque.protocol.wire.push.ChallengeIds;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.ChallengeStates;
import dev.toque.protocol.wire.push.LastReport;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.Notified;
import dev.toque.protocol.wire.push.StoredAnswer;
import dev.toque.protocol.wire.push.TestSent;
import dev.toque.protocol.wire.signin.AnswerRequest;
import dev.toque.protocol.wire.signin.AnswerResult;
import dev.toque.protocol.wire.signin.ChallengeList;
import dev.toque.protocol.wire.signin.PushConfig;
import dev.toque.protocol.wire.signin.TargetRequest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Every body as protocol.md and internal-api.md write it: with all members and with only the
 * mandatory ones. {@code SECRET} stands where a log must show nothing.
 */
final class Bodies {
  static final String ID = "5f0c0ad8-8e5c-4a57-8d7c-3c2e2a9c6a11";
  private static final String AT = "\"2026-03-01T12:00:00Z\"";
  private static final String ACCOUNT = "{\"name\":\"Ana\",\"hint\":\"ana\"}";
  private static final String PORTAL = "{\"name\":\"Bank\",\"url\":\"https://bank.example\"}";
  private static final String PHONE =
      "{\"name\":\"Pixel 8\",\"platform\":\"android\",\"model\":\"G9BQD\"}";
  private static final String GATE = "{\"method\":\"pin\",\"signature\":\"SECRET\"}";
  static final String BARE_CODE_STATE = "{\"activationId\":\"ID\",\"state\":\"unknown\"}";
  static final String BARE_DEVICE =
      "{\"enrollmentId\":\"ID\",\"deviceId\":\"d\",\"accountId\":\"ID\",\"account\":ACCOUNT,"
          + "\"status\":\"pending\",\"name\":\"n\",\"platform\":\"web\",\"publicKey\":{\"x\":\"SECRET\"},"
          + "\"gate\":{\"method\":\"pin\",\"publicKey\":{\"x\":\"SECRET\"}},\"addedAt\":AT,\"triesLeft\":5}";
  static final String BARE_CHALLENGE_STATE =
      "{\"challengeId\":\"ID\",\"accountId\":\"ID\",\"act\":\"sign-in\",\"state\":\"pending\","
          + "\"createdAt\":AT,\"expiresAt\":AT,\"seen\":false,\"deliveries\":[]}";

  private Bodies() {}

  static Stream<Arguments> all() {
    return Stream.of(
        body(InspectRequest.class, "{\"code\":\"SECRET\"}"),
        body(
            InspectAnswer.class,
            "{\"portal\":PORTAL,\"account\":ACCOUNT,\"purpose\":\"first\","
                + "\"requestedFrom\":{\"browser\":\"Firefox\",\"place\":\"Madrid\"},\"expiresAt\":AT,"
                + "\"gates\":[\"pin\"],\"confirmation\":\"browser\"}"),
        body(
            EnrollRequest.class,
            "{\"code\":\"SECRET\",\"device\":PHONE,\"statement\":\"SECRET\",\"gate\":GATE}"),
        body(
            EnrollAnswer.class,
            "{\"enrollmentId\":\"ID\",\"deviceId\":\"d\",\"status\":\"pending\","
                + "\"confirmation\":{\"number\":\"SECRET\",\"expiresAt\":AT},\"account\":ACCOUNT,"
                + "\"portal\":PORTAL,\"offline\":{\"suite\":\"s\",\"secret\":\"SECRET\"}}"),
        body(
            EnrollAnswer.class,
            "{\"enrollmentId\":\"ID\",\"deviceId\":\"d\",\"status\":\"active\",\"account\":ACCOUNT,"
                + "\"portal\":PORTAL}"),
        body(
            EnrollmentView.class,
            "{\"enrollmentId\":\"ID\",\"status\":\"rejected\",\"reason\":\"not-mine\","
                + "\"account\":ACCOUNT,\"portal\":PORTAL,\"device\":PHONE,\"triesLeft\":5}"),
        body(
            EnrollmentView.class,
            "{\"enrollmentId\":\"ID\",\"status\":\"locked\",\"account\":ACCOUNT,\"portal\":PORTAL,"
                + "\"device\":{\"name\":\"n\",\"platform\":\"ios\"},\"triesLeft\":0}"),
        body(RenameRequest.class, "{\"device\":{\"name\":\"My phone\"}}"),
        body(GatedRequest.class, "{\"statement\":\"SECRET\",\"gate\":GATE}"),
        body(ChangeGateRequest.class, "{\"statement\":\"SECRET\",\"gate\":GATE,\"next\":GATE}"),
        body(TriesLeft.class, "{\"triesLeft\":4}"),
        body(OfflineAnswer.class, "{\"offline\":{\"suite\":\"s\",\"secret\":\"SECRET\"}}"),
        body(PushConfig.class, "{\"vapidPublicKey\":\"k\",\"transports\":[\"stream\"]}"),
        body(PushConfig.class, "{\"transports\":[]}"),
        body(
            TargetRequest.class,
            "{\"transport\":\"webpush\",\"subscription\":{\"endpoint\":\"SECRET\","
                + "\"keys\":{\"p256dh\":\"SECRET\",\"auth\":\"SECRET\"}}}"),
        body(TargetRequest.class, "{\"transport\":\"fcm\",\"token\":\"SECRET\"}"),
        body(
            TargetRequest.class,
            "{\"transport\":\"apns\",\"token\":\"SECRET\",\"environment\":\"sandbox\"}"),
        body(
            ChallengeList.class,
            "{\"challenges\":[{\"id\":\"ID\",\"status\":\"pending\",\"createdAt\":AT,"
                + "\"expiresAt\":AT,\"nonce\":\"SECRET\",\"display\":\"{}\",\"transfer\":\"number\"}]}"),
        body(AnswerRequest.class, "{\"statement\":\"SECRET\",\"gate\":GATE}"),
        body(AnswerRequest.class, "{\"statement\":\"SECRET\"}"),
        body(AnswerResult.class, "{\"status\":\"approved\"}"),
        body(
            IssueCode.class,
            "{\"accountId\":\"ID\",\"account\":ACCOUNT,\"holder\":\"h\",\"purpose\":\"additional\","
                + "\"requestedFrom\":{\"browser\":\"Firefox\"}}"),
        body(
            IssueCode.class,
            "{\"accountId\":\"ID\",\"account\":ACCOUNT,\"holder\":\"h\",\"purpose\":\"additional\","
                + "\"requestedFrom\":{\"browser\":\"Firefox\"},\"mostPhones\":5}"),
        body(
            IssuedCode.class,
            "{\"activationId\":\"ID\",\"code\":\"SECRET\",\"expiresAt\":AT,"
                + "\"purpose\":\"replacement\"}"),
        body(CodeIds.class, "{\"ids\":[\"ID\"]}"),
        body(CodeState.class, BARE_CODE_STATE),
        body(
            CodeStates.class,
            "{\"states\":[{\"activationId\":\"ID\",\"accountId\":\"ID\",\"purpose\":\"first\","
                + "\"state\":\"redeemed\",\"expiresAt\":AT,\"device\":PHONE,\"enrollmentId\":\"ID\","
                + "\"deviceId\":\"d\",\"confirmUntil\":AT,\"triesLeft\":3,\"reason\":\"time\","
                + "\"endedAt\":AT}]}"),
        body(ConfirmNumber.class, "{\"number\":\"SECRET\"}"),
        body(EndCode.class, "{\"reason\":\"signed-out\"}"),
        body(RemoveEnrolment.class, "{\"by\":\"helpdesk\",\"reason\":\"lost\"}"),
        body(
            GateVerification.class,
            "{\"statement\":\"SECRET\",\"gate\":GATE,\"transfer\":\"not-asked\"}"),
        body(DeviceView.class, BARE_DEVICE),
        body(
            AccountDevices.class,
            "{\"accountId\":\"ID\",\"everActive\":true,\"devices\":[{\"enrollmentId\":\"ID\","
                + "\"deviceId\":\"d\",\"accountId\":\"ID\",\"account\":ACCOUNT,\"status\":\"removed\","
                + "\"reason\":\"timeout\",\"name\":\"n\",\"platform\":\"web\",\"model\":\"m\","
                + "\"publicKey\":{\"x\":\"SECRET\"},\"gate\":{\"method\":\"pin\"},\"addedAt\":AT,"
                + "\"activatedAt\":AT,\"lastUsedAt\":AT,\"triesLeft\":5}]}"),
        body(
            MakeChallenge.class,
            "{\"accountId\":\"ID\",\"browserId\":\"b\",\"act\":\"verify-caller\",\"nonce\":\"SECRET\","
                + "\"display\":\"{}\",\"transfer\":\"number\",\"number\":\"SECRET\",\"scan\":\"SECRET\"}"),
        body(
            MakeChallenge.class,
            "{\"accountId\":\"ID\",\"browserId\":\"b\",\"act\":\"sign-in\",\"nonce\":\"SECRET\","
                + "\"display\":\"{}\",\"transfer\":\"tap\"}"),
        body(
            MadeChallenge.class,
            "{\"challengeId\":\"ID\",\"createdAt\":AT,\"expiresAt\":AT,\"notified\":false,"
                + "\"reason\":\"silenced\"}"),
        body(
            StoredAnswer.class,
            "{\"deviceId\":\"d\",\"statement\":\"SECRET\",\"decision\":\"deny\"}"),
        body(
            TargetRequest.Subscription.class,
            "{\"endpoint\":\"SECRET\",\"keys\":{\"p256dh\":\"SECRET\",\"auth\":\"SECRET\"}}"),
        body(TargetRequest.Keys.class, "{\"p256dh\":\"SECRET\",\"auth\":\"SECRET\"}"),
        body(Confirmation.class, "{\"number\":\"SECRET\",\"expiresAt\":AT}"),
        body(Offline.class, "{\"suite\":\"s\",\"secret\":\"SECRET\"}"),
        body(Notified.class, "{\"notified\":true}"),
        body(TestSent.class, "{\"transport\":\"webpush\"}"),
        body(TestSent.class, "{}"),
        body(LastReport.class, "{\"at\":AT}"),
        body(LastReport.class, "{}"),
        body(ChallengeIds.class, "{\"ids\":[]}"),
        body(ChallengeStateView.class, BARE_CHALLENGE_STATE),
        body(
            ChallengeStates.class,
            "{\"states\":[{\"challengeId\":\"ID\",\"accountId\":\"ID\",\"act\":\"sign-in\","
                + "\"state\":\"wrong-number\",\"createdAt\":AT,\"expiresAt\":AT,\"decidedAt\":AT,"
                + "\"seen\":true,\"deliveries\":[{\"deviceId\":\"d\",\"transport\":\"fcm\","
                + "\"state\":\"accepted\"}],\"answer\":{\"deviceId\":\"d\",\"statement\":\"SECRET\",\"gate\":GATE,"
                + "\"decision\":\"approve\"}}]}"));
  }

  private static Arguments body(Class<?> type, String json) {
    return Arguments.of(type, expand(json));
  }

  /** Writes the parts that many bodies share in full. */
  static String expand(String json) {
    return json.replace("\"ID\"", "\"" + ID + "\"")
        .replace("ACCOUNT", ACCOUNT)
        .replace("PORTAL", PORTAL)
        .replace("PHONE", PHONE)
        .replace("GATE", GATE)
        .replace(":AT", ":" + AT);
  }
}
