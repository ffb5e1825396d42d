package dev.toque.portal.confirm;

/** Where the forms of the waiting page lead. */
public record Routes(String here, String complete, String cancel, String again, String resend) {
  /** Of a half-finished sign-in (protocol.md, section 10). */
  public static final Routes SIGN_IN =
      new Routes(
          "/login/confirm",
          "/login/complete",
          "/login/cancel",
          "/login/confirm/again",
          "/login/confirm/resend");

  /** Of an act of somebody who is signed in. */
  public static final Routes ACT =
      new Routes(
          "/confirm", "/confirm/complete", "/confirm/cancel", "/confirm/again", "/confirm/resend");
}
