package dev.toque.portal.testing;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Decision;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.wire.push.ChallengeIds;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.ChallengeStates;
import dev.toque.protocol.wire.push.Delivery;
import dev.toque.protocol.wire.push.LastReport;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.Notified;
import dev.toque.protocol.wire.push.Report;
import dev.toque.protocol.wire.push.Reports;
import dev.toque.protocol.wire.push.StoredAnswer;
import dev.toque.protocol.wire.push.TestSent;
import dev.toque.protocol.wire.push.Withheld;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Plays push-service: challenges in memory. It verifies nothing, so a test can make it lie as it
 * likes: {@link #store} puts any answer, {@link #become} any state.
 */
public final class FakePush {

  private final FakeServer server = new FakeServer();
  private final FakeTrail trail = new FakeTrail();
  private final Map<UUID, Made> challenges = new ConcurrentHashMap<>();
  private volatile Optional<Withheld> withheld = Optional.empty();
  private volatile TestSent testSent = new TestSent(Optional.of("webpush"));
  private volatile Optional<ProblemException> testRefusal = Optional.empty();

  private FakePush() {
    server.on(
        "POST",
        "/internal/v1/challenges",
        (path, body) -> make(StrictJson.read(body, MakeChallenge.class)));
    server.on(
        "POST",
        "/internal/v1/challenges/states",
        (path, body) ->
            new ChallengeStates(
                StrictJson.read(body, ChallengeIds.class).ids().stream()
                    .map(challenges::get)
                    .filter(made -> made != null)
                    .map(made -> made.view)
                    .toList()));
    server.on("GET", "/internal/v1/challenges/{}", (path, body) -> find(path).view);
    server.on("POST", "/internal/v1/challenges/{}/consume", (path, body) -> consume(find(path)));
    server.on("POST", "/internal/v1/challenges/{}/cancel", (path, body) -> cancel(find(path)));
    server.on(
        "POST",
        "/internal/v1/challenges/{}/notify",
        (path, body) -> new Notified(withheld.isEmpty(), withheld));
    server.on("POST", "/internal/v1/accounts/{}/challenges/cancel", (path, body) -> null);
    server.on(
        "GET",
        "/internal/v1/accounts/{}/reports/last",
        (path, body) -> new LastReport(lastReport(UUID.fromString(path.get(0)))));
    server.on(
        "GET",
        "/internal/v1/reports\\?after={}",
        (path, body) ->
            reportsAfter(Instant.parse(URLDecoder.decode(path.get(0), StandardCharsets.UTF_8))));
    server.on("POST", "/internal/v1/devices/{}/test-notification", (path, body) -> test());
    server.on("GET", FakeTrail.ROUTE, (path, body) -> trail.answer(path.get(0)));
  }

  /** Starts where the portal under test looks for push-service. */
  public static FakePush start() {
    FakePush fake = new FakePush();
    fake.server.serve(Neighbours.pushPort());
    return fake;
  }

  /** A challenge as the portal asked for it, and as push-service tells it. */
  public static final class Made {
    private final MakeChallenge asked;
    private volatile ChallengeStateView view;

    private Made(MakeChallenge asked) {
      Instant now = Instant.now();
      this.asked = asked;
      this.view =
          new ChallengeStateView(
              UUID.randomUUID(),
              asked.accountId(),
              asked.act(),
              ChallengeState.PENDING,
              now,
              now.plusSeconds(180),
              Optional.empty(),
              false,
              List.of(),
              Optional.empty());
    }

    public UUID id() {
      return view.challengeId();
    }

    public MakeChallenge asked() {
      return asked;
    }

    public ChallengeState state() {
      return view.state();
    }

    /** The challenge as a phone reads it. */
    public String phoneView() {
      return StrictJson.mapper()
          .createObjectNode()
          .put("id", id().toString())
          .put("nonce", asked.nonce())
          .put("display", asked.display())
          .put("transfer", asked.transfer().wire())
          .toString();
    }
  }

  /** From now on this stands in the service's audit trail. */
  public void audited(
      UUID accountId, String event, String actor, Instant at, Optional<String> ref) {
    trail.add(accountId, event, actor, at, ref);
  }

  public List<String> requests() {
    return server.requests();
  }

  public void away(boolean isAway) {
    server.away(isAway);
  }

  /** From now on notifications are withheld for this reason; empty: they are sent. */
  public void withhold(Optional<Withheld> reason) {
    withheld = reason;
  }

  /** How test notifications come out from now on. */
  public void test(TestSent outcome) {
    testSent = outcome;
  }

  /** From now on no test is sent, for this reason. */
  public void refuseTests(ProblemException reason) {
    testRefusal = Optional.of(reason);
  }

  /** The challenge that was made last for an account. */
  public Made last(UUID accountId) {
    return challenges.values().stream()
        .filter(made -> made.asked.accountId().equals(accountId))
        .max(Comparator.comparing(made -> made.view.createdAt()))
        .orElseThrow();
  }

  /** The phone fetches the challenge. */
  public void seen(Made made) {
    change(made, view -> with(view, view.state(), true, view.answer()));
  }

  /** The notification has come so far, to this phone alone. */
  public void delivered(Made made, TestPhone phone, Delivery.State state) {
    Delivery delivery = new Delivery(phone.deviceId(), "webpush", state);
    change(made, view -> with(view, List.of(delivery)));
  }

  /** The phone approves as it should, with the number or secret where that is asked for. */
  public void approve(Made made, TestPhone phone) {
    String number = made.asked.number().orElse(null);
    store(made, phone, phone.answerBody(made.phoneView(), "approve", number), Decision.APPROVE);
  }

  /** Stores an answer as it is and says that it approves. */
  public void store(Made made, TestPhone phone, String answerBody, Decision decision) {
    var body = StrictJson.readTree(answerBody.getBytes());
    StoredAnswer answer =
        new StoredAnswer(
            phone.deviceId(),
            body.path("statement").asText(),
            Optional.ofNullable(body.get("gate")),
            decision);
    change(made, view -> with(view, ChallengeState.APPROVED, true, Optional.of(answer)));
  }

  /** Puts the challenge into a state, whatever it was before. */
  public void become(Made made, ChallengeState state) {
    change(made, view -> with(view, state, view.seen(), view.answer()));
  }

  /** Lets the challenge's time end then. */
  public void endAt(Made made, Instant end) {
    ChallengeStateView view = made.view;
    made.view =
        new ChallengeStateView(
            view.challengeId(),
            view.accountId(),
            view.act(),
            view.state(),
            view.createdAt(),
            end,
            view.decidedAt(),
            view.seen(),
            view.deliveries(),
            view.answer());
  }

  /** The same, but the hint of it is lost. */
  public void becomeUnheard(Made made, ChallengeState state) {
    made.view = with(made.view, state, made.view.seen(), made.view.answer());
  }

  public void forget(Made made) {
    challenges.remove(made.id());
  }

  private Optional<Instant> lastReport(UUID accountId) {
    return challenges.values().stream()
        .filter(made -> made.asked.accountId().equals(accountId))
        .filter(made -> made.state() == ChallengeState.REPORTED)
        .flatMap(made -> made.view.decidedAt().stream())
        .max(Comparator.naturalOrder());
  }

  private Reports reportsAfter(Instant time) {
    return new Reports(
        challenges.values().stream()
            .filter(made -> made.state() == ChallengeState.REPORTED)
            .map(
                made ->
                    new Report(
                        made.id(),
                        made.asked.accountId(),
                        made.asked.act(),
                        made.view.decidedAt().orElseThrow(),
                        made.asked.display()))
            .filter(report -> report.at().isAfter(time))
            .sorted(Comparator.comparing(Report::at))
            .toList());
  }

  private TestSent test() {
    testRefusal.ifPresent(
        reason -> {
          throw reason;
        });
    return testSent;
  }

  private MadeChallenge make(MakeChallenge asked) {
    challenges.values().stream()
        .filter(
            made ->
                made.asked.accountId().equals(asked.accountId())
                    && made.asked.browserId().equals(asked.browserId())
                    && made.state() == ChallengeState.PENDING)
        .forEach(made -> become(made, ChallengeState.SUPERSEDED));
    Made made = new Made(asked);
    challenges.put(made.id(), made);
    return new MadeChallenge(
        made.id(), made.view.createdAt(), made.view.expiresAt(), withheld.isEmpty(), withheld);
  }

  private ChallengeStateView consume(Made made) {
    synchronized (made) {
      if (made.state() != ChallengeState.APPROVED) {
        throw ProblemException.of(ProblemCode.NOT_PENDING);
      }
      made.view = with(made.view, ChallengeState.CONSUMED, true, made.view.answer());
      return made.view;
    }
  }

  private ChallengeStateView cancel(Made made) {
    if (!made.state().terminal()) {
      become(made, ChallengeState.CANCELLED);
    }
    return made.view;
  }

  private Made find(List<String> path) {
    return Optional.ofNullable(challenges.get(UUID.fromString(path.get(0))))
        .orElseThrow(() -> ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN));
  }

  private void change(Made made, UnaryOperator<ChallengeStateView> change) {
    made.view = change.apply(made.view);
    Stores.redis("PUBLISH push:challenge:" + made.id() + " changed");
  }

  private static ChallengeStateView with(ChallengeStateView view, List<Delivery> deliveries) {
    return new ChallengeStateView(
        view.challengeId(),
        view.accountId(),
        view.act(),
        view.state(),
        view.createdAt(),
        view.expiresAt(),
        view.decidedAt(),
        view.seen(),
        deliveries,
        view.answer());
  }

  private static ChallengeStateView with(
      ChallengeStateView view, ChallengeState state, boolean seen, Optional<StoredAnswer> answer) {
    return new ChallengeStateView(
        view.challengeId(),
        view.accountId(),
        view.act(),
        state,
        view.createdAt(),
        view.expiresAt(),
        state == ChallengeState.PENDING ? Optional.empty() : Optional.of(Instant.now()),
        seen,
        view.deliveries(),
        answer);
  }
}
