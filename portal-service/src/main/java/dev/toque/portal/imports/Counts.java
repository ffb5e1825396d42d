package dev.toque.portal.imports;

import dev.toque.portal.imports.ImportEvent.Done;
import dev.toque.portal.imports.WriteDrafts.Written;

/** What has come of the lines so far. Belongs to one event loop. */
final class Counts {

  private int lines;
  private int created;
  private int updated;
  private int unchanged;
  private int refused;
  private int invited;
  private int uninvited;

  void refused() {
    lines++;
    refused++;
  }

  void written(int drafts, Written written) {
    lines += drafts;
    created += written.made();
    updated += written.changed();
    unchanged += drafts - written.made() - written.changed();
  }

  void followed(Followed followed) {
    invited += followed.invited();
    uninvited += followed.uninvited();
  }

  int lines() {
    return lines;
  }

  int refusedLines() {
    return refused;
  }

  Done done() {
    return new Done(lines, created, updated, unchanged, refused, invited, uninvited);
  }
}
