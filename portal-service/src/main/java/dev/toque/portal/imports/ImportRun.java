package dev.toque.portal.imports;

import dev.toque.kit.problem.Outages;
import dev.toque.kit.problem.RequestReference;
import dev.toque.portal.imports.ImportEvent.Progress;
import dev.toque.portal.imports.ImportEvent.Refused;
import dev.toque.portal.imports.ImportEvent.Stopped;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One import. What it tells is kept until the client reads it, for many clients read nothing before
 * they have sent everything; there is little of it. Belongs to one event loop.
 */
final class ImportRun {

  /** Refused lines that are told one by one; the others are counted. */
  static final int MOST_TOLD = 10_000;

  /** Of one import; it keeps a few bytes of each. */
  static final int MOST_LINES = 1_000_000;

  /** Accounts that are written by one transaction. */
  private static final int BATCH = 250;

  private static final Logger LOG = Logger.getLogger(ImportRun.class);

  private final ImportSteps steps;
  private final String by;
  private final MultiEmitter<? super ImportEvent> told;
  private final Lines lines = new Lines();
  private final Counts counts = new Counts();

  private Optional<ReadDraft> reader = Optional.empty();
  private Optional<Cancellable> work = Optional.empty();
  private Runnable atEnd = () -> {};
  private boolean over;

  ImportRun(ImportSteps steps, String by, MultiEmitter<? super ImportEvent> told) {
    this.steps = steps;
    this.by = by;
    this.told = told;
  }

  /**
   * Begins.
   *
   * @param whenOver is told once, however it ends
   */
  void start(Multi<Buffer> upload, Runnable whenOver) {
    atEnd = whenOver;
    Uni<Void> all =
        upload
            .onItem()
            .transformToIterable(bytes -> drafts(lines.feed(bytes.getBytes())))
            .onCompletion()
            .continueWith(() -> drafts(lines.end()))
            .group()
            .intoLists()
            .of(BATCH)
            .onItem()
            .transformToUniAndConcatenate(this::batch)
            .collect()
            .last()
            .chain(this::finish);
    work = Optional.of(all.subscribe().with(done -> told.complete(), this::stop));
  }

  /** Its client is gone; what has been written until now stays. */
  void abandon() {
    work.ifPresent(Cancellable::cancel);
    breakOff();
  }

  /** Says that it goes on, where a batch takes long. */
  void beat() {
    if (!over && reader.isPresent()) {
      told.emit(new Progress(counts.lines()));
    }
  }

  private List<Draft> drafts(List<Line> some) {
    List<Draft> drafts = new ArrayList<>();
    for (Line line : some) {
      if (reader.isEmpty()) {
        reader = Optional.of(new ReadDraft(Columns.of(line)));
        told.emit(new Progress(0));
      } else if (!line.blank()) {
        take(reader.get().of(requireNotTooMany(line)), drafts);
      }
    }
    return drafts;
  }

  private void take(Reading reading, List<Draft> drafts) {
    if (reading instanceof Draft draft) {
      drafts.add(draft);
    } else if (reading instanceof Refused refused) {
      counts.refused();
      if (counts.refusedLines() <= MOST_TOLD) {
        told.emit(refused);
      }
    }
  }

  private Uni<Void> batch(List<Draft> batch) {
    return steps
        .write(batch, by)
        .invoke(written -> counts.written(batch.size(), written))
        .flatMap(written -> steps.follow(written, by))
        .invoke(counts::followed)
        .invoke(this::beat)
        .replaceWithVoid();
  }

  private Uni<Void> finish() {
    if (reader.isEmpty()) {
      throw ProblemException.malformed("columns", "the file is empty");
    }
    // whoever reads the last line may send another file
    return steps
        .tell(true, counts.done(), by)
        .invoke(this::markOver)
        .invoke(() -> told.emit(counts.done()));
  }

  private void stop(Throwable failure) {
    if (reader.isEmpty()) {
      markOver();
      told.fail(failure);
      return;
    }
    LOG.warnf("import stopped after %d lines: %s", counts.lines(), failure);
    breakOff();
    told.emit(
        new Stopped(code(failure), RequestReference.current(), counts.lines(), counts.done()));
    told.complete();
  }

  private void breakOff() {
    if (!over && reader.isPresent()) {
      steps.tellLater(counts.done(), by);
    }
    markOver();
  }

  private void markOver() {
    if (!over) {
      over = true;
      atEnd.run();
    }
  }

  private static Line requireNotTooMany(Line line) {
    if (line.number() > MOST_LINES) {
      throw ProblemException.of(ProblemCode.TOO_LARGE);
    }
    return line;
  }

  private static String code(Throwable failure) {
    Throwable told = Outages.orUnavailable(failure);
    return told instanceof ProblemException problem
        ? problem.code().code()
        : ProblemCode.INTERNAL.code();
  }
}
