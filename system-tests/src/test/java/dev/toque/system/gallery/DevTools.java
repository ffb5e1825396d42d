package dev.toque.system.gallery;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** The DevTools protocol of each page, for what Playwright does not offer or does more slowly. */
final class DevTools {

  /** Never detached: that would take a page's virtual authenticator away. */
  private static final Map<Page, CDPSession> SESSIONS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private DevTools() {}

  static CDPSession of(Page page) {
    return SESSIONS.computeIfAbsent(page, shown -> shown.context().newCDPSession(shown));
  }
}
