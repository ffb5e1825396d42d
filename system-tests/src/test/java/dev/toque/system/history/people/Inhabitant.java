package dev.toque.system.history.people;

import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import java.util.Optional;

/** Lives one life after the other, until all is over. */
final class Inhabitant implements Runnable {

  private final Household house;
  private final String name;
  private final Life.Plan plan;
  private final Operator operator;
  private RuntimeException fault;

  Inhabitant(Household house, String name, long seed) {
    this.house = house;
    this.name = name;
    this.plan = new Life.Plan(seed);
    this.operator = new Operator(house.toque());
  }

  /** What this test itself did wrong; empty when nothing. */
  Optional<RuntimeException> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public void run() {
    try {
      for (int i = 1; !house.pace().isOver(); i++) {
        live(plan.next(), name + "." + i);
      }
    } catch (RuntimeException broken) {
      fault = broken;
    }
  }

  private void live(Life life, String account) {
    while (!hasAccount(account)) {
      house.think(life.dice());
      if (house.pace().isOver()) {
        return;
      }
    }
    RecordedPhone phone = house.phone(account);
    Enrolling.Result enrolled =
        new Enrolling(house, account, phone, life.dice()).play(life.beginning());
    enrolled.watching().ifPresent(RecordedBrowser::look);
    if (!enrolled.enrolled()) {
      return;
    }
    SigningIn signingIn = new SigningIn(house, account, phone, life.dice(), enrolled.home());
    for (int i = 0; i < life.visits().size() && !house.pace().isOver(); i++) {
      signingIn.play(life.visits().get(i), account + "/" + (i + 1));
      enrolled.watching().ifPresent(RecordedBrowser::look);
      house.think(life.dice());
    }
  }

  private boolean hasAccount(String account) {
    try {
      return operator.putAccount(account, Person.PASSWORD, "Ana " + account).statusCode() < 300;
    } catch (IllegalStateException noAnswer) {
      return false;
    }
  }
}
