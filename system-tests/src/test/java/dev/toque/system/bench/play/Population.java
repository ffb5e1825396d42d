package dev.toque.system.bench.play;

import dev.toque.protocol.testing.TestPhone;
import dev.toque.system.bench.measure.PostgresMeter;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Accounts and enrolments in bulk, by {@code COPY}. All have one password, hashed once by the
 * portal itself. Who takes part has real keys; who only fills the tables has random ones of the
 * same length.
 */
public final class Population {

  /** Everybody's. */
  static final String PASSWORD = "correct horse battery";

  private static final String FIRST = "bench";

  private final Toque toque;
  private final PostgresMeter postgres;
  private final Copies copies;
  private int made;

  /** Makes the first account by the admin API, to learn the hash of its password. */
  public Population(Toque toque, PostgresMeter postgres) {
    this.toque = toque;
    this.postgres = postgres;
    new Operator(toque).putAccount(FIRST, PASSWORD, "Bench");
    String hash =
        postgres.text(
            "SELECT password_hash FROM toque_portal.account WHERE user_name = '" + FIRST + "'");
    this.copies = new Copies(postgres.connection(), hash);
  }

  /** People whose phone has no enrolment yet. */
  public List<Person> withoutPhone(int people) {
    List<Resident> residents = residents(people, Keys::none);
    copies.accounts(residents);
    analyze();
    return residents.stream()
        .map(resident -> new Person(resident.userName(), new ScriptedPhone(toque)))
        .toList();
  }

  /** People with an active phone. */
  public List<Person> withPhone(int people) {
    List<TestPhone> phones = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      phones.add(TestPhone.create(toque.url()));
    }
    List<Resident> residents = residents(people, index -> Keys.of(phones.get(index)));
    settle(residents);
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      ScriptedPhone phone = new ScriptedPhone(toque.url(), phones.get(i));
      persons.add(new Person(residents.get(i).userName(), phone));
    }
    return persons;
  }

  /** So many more accounts with an active phone, who never come. */
  public void fill(int people) {
    int first = made;
    settle(residents(people, index -> Keys.random(first + index)));
  }

  private void settle(List<Resident> residents) {
    copies.accounts(residents);
    copies.activationAccounts(residents);
    copies.enrolments(residents);
    analyze();
  }

  /** Made when they are read, so that a million of them take no room. */
  private List<Resident> residents(int count, IntFunction<Keys> keys) {
    int first = made;
    made += count;
    return new Residents(first, count, keys);
  }

  private void analyze() {
    postgres.run("VACUUM ANALYZE toque_portal.account");
    postgres.run("VACUUM ANALYZE toque_activation.account");
    postgres.run("VACUUM ANALYZE toque_activation.enrolment");
  }
}
