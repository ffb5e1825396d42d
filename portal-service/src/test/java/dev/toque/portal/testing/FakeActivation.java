package dev.toque.portal.testing;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.PhoneDescription;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.CodeIds;
import dev.toque.protocol.wire.activation.CodePhase;
import dev.toque.protocol.wire.activation.CodeState;
import dev.toque.protocol.wire.activation.CodeStates;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.EndCode;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import dev.toque.protocol.wire.activation.OfflineOutcome;
import dev.toque.protocol.wire.activation.OfflineVerdict;
import dev.toque.protocol.wire.activation.OfflineVerification;
import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.protocol.wire.activation.PhoneEvents;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** Plays activation-service: codes and devices in memory, and the test plays the phones. */
public final class FakeActivation {

  public static final String NUMBER = "4821";
  public static final Duration CODE_LIFE = Duration.ofMinutes(5);

  private static final SecureRandom RANDOM = new SecureRandom();

  /** The portal remembers the last one from test to test. */
  private static final AtomicLong EVENT_IDS = new AtomicLong(System.currentTimeMillis());

  private final FakeServer server = new FakeServer();
  private final FakeTrail trail = new FakeTrail();
  private final List<PhoneEvent> events = new CopyOnWriteArrayList<>();
  private final Map<UUID, FakeCode> codes = new ConcurrentHashMap<>();
  private final Map<UUID, DeviceView> devices = new ConcurrentHashMap<>();
  private final Set<UUID> everActive = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Instant> lastActivations = new ConcurrentHashMap<>();
  private final Set<String> answeredQuestions = ConcurrentHashMap.newKeySet();
  private volatile boolean offlineClosed;
  private volatile Runnable meanwhile = () -> {};
  private volatile Optional<ProblemException> issueRefusal = Optional.empty();

  private FakeActivation() {
    server.on("POST", "/internal/v1/codes", (path, body) -> issue(read(body, IssueCode.class)));
    server.on(
        "POST",
        "/internal/v1/codes/states",
        (path, body) ->
            new CodeStates(read(body, CodeIds.class).ids().stream().map(this::stateOf).toList()));
    server.on("GET", "/internal/v1/codes/{}", (path, body) -> stateOf(id(path)));
    server.on(
        "POST",
        "/internal/v1/codes/{}/confirm",
        (path, body) -> confirm(id(path), read(body, ConfirmNumber.class).number()));
    server.on("POST", "/internal/v1/codes/{}/reject", (path, body) -> reject(id(path), "not-mine"));
    server.on(
        "POST",
        "/internal/v1/codes/{}/end",
        (path, body) -> end(id(path), read(body, EndCode.class).reason()));
    server.on(
        "POST",
        "/internal/v1/accounts/{}/codes/end",
        (path, body) -> endAll(id(path), read(body, EndCode.class).reason()));
    server.on("GET", "/internal/v1/accounts/{}", (path, body) -> account(id(path)));
    server.on("GET", "/internal/v1/events\\?after={}", (path, body) -> eventsAfter(path.get(0)));
    server.on("DELETE", "/internal/v1/accounts/{}", (path, body) -> null);
    server.on("GET", FakeTrail.ROUTE, (path, body) -> trail.answer(path.get(0)));
    server.on(
        "POST",
        "/internal/v1/accounts/{}/offline-verifications",
        (path, body) -> verify(read(body, OfflineVerification.class)));
    server.on("GET", "/internal/v1/devices/{}", (path, body) -> device(path.get(0)));
    server.on("DELETE", "/internal/v1/enrollments/{}", (path, body) -> remove(id(path)));
    server.on("POST", "/internal/v1/enrollments/{}/unlock", (path, body) -> unlock(id(path)));
    server.on(
        "PATCH",
        "/internal/v1/enrollments/{}",
        (path, body) -> rename(id(path), read(body, RenameRequest.class).device().name()));
  }

  /** Starts where the portal under test looks for activation-service. */
  public static FakeActivation start() {
    FakeActivation fake = new FakeActivation();
    fake.server.serve(Neighbours.activationPort());
    return fake;
  }

  /** From now on this stands in the service's audit trail. */
  public void audited(
      UUID accountId, String event, String actor, Instant at, Optional<String> ref) {
    trail.add(accountId, event, actor, at, ref);
  }

  /** What the portal asked, oldest first. */
  public List<String> requests() {
    return server.requests();
  }

  /** The references under which requests with this text were made, oldest first. */
  public List<String> references(String text) {
    return server.references().stream()
        .filter(request -> request.contains(text))
        .map(request -> request.substring(request.lastIndexOf(' ') + 1))
        .toList();
  }

  public void away(boolean isAway) {
    server.away(isAway);
  }

  /** From now on no code is issued, for this reason. */
  public void refuseCodes(ProblemException reason) {
    issueRefusal = Optional.of(reason);
  }

  public void issueCodesAgain() {
    issueRefusal = Optional.empty();
  }

  /** The account's phone is there and active, as if added long ago. */
  public DeviceView enrolled(UUID accountId, TestPhone phone, String name) {
    return put(deviceOf(accountId, phone, name, Instant.now().minus(Duration.ofDays(9))));
  }

  /** The account's phone was added at this time. */
  public DeviceView enrolledAt(UUID accountId, TestPhone phone, String name, Instant activatedAt) {
    return put(deviceOf(accountId, phone, name, activatedAt));
  }

  /** The phones of an account as activation-service tells them. */
  public List<DeviceView> phonesOf(UUID accountId) {
    return account(accountId).devices();
  }

  /** Tells from now on that this happened to a phone. */
  public void happened(PhoneEvent.Kind kind, DeviceView device, boolean first) {
    events.add(
        new PhoneEvent(
            EVENT_IDS.incrementAndGet(),
            Instant.now(),
            kind,
            device.accountId(),
            device.enrollmentId(),
            device.deviceId(),
            first,
            device.name()));
  }

  private PhoneEvents eventsAfter(String id) {
    return new PhoneEvents(
        events.stream().filter(event -> event.id() > Long.parseLong(id)).toList());
  }

  /** Changes how a device stands. */
  public void become(TestPhone phone, EnrolmentState status) {
    devices.replaceAll(
        (id, device) -> device.deviceId().equals(phone.deviceId()) ? with(device, status) : device);
  }

  /** A phone inspects the code. */
  public void inspected(String code) {
    change(code, state -> withPhase(state, CodePhase.SEEN));
  }

  /** A phone redeems the code and shows {@link #NUMBER}. */
  public void redeemed(String code, TestPhone phone, String name, Platform platform) {
    FakeCode found = find(code);
    found.phone = phone;
    change(
        code,
        state ->
            new CodeState(
                state.activationId(),
                state.accountId(),
                state.purpose(),
                CodePhase.REDEEMED,
                state.expiresAt(),
                Optional.of(new PhoneDescription(name, platform, Optional.empty())),
                Optional.of(UUID.randomUUID()),
                Optional.of(phone.deviceId()),
                Optional.of(Instant.now().plusSeconds(240)),
                Optional.of(3),
                Optional.empty(),
                Optional.empty()));
  }

  public void expire(String code, String reason) {
    change(code, state -> ended(state, CodePhase.EXPIRED, reason));
  }

  public void rejected(String code, String reason) {
    change(code, state -> ended(state, CodePhase.REJECTED, reason));
  }

  /** Redis forgets every code. */
  public void forgetCodes() {
    codes.clear();
  }

  /** How many phones an account may have with the phone that this code enrols. */
  public Optional<Integer> mostPhones(String code) {
    return codes.values().stream()
        .filter(one -> one.code.display().equals(code))
        .findFirst()
        .orElseThrow()
        .request
        .mostPhones();
  }

  private IssuedCode issue(IssueCode request) {
    issueRefusal.ifPresent(
        reason -> {
          throw reason;
        });
    if (request.purpose() == Purpose.FIRST && everActive.contains(request.accountId())) {
      throw ProblemException.of(ProblemCode.ALREADY_ENROLLED);
    }
    if (request.purpose() != Purpose.FIRST && !everActive.contains(request.accountId())) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
    codes.values().stream()
        .filter(code -> code.isLiveOf(request.accountId(), request.holder()))
        .forEach(code -> code.state = ended(code.state, CodePhase.EXPIRED, "superseded"));
    FakeCode code = new FakeCode(ActivationCode.random(RANDOM), request);
    codes.put(code.state.activationId(), code);
    return new IssuedCode(
        code.state.activationId(),
        code.code.display(),
        code.state.expiresAt().orElseThrow(),
        request.purpose());
  }

  private CodeState confirm(UUID id, String number) {
    FakeCode code = codes.get(id);
    if (code == null || code.state.state() != CodePhase.REDEEMED) {
      if (code != null && code.state.state() == CodePhase.ACTIVE) {
        return code.state;
      }
      throw ProblemException.of(ProblemCode.NOT_PENDING);
    }
    if (number.equals(NUMBER)) {
      code.state = withPhase(code.state, CodePhase.ACTIVE);
      PhoneDescription phone = code.state.device().orElseThrow();
      put(deviceOf(code.request.accountId(), code.phone, phone.name(), Instant.now()));
    } else {
      code.state = withTries(code.state, code.state.triesLeft().orElseThrow() - 1);
    }
    hint(code.state);
    return code.state;
  }

  private CodeState reject(UUID id, String reason) {
    FakeCode code = codes.get(id);
    if (code == null) {
      return CodeState.unknown(id);
    }
    code.state = ended(code.state, CodePhase.REJECTED, reason);
    return code.state;
  }

  /** Something that happens when a code has ended, before whoever ended it hears so. */
  public void whenACodeEnds(Runnable happens) {
    meanwhile = happens;
  }

  private Object end(UUID id, EndReason reason) {
    FakeCode code = codes.get(id);
    if (code != null && code.isLive()) {
      code.state = ended(code.state, CodePhase.EXPIRED, reason.wire());
      meanwhile.run();
    }
    return null;
  }

  private Object endAll(UUID accountId, EndReason reason) {
    codes.values().stream()
        .filter(code -> code.request.accountId().equals(accountId) && code.isLive())
        .forEach(code -> code.state = ended(code.state, CodePhase.EXPIRED, reason.wire()));
    return null;
  }

  private CodeState stateOf(UUID id) {
    FakeCode code = codes.get(id);
    return code == null ? CodeState.unknown(id) : code.state;
  }

  private AccountDevices account(UUID accountId) {
    List<DeviceView> own =
        devices.values().stream()
            .filter(device -> device.accountId().equals(accountId))
            .filter(
                device ->
                    device.status() == EnrolmentState.ACTIVE
                        || device.status() == EnrolmentState.LOCKED)
            .sorted(java.util.Comparator.comparing(DeviceView::addedAt))
            .toList();
    return new AccountDevices(
        accountId,
        everActive.contains(accountId),
        new ArrayList<>(own),
        Optional.ofNullable(lastActivations.get(accountId)));
  }

  private DeviceView device(String deviceId) {
    return devices.values().stream()
        .filter(device -> device.deviceId().equals(deviceId))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  /** The right response to a question is the question backwards. */
  public static String responseTo(String question) {
    return new StringBuilder(question).reverse().toString();
  }

  /** Too many wrong responses: this way is closed. */
  public void closeOffline() {
    offlineClosed = true;
  }

  private OfflineVerdict verify(OfflineVerification typed) {
    boolean fresh = answeredQuestions.add(typed.question());
    boolean right = typed.response().equals(responseTo(typed.question()));
    OfflineOutcome outcome =
        offlineClosed
            ? OfflineOutcome.CLOSED
            : !fresh
                ? OfflineOutcome.ASKED_BEFORE
                : right ? OfflineOutcome.RIGHT : OfflineOutcome.WRONG;
    return new OfflineVerdict(outcome, Optional.empty(), Optional.empty(), 4);
  }

  private Object remove(UUID enrollmentId) {
    devices.computeIfPresent(enrollmentId, (id, device) -> with(device, EnrolmentState.REMOVED));
    return null;
  }

  private Object unlock(UUID enrollmentId) {
    devices.computeIfPresent(
        enrollmentId,
        (id, device) ->
            device.status() == EnrolmentState.LOCKED
                ? with(device, EnrolmentState.ACTIVE)
                : device);
    return null;
  }

  private Object rename(UUID enrollmentId, String name) {
    devices.computeIfPresent(enrollmentId, (id, device) -> with(device, device.status(), name));
    return null;
  }

  private DeviceView put(DeviceView device) {
    devices.put(device.enrollmentId(), device);
    everActive.add(device.accountId());
    lastActivations.merge(
        device.accountId(), device.activatedAt().orElseThrow(), FakeActivation::later);
    return device;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private FakeCode find(String code) {
    return codes.values().stream()
        .filter(known -> known.code.equals(ActivationCode.parse(code)))
        .findFirst()
        .orElseThrow();
  }

  private void change(String code, UnaryOperator<CodeState> change) {
    FakeCode found = find(code);
    found.state = change.apply(found.state);
    hint(found.state);
  }

  private static void hint(CodeState state) {
    Stores.redis("PUBLISH activation:code:" + state.activationId() + " changed");
  }

  private static DeviceView deviceOf(
      UUID accountId, TestPhone phone, String name, Instant activatedAt) {
    return new DeviceView(
        UUID.randomUUID(),
        phone.deviceId(),
        accountId,
        new Account("Alice Example", "alice"),
        EnrolmentState.ACTIVE,
        Optional.empty(),
        name,
        Platform.ANDROID,
        Optional.empty(),
        StrictJson.readTree(phone.deviceKey().toJwk().getBytes()),
        phone.gate().key().toJson(),
        activatedAt,
        Optional.of(activatedAt),
        Optional.empty(),
        5);
  }

  private static DeviceView with(DeviceView device, EnrolmentState status) {
    return with(device, status, device.name());
  }

  private static DeviceView with(DeviceView device, EnrolmentState status, String name) {
    return new DeviceView(
        device.enrollmentId(),
        device.deviceId(),
        device.accountId(),
        device.account(),
        status,
        device.reason(),
        name,
        device.platform(),
        device.model(),
        device.publicKey(),
        device.gate(),
        device.addedAt(),
        device.activatedAt(),
        device.lastUsedAt(),
        device.triesLeft());
  }

  private static CodeState withPhase(CodeState state, CodePhase phase) {
    return new CodeState(
        state.activationId(),
        state.accountId(),
        state.purpose(),
        phase,
        state.expiresAt(),
        state.device(),
        state.enrollmentId(),
        state.deviceId(),
        state.confirmUntil(),
        state.triesLeft(),
        Optional.empty(),
        Optional.empty());
  }

  private static CodeState withTries(CodeState state, int left) {
    if (left == 0) {
      return ended(state, CodePhase.REJECTED, "wrong-number");
    }
    return new CodeState(
        state.activationId(),
        state.accountId(),
        state.purpose(),
        state.state(),
        state.expiresAt(),
        state.device(),
        state.enrollmentId(),
        state.deviceId(),
        state.confirmUntil(),
        Optional.of(left),
        Optional.empty(),
        Optional.empty());
  }

  private static CodeState ended(CodeState state, CodePhase phase, String reason) {
    return new CodeState(
        state.activationId(),
        state.accountId(),
        state.purpose(),
        phase,
        state.expiresAt(),
        state.device(),
        state.enrollmentId(),
        state.deviceId(),
        state.confirmUntil(),
        Optional.empty(),
        Optional.of(reason),
        Optional.of(Instant.now()));
  }

  private static UUID id(List<String> path) {
    return UUID.fromString(path.get(0));
  }

  private static <T> T read(byte[] body, Class<T> type) {
    return StrictJson.read(body, type);
  }

  private static final class FakeCode {
    private final ActivationCode code;
    private final IssueCode request;
    private volatile CodeState state;
    private volatile TestPhone phone;

    private FakeCode(ActivationCode code, IssueCode request) {
      this.code = code;
      this.request = request;
      this.state =
          new CodeState(
              UUID.randomUUID(),
              Optional.of(request.accountId()),
              Optional.of(request.purpose()),
              CodePhase.WAITING,
              Optional.of(Instant.now().plus(CODE_LIFE)),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    }

    private boolean isLive() {
      return state.state() == CodePhase.WAITING
          || state.state() == CodePhase.SEEN
          || state.state() == CodePhase.REDEEMED;
    }

    private boolean isLiveOf(UUID accountId, String holder) {
      return isLive() && request.accountId().equals(accountId) && request.holder().equals(holder);
    }
  }
}
