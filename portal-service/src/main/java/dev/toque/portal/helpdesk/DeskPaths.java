package dev.toque.portal.helpdesk;

import dev.toque.portal.web.OwnPages;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where the help desk's pages are. */
@Singleton
public class DeskPaths implements OwnPages {

  static final String DESK = "/helpdesk";
  static final String PEOPLE = DESK + "/people/{id}";

  private static final Pattern PAGES =
      Pattern.compile(DESK + "(/people/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/caller)?)?");

  /** The page of a person. */
  public static String person(UUID accountId) {
    return DESK + "/people/" + accountId;
  }

  /** The page that follows a check of this caller. */
  public static String caller(UUID accountId) {
    return person(accountId) + "/caller";
  }

  @Override
  public boolean hold(String path) {
    return PAGES.matcher(path).matches();
  }
}
