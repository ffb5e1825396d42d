package dev.toque.portal.notice;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How far news of a source have been read, in {@code news_position}. */
@Singleton
class NewsPosition {

  private static final String READ = "SELECT position FROM news_position WHERE source = :source";

  private static final String MOVE =
      """
      UPDATE news_position SET position = :next WHERE source = :source AND position = :position
      """;

  private final Transactions transactions;
  private final Notices notices;

  NewsPosition(Transactions transactions, Notices notices) {
    this.transactions = transactions;
    this.notices = notices;
  }

  Uni<String> read(String source) {
    return transactions
        .read(() -> Statements.rows(READ, String.class, Map.of("source", source)))
        .map(rows -> rows.get(0));
  }

  /** Keeps what these news tell and moves on; unless another replica did that already. */
  Uni<Void> move(String source, String position, String next, List<NewNotice> told) {
    Map<String, ?> row = Map.of("source", source, "position", position, "next", next);
    return transactions
        .write(
            () ->
                Statements.changed(MOVE, row)
                    .flatMap(mine -> mine ? join(told) : Uni.createFrom().voidItem()))
        .replaceWithVoid();
  }

  private Uni<Void> join(List<NewNotice> told) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (NewNotice notice : told) {
      all = all.chain(() -> notices.join(notice));
    }
    return all;
  }
}
