package dev.toque.portal.helpdesk;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.helpdesk.SearchView.Reference;
import dev.toque.portal.trail.Cursor;
import dev.toque.portal.trail.Entry;
import dev.toque.portal.trail.Trails;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds people by how a name begins, and by the reference of a problem that they were told. */
@Singleton
class FindPeople {

  private static final int PAGE = 20;
  private static final int MOST_EVENTS = 20;
  private static final Pattern REF = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

  private final Accounts accounts;
  private final Trails trails;

  FindPeople(Accounts accounts, Trails trails) {
    this.accounts = accounts;
    this.trails = trails;
  }

  /** One after the other: a request has one session of the database. */
  Uni<SearchView> find(String typed, String after) {
    return accounts
        .search(typed, after, PAGE + 1)
        .flatMap(found -> reference(typed).map(reference -> view(typed, found, reference)));
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

  private Uni<Optional<Reference>> reference(String typed) {
    String ref = symbols(typed);
    return REF.matcher(ref).matches()
        ? trails
            .after(Optional.empty(), Optional.of(ref), Cursor.START, MOST_EVENTS)
            .flatMap(entries -> reference(ref, entries))
        : Uni.createFrom().item(Optional.empty());
  }

  private Uni<Optional<Reference>> reference(String ref, List<Entry> entries) {
    return Multi.createFrom()
        .iterable(entries)
        .map(entry -> entry.row().accountId())
        .select()
        .distinct()
        .onItem()
        .transformToUniAndConcatenate(accounts::find)
        .filter(Optional::isPresent)
        .map(account -> PersonName.from(account.get()))
        .collect()
        .asList()
        .map(
            people ->
                people.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        new Reference(
                            ref, people, entries.stream().map(EventView::from).toList())));
  }

  /**
   * As people read symbols out: in any case, in groups, and with letters that look like figures.
   */
  private static String symbols(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replaceAll("[IL]", "1");
  }
}
