package com.medspasync.app.statements.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.statements.control.PeopleInMemory.Entry;
import com.medspasync.app.statements.control.PeopleInMemory.People;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.keys.BlindIndex;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The different people whom the bound spa's lines are about. A line has the number of its person;
 * whoever looks for somebody gets the numbers first, and then the lines.
 */
@Dependent
public class SearchedPeople {

  private static final String AMONG =
      "seq in (select value::bigint from jsonb_array_elements_text(cast(:numbers as jsonb)))";

  private final Jdbi database;
  private final PersonalData personal;
  private final PeopleInMemory memory;

  @Inject
  public SearchedPeople(Jdbi database, PersonalData personal, PeopleInMemory memory) {
    this.database = database;
    this.personal = personal;
    this.memory = memory;
  }

  /**
   * Numbers of the people in whose text a word occurs.
   *
   * @param whole whether names and contacts are searched, or only the last digits of phones
   */
  public List<Long> find(String word, boolean whole) {
    return all(text -> SearchText.occurs(word, text, whole));
  }

  /**
   * Numbers of the people with just this text; several when some are from before there were keys.
   */
  public List<Long> same(String text) {
    return all(text::equals);
  }

  /** Numbers of the people whose text a condition picks. */
  public List<Long> all(Predicate<String> wanted) {
    return people().entries().stream()
        .filter(person -> wanted.test(person.text()))
        .map(Entry::number)
        .toList();
  }

  /** Numbers of people by text, inside the caller's transaction; who is new gets one. */
  Map<String, Long> numbersOf(Collection<String> texts) {
    Map<UUID, String> wanted = new HashMap<>();
    texts.forEach(text -> wanted.put(personal.index(BlindIndex.PERSON_TEXT, text), text));
    Map<UUID, Long> known = known(wanted.keySet());
    if (known.size() < wanted.size()) {
      takeTurn();
      add(wanted, known);
      known = known(wanted.keySet());
    }
    Map<String, Long> numbers = new HashMap<>();
    known.forEach((id, number) -> numbers.put(wanted.get(id), number));
    return numbers;
  }

  /** Forgets those of some people about whom no line is any more. */
  void forgetUnnamed(Collection<Long> numbers) {
    takeTurn();
    database.useHandle(handle -> {
      // waits for those who are about to write lines about one of them
      handle
          .createQuery("select seq from searched_people where " + AMONG + " for update")
          .bind("numbers", CanonicalJson.write(numbers))
          .mapTo(Long.class)
          .list();
      handle
          .createUpdate(
              "delete from searched_people p where "
                  + AMONG
                  + " and not exists (select 1 from statement_lines l where l.person = p.seq)")
          .bind("numbers", CanonicalJson.write(numbers))
          .execute();
      handle.execute("update turns set changes = changes + 1 where name = 'people'");
    });
  }

  private Map<UUID, Long> known(Collection<UUID> ids) {
    Map<UUID, Long> known = new HashMap<>();
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                select id, seq from searched_people
                where id in (select value::uuid from jsonb_array_elements_text(cast(:ids as jsonb)))
                for key share
                """)
            .bind("ids", CanonicalJson.write(ids))
            .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getLong("seq")))
            .forEach(found -> known.put(found.getKey(), found.getValue())));
    return known;
  }

  private void add(Map<UUID, String> wanted, Map<UUID, Long> known) {
    database.useHandle(handle -> {
      PreparedBatch batch =
          handle.prepareBatch(
              """
              insert into searched_people (id, text) values (:id, :text) on conflict do nothing
              """);
      wanted.forEach((id, text) -> {
        if (!known.containsKey(id)) {
          batch
              .bind("id", id)
              .bind("text", personal.seal(SealedColumn.PERSON_TEXT, text, id))
              .add();
        }
      });
      batch.execute();
    });
  }

  /**
   * Those who add people do so one after the other: whoever has read up to a number would miss one
   * below it that becomes visible later.
   */
  private void takeTurn() {
    database.useHandle(handle ->
        handle
            .createQuery("select name from turns where name = 'people' for update")
            .mapTo(String.class)
            .one());
  }

  private long changes() {
    return database.withHandle(handle ->
        handle
            .createQuery("select changes from turns where name = 'people'")
            .mapTo(Long.class)
            .one());
  }

  private People people() {
    TenantId spa = TenantContext.require();
    People known = memory.of(spa, changes());
    List<Entry> more =
        database.withHandle(handle ->
            handle
                .createQuery(
                    "select seq, id, text from searched_people where seq > :upTo order by seq")
                .bind("upTo", known.upTo())
                .map((row, context) ->
                    new Entry(
                        row.getLong("seq"),
                        personal.open(
                            SealedColumn.PERSON_TEXT,
                            row.getBytes("text"),
                            row.getObject("id", UUID.class))))
                .list());
    if (more.isEmpty()) {
      return known;
    }
    People all = known.with(more);
    memory.keep(spa, all);
    return all;
  }
}
