package dev.toque.system.bench.row;

import static dev.toque.system.bench.report.Row.P13;
import static dev.toque.system.bench.report.Row.P14;

import dev.toque.system.bench.play.Stage;
import dev.toque.system.bench.report.Line;
import dev.toque.system.bench.report.Progress;
import dev.toque.system.bench.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an operator with very many accounts does: importing them, and finding one. */
public final class ManyAccounts implements Measurement {

  @Override
  public Set<Row> rows() {
    return Set.of(P13, P14);
  }

  @Override
  public List<Line> take(Plan plan) {
    Progress.say("starting Toque for many accounts");
    List<Line> lines = new ArrayList<>();
    try (Stage stage = Stage.open(Map.of())) {
      if (plan.wants(P13)) {
        lines.addAll(Importing.measure(stage, plan));
      }
      if (plan.wants(P14)) {
        lines.addAll(Finding.measure(stage, plan));
      }
    }
    return lines;
  }
}
