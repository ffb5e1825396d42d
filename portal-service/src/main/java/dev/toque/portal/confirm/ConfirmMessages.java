package dev.toque.portal.confirm;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the waiting page says. The texts are in {@code messages/confirm_*.properties}. */
@MessageBundle("confirm")
public interface ConfirmMessages {
  @Message
  String title();

  @Message
  String heading();

  @Message
  String reachUnnotified(String phones);

  @Message
  String reachSending(String phones);

  @Message
  String reachDelayed(String phones);

  @Message
  String reachUndelivered(String phones);

  @Message
  String reachAccepted(String phones);

  @Message
  String reachSeen();

  @Message
  String withheld(String phones);

  @Message
  String actSignIn();

  @Message
  String actAddPhone();

  @Message
  String actRemovePhone(String phone);

  @Message
  String actRecoveryCodes();

  @Message
  String actLead();

  @Message
  String numberLabel();

  @Message
  String numberNext();

  @Message
  String tapLabel();

  @Message
  String tapNext();

  @Message
  String requestEnds();

  @Message
  String stepSent();

  @Message
  String stepSending();

  @Message
  String stepDelayed();

  @Message
  String stepUndelivered();

  @Message
  String stepWithheld();

  @Message
  String stepSeen();

  @Message
  String stepNotSeen();

  @Message
  String stepApproved();

  @Message
  String stepNotApproved();

  @Message
  String nothing();

  @Message
  String nothingLead();

  @Message
  String resend();

  @Message
  String resent();

  @Message
  String scanInstead();

  @Message
  String scanHeading();

  @Message
  String scanLead();

  @Message
  String qr();

  @Message
  String numberInstead();

  @Message
  String openApp();

  @Message
  String openAppNext();

  @Message
  String cancel();

  @Message
  String approvedHeading();

  @Message
  String approvedLead();

  @Message
  String approvedAct();

  @Message
  String goOn();

  @Message
  String deniedHeading();

  @Message
  String denied();

  @Message
  String reportedHeading();

  @Message
  String reported();

  @Message
  String wrongHeading();

  @Message
  String wrong();

  @Message
  String expiredHeading();

  @Message
  String expired();

  @Message
  String cancelledHeading();

  @Message
  String cancelled();

  @Message
  String supersededHeading();

  @Message
  String superseded();

  @Message
  String consumedHeading();

  @Message
  String consumed();

  @Message
  String unknownHeading();

  @Message
  String unknown();

  @Message
  String startAgain();

  @Message
  String startAgainNext();

  @Message
  String noPhoneHeading();

  @Message
  String noPhone();

  @Message
  String lockedHeading();

  @Message
  String locked(String phones);

  @Message
  String backToSignIn();

  @Message
  String refusedHeading();

  @Message
  String refused();

  @Message
  String youngHeading();

  @Message
  String young();

  @Message
  String notApprovedHeading();

  @Message
  String notApproved();

  @Message
  String otherWays();

  @Message
  String offlineHeading();

  @Message
  String offlineLead();

  @Message
  String offlineQuestion();

  @Message
  String offlineResponse();

  @Message
  String recoveryHeading();

  @Message
  String recoveryLead();

  @Message
  String recoveryLabel();

  @Message
  String temporaryHeading();

  @Message
  String temporaryLead();

  @Message
  String temporaryLabel();

  @Message
  String signInThis();

  @Message
  String offlineMalformed();

  @Message
  String offlineWrong();

  @Message
  String offlineClosed();

  @Message
  String codeMalformed();

  @Message
  String recoveryWrong();

  @Message
  String temporaryWrong();

  @Message
  String codeWait();

  @Message
  String andList(String first, String last);

  @Message
  String scanLess();

  @Message
  String actChangePassword();
}
