package dev.toque.portal.banner;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.policy.PolicyConfig.BannerPolicy;
import dev.toque.portal.recovery.Recovered;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.CodePhase;
import dev.toque.protocol.wire.activation.CodeState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides what the banner shows, if it is shown. */
@Singleton
public class Banner {

  private final ActivationService activation;
  private final ShownCodes codes;
  private final CodeSlot slot;
  private final Recovered recovered;
  private final FirstPhone firstPhone;
  private final BannerViews views;
  private final PolicyConfig policy;

  Banner(
      ActivationService activation,
      ShownCodes codes,
      CodeSlot slot,
      Recovered recovered,
      FirstPhone firstPhone,
      BannerViews views,
      PolicyConfig policy) {
    this.activation = activation;
    this.codes = codes;
    this.slot = slot;
    this.recovered = recovered;
    this.firstPhone = firstPhone;
    this.views = views;
    this.policy = policy;
  }

  /** What there is to show. */
  public sealed interface Shown {

    /** The banner, if there is one. */
    default Optional<BannerView> view() {
      return Optional.empty();
    }
  }

  /** No banner. */
  public record Nothing() implements Shown {}

  /** The banner. */
  public record Something(BannerView banner) implements Shown {
    @Override
    public Optional<BannerView> view() {
      return Optional.of(banner);
    }
  }

  /** No banner: the time to add a first phone is over, or has not come. */
  public record Closed() implements Shown {}

  /** The session has just gone on under another id; the page is to be asked for again. */
  public record Moved() implements Shown {}

  /**
   * The banner of the home page: it has a first code for who never had a phone, and one for a
   * replacement for who came in by a recovery or temporary code.
   */
  public Uni<Shown> onHome(Session session, AccountDevices account, Typed typed) {
    // whoever may do nothing else cannot put it away
    if (slot.dismissed(session) && !Access.mustEnrol(session)) {
      return nothing();
    }
    Optional<ShownCode> code =
        slot.read(session).filter(shown -> shown.purpose() != Purpose.ADDITIONAL);
    if (code.isPresent()) {
      return show(session, code.get(), account, typed);
    }
    if (!account.everActive() && unasked(session)) {
      return nothing();
    }
    if (!account.everActive()) {
      return issue(session, codes.first(session));
    }
    return recovered
        .until(session)
        .map(until -> issue(session, codes.replacement(session, until)))
        .orElseGet(Banner::nothing);
  }

  /** By the policy nobody is asked; who wants to add a phone has said so. */
  private boolean unasked(Session session) {
    return policy.banner() == BannerPolicy.OFF && !slot.wanted(session);
  }

  /** The banner of the page of phones: only while a further phone is being added. */
  public Uni<Shown> onPhones(Session session, AccountDevices account, Typed typed) {
    return slot.read(session)
        .filter(code -> code.purpose() == Purpose.ADDITIONAL)
        .map(code -> show(session, code, account, typed))
        .orElseGet(Banner::nothing);
  }

  private Uni<Shown> show(Session session, ShownCode code, AccountDevices account, Typed typed) {
    return activation
        .code(code.id())
        .flatMap(
            known ->
                known.state() == CodePhase.REDEEMED && typed == Typed.MALFORMED
                    ? something(views.afterNonsense(session, code, known))
                    : show(session, code, known, account));
  }

  private Uni<Shown> show(
      Session session, ShownCode code, CodeState known, AccountDevices account) {
    if (known.state() == CodePhase.ACTIVE && !code.settled()) {
      return firstPhone.settle(session, code).replaceWith(new Moved());
    }
    if (known.state() == CodePhase.UNKNOWN) {
      return forgotten(session, code, account);
    }
    return something(views.of(session, code, known));
  }

  /** Redis forgot the code; nobody can use it any more, so another takes its place. */
  private Uni<Shown> forgotten(Session session, ShownCode code, AccountDevices account) {
    if (code.settled() || (code.purpose() == Purpose.FIRST && account.everActive())) {
      return slot.clear(session).chain(Banner::nothing);
    }
    if (code.purpose() == Purpose.FIRST) {
      return slot.clear(session).chain(() -> issue(session, codes.first(session)));
    }
    return code.renewableUntil().isEmpty()
        ? slot.clear(session).chain(Banner::nothing)
        : codes
            .renew(session, code.purpose(), code.renewableUntil())
            .flatMap(renewed -> show(session, renewed, account, Typed.NOTHING));
  }

  private Uni<Shown> issue(Session session, Uni<ShownCode> issued) {
    return issued
        .flatMap(code -> activation.code(code.id()).map(known -> views.of(session, code, known)))
        .flatMap(Banner::something)
        .onFailure(failure -> has(ProblemCode.TOO_MANY_REQUESTS, failure))
        .recoverWithItem(
            refusal -> new Something(views.tooMany(session, (ProblemException) refusal)))
        .onFailure(failure -> has(ProblemCode.ALREADY_ENROLLED, failure))
        .recoverWithItem(new Nothing())
        .onFailure(failure -> has(ProblemCode.FORBIDDEN, failure))
        .recoverWithItem(new Closed());
  }

  private static boolean has(ProblemCode code, Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == code;
  }

  private static Uni<Shown> something(BannerView view) {
    return Uni.createFrom().item(new Something(view));
  }

  private static Uni<Shown> nothing() {
    return Uni.createFrom().item(new Nothing());
  }
}
