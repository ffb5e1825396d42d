package dev.toque.system.history.record;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that happened, in the order of invocation.
 *
 * @param disturbances what the nemesis did
 */
public record History(List<Operation> operations, List<Disturbance> disturbances) {

  public History {
    operations = List.copyOf(operations);
    disturbances = List.copyOf(disturbances);
  }

  /** The operations of a kind. */
  public Stream<Operation> all(Deed deed) {
    return operations.stream().filter(operation -> operation.deed() == deed);
  }

  /** Those of them that were done, and so told. */
  public Stream<Operation> done(Deed deed) {
    return all(deed).filter(Operation::ok);
  }
}
