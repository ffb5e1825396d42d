package dev.toque.portal.helpdesk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the help desk's pages say, in {@code messages/desk_*.properties}. */
@MessageBundle("desk")
public interface DeskMessages {
  @Message
  String title();

  @Message
  String lead();

  @Message
  String query();

  @Message
  String find();

  @Message
  String noneHeading();

  @Message
  String none();

  @Message
  String referenceHeading();

  @Message
  String peopleHeading();

  @Message
  String more();

  @Message
  String disabled();

  @Message
  String hasRole();

  @Message
  String back();

  @Message
  String unlock();

  @Message
  String giveCode();

  @Message
  String endSessions();

  @Message
  String verify();

  @Message
  String remove();

  @Message
  String removeName(String phone);

  @Message
  String phonesHeading();

  @Message
  String noPhones();

  @Message
  String placesHeading();

  @Message
  String noPlaces();

  @Message
  String eventsHeading();

  @Message
  String noEvents();

  @Message
  String older();

  @Message
  String newest();

  @Message
  String unlocked();

  @Message
  String sessionsEnded();

  @Message
  String phoneRemoved();

  @Message
  String unlockHeading(String name);

  @Message
  String unlockNext();

  @Message
  String endSessionsHeading(String name);

  @Message
  String endSessionsNext();

  @Message
  String giveCodeHeading(String name);

  @Message
  String giveCodeNext();

  @Message
  String giveCodeDo();

  @Message
  String verifyHeading(String name);

  @Message
  String verifyNext();

  @Message
  String verifySend();

  @Message
  String removeHeading(String phone);

  @Message
  String removeNext();

  @Message
  String reason();

  @Message
  String reasonHint();

  @Message
  String reasonMissing(int most);

  @Message
  String told();

  @Message
  String cancel();

  @Message
  String noActivePhoneHeading();

  @Message
  String noActivePhone();

  @Message
  String codeRefusedHeading();

  @Message
  String codeRefused();

  @Message
  String codeHeading(String name);

  @Message
  String codeLead();

  @Message
  String code();

  @Message
  String codeFull();

  @Message
  String codeEnrol();

  @Message
  String codeOnce();

  @Message
  String codeOnceNext();

  @Message
  String codeTold();

  @Message
  String otherHeading();

  @Message
  String other();

  @Message
  String ownPhoneHeading();

  @Message
  String ownPhone();

  @Message
  String callerHeading(String name);

  @Message
  String callerSent(String phones);

  @Message
  String callerWithheld(String phones);

  @Message
  String callerNumber();

  @Message
  String callerNext();

  @Message
  String callerSeen();

  @Message
  String callerNotSeen();

  @Message
  String callerEnds();

  @Message
  String callerAnswered();

  @Message
  String callerJudge();

  @Message
  String callerVerifiedHeading(String name);

  @Message
  String callerVerified(String phone);

  @Message
  String callerBack();

  @Message
  String callerAgain();

  @Message
  String callerDeniedHeading();

  @Message
  String callerDenied();

  @Message
  String callerReportedHeading();

  @Message
  String callerReported();

  @Message
  String callerWrongHeading();

  @Message
  String callerWrong();

  @Message
  String callerExpiredHeading();

  @Message
  String callerExpired();

  @Message
  String callerRefusedHeading();

  @Message
  String callerRefused();

  @Message
  String callerEndedHeading();

  @Message
  String callerEnded();

  @Message
  String byAgent(String name);

  @Message
  String byPhone();

  @Message
  String byBrowser();

  @Message
  String byOperator();

  @Message
  String byTime();

  @Message
  String byPortal();
}
