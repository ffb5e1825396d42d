package dev.toque.system.guide;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Site;
import java.util.List;

/** A guide, as its reader has it before them. */
record GuidePage(BrowserContext profile, Page page) {

  /**
   * A step.
   *
   * @param id as the outline of the guides calls it
   * @param labels of what it says to press, in the order of the sentence
   */
  record Step(String id, String sentence, List<String> labels) {

    /** The only label. */
    String label() {
      if (labels.size() != 1) {
        throw new IllegalStateException(id + " names " + labels);
      }
      return labels.get(0);
    }
  }

  static GuidePage open(Site site, String guide, String language) {
    BrowserContext profile =
        site.chromium().window(new Browser.NewContextOptions().setLocale(language));
    Page page = profile.newPage();
    page.navigate(site.toque().url() + "/help/" + guide);
    return new GuidePage(profile, page);
  }

  Page anotherTab() {
    return profile.newPage();
  }

  List<Step> steps() {
    return page.locator("[data-step]").all().stream().map(GuidePage::step).toList();
  }

  private static Step step(Locator item) {
    return new Step(
        item.getAttribute("data-step"),
        item.innerText(),
        item.locator(".pressed").allInnerTexts().stream().map(String::strip).toList());
  }
}
