package dev.toque.portal.imports;

import java.util.List;

/** How many were invited after a batch, and how many could not be. */
record Followed(int invited, int uninvited) {

  /**
   * @param sent for each who has a mail address, whether a letter is on its way
   * @param unreachable how many have none
   */
  static Followed of(List<Boolean> sent, int unreachable) {
    int invited = (int) sent.stream().filter(done -> done).count();
    return new Followed(invited, sent.size() - invited + unreachable);
  }
}
