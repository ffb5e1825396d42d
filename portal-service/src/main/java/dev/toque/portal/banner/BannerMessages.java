package dev.toque.portal.banner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the banner says. The texts are in {@code messages/banner_*.properties}. */
@MessageBundle("banner")
public interface BannerMessages {
  @Message
  String heading();

  @Message
  String recommend();

  @Message
  String headingMore();

  @Message
  String recommendMore();

  @Message
  String headingNew();

  @Message
  String recommendNew();

  @Message
  String activatedCodes();

  @Message
  String getCodes();

  @Message
  String later();

  @Message
  String stepScan();

  @Message
  String stepType(String address);

  @Message
  String stepCheck();

  @Message
  String stepNumber();

  @Message
  String qr();

  @Message
  String code();

  @Message
  String codeAlso();

  @Message
  String copy();

  @Message
  String copied();

  @Message
  String waiting();

  @Message
  String seen();

  @Message
  String expires();

  @Message
  String dismiss();

  @Message
  String activateHere();

  @Message
  String activateHereNext();

  @Message
  String anotherDevice();

  @Message
  String loopbackHeading();

  @Message
  String loopback(String origin);

  @Message
  String numberHeading();

  @Message
  String numberLabel();

  @Message
  String confirm();

  @Message
  String numberNext();

  @Message
  String notMyPhone();

  @Message
  String notMyPhoneWhy();

  @Message
  String numberLeft();

  @Message
  String wrongNumber();

  @Message
  String triesTwo();

  @Message
  String triesOne();

  @Message
  String numberMissing();

  @Message
  String activatedHeading();

  @Message
  String activated(String device);

  @Message
  String activatedOthers();

  @Message
  String done();

  @Message
  String expiredHeading();

  @Message
  String expiredTime(String time);

  @Message
  String expiredSuperseded();

  @Message
  String expiredSignedOut();

  @Message
  String expiredEnded();

  @Message
  String newCode();

  @Message
  String newCodeNext();

  @Message
  String rejectedHeading();

  @Message
  String rejectedNotMine();

  @Message
  String rejectedWrongNumber();

  @Message
  String rejectedTimeout();

  @Message
  String rejectedAlready();

  @Message
  String rejectedSuperseded();

  @Message
  String rejectedSignedOut();

  @Message
  String rejectedEnded();

  @Message
  String tooManyHeading();

  @Message
  String tooMany(String time);

  @Message
  String tooManySoon();

  @Message
  String againHeading();

  @Message
  String againNext();

  @Message
  String guides();
}
