package dev.toque.portal.helpdesk;

import dev.toque.kit.problem.RequestReference;
import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.agent.Agent;
import dev.toque.portal.helpdesk.SearchView.Reference;
import dev.toque.portal.trail.Cursor;
import dev.toque.portal.trail.Entry;
import dev.toque.portal.trail.Trails;
import dev.toque.protocol.code.TypedCode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds people by how a name begins, and by the reference of a problem that they were told. */
@Singleton
class FindPeople {

  private static final int PAGE = 20;
  private static final int MOST_EVENTS = 20;

  private final Accounts accounts;
  private final Trails trails;

  FindPeople(Accounts accounts, Trails trails) {
    this.accounts = accounts;
    this.trails = trails;
  }

  /** One after the other: a request has one session of the database. */
  Uni<SearchView> find(Agent agent, String typed, String after) {
    return accounts
        .search(typed, after, PAGE + 1)
        .flatMap(found -> reference(agent, typed).map(reference -> view(typed, found, reference)));
  }

  private static SearchView view(String typed, List<Account> found, Optional<Reference> reference) {
    boolean more = found.size() > PAGE;
    List<PersonName> people = found.stream().limit(PAGE).map(PersonName::from).toList();
    return new SearchView(
        typed,
        people,
        more ? Optional.of(people.get(PAGE - 1).userName()) : Optional.empty(),
        reference);
  }

  private Uni<Optional<Reference>> reference(Agent agent, String typed) {
    String ref = TypedCode.normalise(typed);
    return RequestReference.isOne(ref)
        ? trails
            .after(Optional.empty(), Optional.of(ref), Cursor.START, MOST_EVENTS)
            .flatMap(
                entries -> people(entries).map(people -> reference(agent, ref, people, entries)))
        : Uni.createFrom().item(Optional.empty());
  }

  /** Whose events these are; most often one person's. */
  private Uni<List<Account>> people(List<Entry> entries) {
    return Multi.createFrom()
        .iterable(entries)
        .map(entry -> entry.row().accountId())
        .select()
        .distinct()
        .onItem()
        .transformToUniAndConcatenate(accounts::find)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .collect()
        .asList();
  }

  /** Of people whom this agent may not look after only the names are told. */
  private static Optional<Reference> reference(
      Agent agent, String ref, List<Account> people, List<Entry> entries) {
    if (people.isEmpty()) {
      return Optional.empty();
    }
    Set<UUID> caredFor =
        people.stream()
            .filter(agent::mayCareFor)
            .map(account -> account.id)
            .collect(Collectors.toSet());
    return Optional.of(
        new Reference(
            ref,
            people.stream().map(PersonName::from).toList(),
            entries.stream()
                .filter(entry -> caredFor.contains(entry.row().accountId()))
                .map(EventView::from)
                .toList()));
  }
}
