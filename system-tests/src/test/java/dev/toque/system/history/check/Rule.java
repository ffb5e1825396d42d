package dev.toque.system.history.check;

import dev.toque.system.history.record.History;
import java.util.List;

/** A promise, as a question to a history. Pure. */
interface Rule {

  /** Where it was broken; empty when it held. */
  List<Violation> broken(History history, Truth truth);
}
