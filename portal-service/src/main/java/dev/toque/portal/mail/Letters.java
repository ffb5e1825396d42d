package dev.toque.portal.mail;

import dev.toque.kit.problem.Languages;
import dev.toque.portal.account.Account;
import dev.toque.portal.page.PortalName;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Writes letters in the language of their readers. The first line of a template is the subject. */
@Singleton
public class Letters {

  private final PortalName portal;

  Letters(PortalName portal) {
    this.portal = portal;
  }

  /**
   * How to choose a new password.
   *
   * @param link opens the page with the code filled in
   * @param code to type it there
   * @param minutes how long it may be used
   */
  public Uni<Letter> forgotten(Account reader, String link, String code, long minutes) {
    return write(reader, Templates.forgotten(name(reader), portal.text(), link, code, minutes));
  }

  /**
   * That there is an account, and how to choose its password.
   *
   * @param days how long it may be used
   */
  public Uni<Letter> invitation(Account reader, String link, String code, long days) {
    return write(
        reader,
        Templates.invitation(name(reader), portal.text(), reader.userName, link, code, days));
  }

  /**
   * What happened to an account.
   *
   * @param kind names it for the template
   * @param detail the name of a phone or a browser
   * @param time when, as people read it
   * @param veto where an older phone undoes an addition; empty for anything else
   * @param page the portal
   */
  public record Told(String kind, String detail, String time, String veto, String page) {}

  /** That something happened to the account. */
  public Uni<Letter> notice(Account reader, Told told) {
    return write(reader, Templates.notice(name(reader), portal.text(), told));
  }

  private static String name(Account reader) {
    return reader.displayName;
  }

  private static Uni<Letter> write(Account reader, TemplateInstance template) {
    return template
        .setLocale(language(reader))
        .createUni()
        .map(
            text -> {
              String[] parts = text.strip().split("\\R+", 2);
              return new Letter(reader.email, parts[0], parts[1]);
            });
  }

  /** Of the three that we speak, the one nearest to the account's. */
  private static Locale language(Account reader) {
    return Languages.choose(reader.locale);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance forgotten(
        String name, String portal, String link, String code, long minutes);

    static native TemplateInstance notice(String name, String portal, Told what);

    static native TemplateInstance invitation(
        String name, String portal, String userName, String link, String code, long days);
  }
}
