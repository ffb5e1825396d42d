package dev.toque.system.crash;

import static dev.toque.system.crash.Ceremony.ANSWER;
import static dev.toque.system.crash.Ceremony.COMPLETION;
import static dev.toque.system.crash.Ceremony.CONFIRMATION;
import static dev.toque.system.crash.Ceremony.ENROLMENT;
import static dev.toque.system.crash.Side.AFTER;
import static dev.toque.system.crash.Side.BEFORE;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every place between two accesses to a store in the four ceremonies, in their order, each named by
 * what has been done by then.
 */
enum CrashPoint {
  PROOF_USED(ENROLMENT, BEFORE, "activation.limit.GuessLimiter", "guard"),
  LIMIT_ASKED(ENROLMENT, BEFORE, "activation.phone.PhoneRequests", "statement"),
  STATEMENT_USED(ENROLMENT, BEFORE, "activation.redeem.RedeemCode", "redeem"),
  KEY_LOOKED_UP(ENROLMENT, BEFORE, "activation.redeem.RedeemCode", "fresh"),
  CODE_CLAIMED(ENROLMENT, BEFORE, "activation.redeem.FinishEnrolment", "commit"),
  ACCOUNT_LOCKED(ENROLMENT, BEFORE, "activation.redeem.CommitEnrolment", "insert"),
  ENROLMENT_INSERTED(ENROLMENT, BEFORE, "activation.redeem.CommitEnrolment", "inserted"),
  ENROLMENT_READ_BACK(ENROLMENT, BEFORE, "activation.audit.AuditLog", "append"),
  ENROLMENT_AUDITED(ENROLMENT, AFTER, "activation.audit.AuditLog", "append"),
  ENROLMENT_COMMITTED(ENROLMENT, BEFORE, "activation.redeem.FinishEnrolment", "mark"),
  CODE_MARKED(ENROLMENT, BEFORE, "activation.redeem.FinishEnrolment", "announced"),
  ENROLMENT_ANNOUNCED(ENROLMENT, AFTER, "activation.redeem.FinishEnrolment", "announced"),

  BANNER_SESSION_READ(CONFIRMATION, BEFORE, "portal.banner.ActOnCode", "confirm"),
  CODE_LOOKED_UP(CONFIRMATION, BEFORE, "activation.confirmation.ConfirmPhone", "confirm"),
  OWNER_LOCKED(CONFIRMATION, BEFORE, "activation.enrolment.EnrolmentRepository", "reload"),
  PENDING_READ(CONFIRMATION, BEFORE, "activation.confirmation.JudgeNumber", "number"),
  PHONE_ACTIVATED(CONFIRMATION, BEFORE, "activation.audit.AuditLog", "append"),
  ACTIVATION_AUDITED(CONFIRMATION, BEFORE, "activation.confirmation.ActivatePhone", "settle"),
  OWNER_MARKED(CONFIRMATION, BEFORE, "activation.gate.GateTries", "lockIfExhausted"),
  OTHERS_LOOKED_UP(CONFIRMATION, BEFORE, "activation.ending.PendingEnrolments", "reject"),
  OTHERS_REJECTED(CONFIRMATION, AFTER, "activation.confirmation.ActivatePhone", "activate"),
  ACTIVATION_COMMITTED(
      CONFIRMATION, BEFORE, "activation.confirmation.AfterActivation", "activated"),
  ACTIVATION_ANNOUNCED(CONFIRMATION, BEFORE, "activation.ending.EndCodes", "endOthers"),
  OTHER_CODES_ENDED(CONFIRMATION, BEFORE, "activation.progress.Progress", "of"),
  ACTIVATION_TOLD(CONFIRMATION, BEFORE, "portal.banner.FirstPhone", "settle"),
  BANNER_SESSION_MOVED(CONFIRMATION, BEFORE, "portal.session.SessionStore", "endOthers"),
  OTHER_SESSIONS_ENDED(CONFIRMATION, AFTER, "portal.banner.FirstPhone", "settle"),

  ANSWER_PROOF_USED(ANSWER, BEFORE, "push.device.Phones", "device"),
  PHONE_LOOKED_UP(ANSWER, BEFORE, "push.answer.AnswerChallenge", "answer"),
  CHALLENGE_READ(ANSWER, AFTER, "push.challenge.Challenges", "ofAccount"),
  ANSWER_STATEMENT_USED(ANSWER, BEFORE, "push.answer.AnswerChallenge", "decide"),
  GATE_LOOKED_UP(ANSWER, BEFORE, "activation.device.VerifyAnswerGate", "verify"),
  TRY_COUNTED(ANSWER, BEFORE, "activation.gate.Gate", "opened"),
  TRY_TAKEN_BACK(ANSWER, BEFORE, "activation.gate.GateTries", "stored"),
  GATE_COMMITTED(ANSWER, AFTER, "activation.gate.Gate", "opened"),
  GATE_OPENED(ANSWER, BEFORE, "push.answer.AnswerChallenge", "store"),
  ANSWER_STORED(ANSWER, BEFORE, "push.audit.AuditLog", "append"),
  ANSWER_AUDITED(ANSWER, AFTER, "push.audit.AuditLog", "append"),
  ANSWER_COMMITTED(ANSWER, AFTER, "push.challenge.SettleChallenges", "answer"),

  WAITING_SESSION_READ(COMPLETION, BEFORE, "portal.confirm.CompleteSignIn", "complete"),
  APPROVAL_READ(COMPLETION, BEFORE, "portal.confirm.Confirmations", "verify"),
  KEYS_READ(COMPLETION, BEFORE, "portal.confirm.Confirmations", "use"),
  APPROVAL_CONSUMED(COMPLETION, BEFORE, "push.audit.AuditLog", "append"),
  CONSUMPTION_AUDITED(COMPLETION, AFTER, "push.audit.AuditLog", "append"),
  CONSUMPTION_COMMITTED(COMPLETION, AFTER, "push.challenge.SettleChallenges", "consume"),
  CONSUMPTION_TOLD(COMPLETION, BEFORE, "portal.confirm.CompleteSignIn", "open"),
  WAITING_SESSION_MOVED(COMPLETION, BEFORE, "portal.confirm.CompleteSignIn", "remember"),
  BROWSER_REMEMBERED(COMPLETION, BEFORE, "portal.confirm.ConfirmResource", "answer");

  /** By then the browser's session has moved to an id that nobody has been told. */
  private static final Set<CrashPoint> UNHEARD =
      EnumSet.of(
          BANNER_SESSION_MOVED, OTHER_SESSIONS_ENDED, WAITING_SESSION_MOVED, BROWSER_REMEMBERED);

  private final Ceremony ceremony;
  private final Side side;
  private final String type;
  private final String method;

  CrashPoint(Ceremony ceremony, Side side, String type, String method) {
    this.ceremony = ceremony;
    this.side = side;
    this.type = type;
    this.method = method;
  }

  Ceremony ceremony() {
    return ceremony;
  }

  boolean unheard() {
    return UNHEARD.contains(this);
  }

  /**
   * Lets the first request that comes there go no further, if the file with the point's name is
   * there. That the file is gone proves that the rule has fired: nobody else deletes it.
   */
  String rule() {
    return """
        RULE %s
        CLASS dev.toque.%s
        METHOD %s
        AT %s
        BIND armed = new java.io.File(System.getProperty("toque.home") + "/crash/%s")
        IF armed.delete()
        DO RETURN %s
        ENDRULE

        """
        .formatted(name(), type, method, side.place(), name(), side.result());
  }
}
