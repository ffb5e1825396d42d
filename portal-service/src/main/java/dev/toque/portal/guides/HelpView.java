package dev.toque.portal.guides;

import dev.toque.portal.guides.GuideView.ProblemEntry;
import java.util.List;

/**
 * The home of the help as it is rendered.
 *
 * @param phone what the visitor's phone seems to be, {@code android} or {@code ios}; empty on
 *     anything else
 * @param roads the guides among which the chooser decides
 * @param others all other guides
 * @param problems all of them
 */
public record HelpView(
    String phone, List<Entry> roads, List<Entry> others, List<ProblemEntry> problems) {

  /** A guide in the list. */
  public record Entry(String id, String title, String lead) {}

  public boolean android() {
    return phone.equals(Road.ANDROID);
  }

  public boolean ios() {
    return phone.equals(Road.IOS);
  }
}
