package dev.toque.portal.helpdesk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What happened, as a timeline says it, in {@code messages/event_*.properties}. */
@MessageBundle("event")
public interface EventMessages {
  @Message
  String didPasswordWrong();

  @Message
  String didPasswordChanged();

  @Message
  String didPasswordLinkAsked();

  @Message
  String didPasswordReset();

  @Message
  String didInvited();

  @Message
  String didInvitationAccepted();

  @Message
  String didAccountMade();

  @Message
  String didAccountChanged();

  @Message
  String didAccountDeleted();

  @Message
  String didUnlocked();

  @Message
  String didSessionsEnded();

  @Message
  String didSessionEnded();

  @Message
  String didOtherSessionsEnded();

  @Message
  String didBrowserForgotten();

  @Message
  String didPhoneRemoved();

  @Message
  String didPhoneRenamed();

  @Message
  String didPhoneUnlocked();

  @Message
  String didTemporaryCodeGiven();

  @Message
  String didTemporaryCodeUsed();

  @Message
  String didTemporaryCodeWrong();

  @Message
  String didRecoveryCodesMade();

  @Message
  String didRecoveryCodeUsed();

  @Message
  String didRecoveryCodeWrong();

  @Message
  String didOfflineRight();

  @Message
  String didOfflineWrong();

  @Message
  String didOfflineAskedBefore();

  @Message
  String didOfflineClosed();

  @Message
  String didCallerAsked();

  @Message
  String didCallerVerified();

  @Message
  String didCallerRefused();

  @Message
  String didEnrolmentPending();

  @Message
  String didEnrolmentActive();

  @Message
  String didEnrolmentRemoved();

  @Message
  String didEnrolmentLocked();

  @Message
  String didEnrolmentUnlocked();

  @Message
  String didEnrolmentRejected();

  @Message
  String didConfirmationNumberWrong();

  @Message
  String didGateChanged();

  @Message
  String didGateFailed();

  @Message
  String didOfflineResponseRight();

  @Message
  String didOfflineResponseWrong();

  @Message
  String didChallengeMade();

  @Message
  String didChallengeApproved();

  @Message
  String didChallengeConsumed();

  @Message
  String didChallengeDenied();

  @Message
  String didChallengeReported();

  @Message
  String didChallengeWrongNumber();

  @Message
  String didChallengeExpired();

  @Message
  String didChallengeCancelled();

  @Message
  String didChallengeSuperseded();

  @Message
  String didChallengeNotifiedAgain();

  @Message
  String didNotificationWithheld();

  @Message
  String actSignIn();

  @Message
  String actAddPhone();

  @Message
  String actRemovePhone();

  @Message
  String actRecoveryCodes();

  @Message
  String actChangePassword();

  @Message
  String actVerifyCaller();
}
