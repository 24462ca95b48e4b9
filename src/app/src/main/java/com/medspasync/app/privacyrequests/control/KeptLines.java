package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.LineContents;
import com.medspasync.app.statements.control.SearchedPeople;
import com.medspasync.app.statements.entity.LineKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * All lines that the bound spa keeps, those that count no more included: they are held, too. In the
 * order of import, file and line.
 */
@Dependent
class KeptLines {

  private static final String SELECT =
      """
      select l.key, l.kind, l.file_id, f.name as file, l.sheet, l.line, l.active, l.occurred_on,
             l.location, l.source, l.reference, l.amount_minor,
      """
          + LineContents.columns("l")
          + "from statement_lines l join statement_files f on f.id = l.file_id ";

  private static final String OF_PEOPLE =
      """
      where l.person in (
        select value::bigint from jsonb_array_elements_text(cast(:people as jsonb)))
      """;

  private static final String IN_ORDER = "order by f.import_id, f.position, l.seq";

  private static final int FETCHED_AT_ONCE = 5_000;

  private final Jdbi database;
  private final LineContents contents;
  private final SearchedPeople people;

  @Inject
  KeptLines(Jdbi database, LineContents contents, SearchedPeople people) {
    this.database = database;
    this.contents = contents;
    this.people = people;
  }

  /**
   * How many are about clients whom a condition picks, without the entries of client lists.
   *
   * @param wanted takes what lines call a client
   */
  long count(Predicate<String> wanted) {
    List<Long> numbers = people.all(wanted);
    return database.withHandle(handle ->
        handle
            .createQuery("select count(*) from statement_lines l " + OF_PEOPLE)
            .bind("people", CanonicalJson.write(numbers))
            .mapTo(Long.class)
            .one());
  }

  /**
   * Those about clients whom a condition picks. Entries of client lists are all opened: whom one is
   * about stands in it alone.
   *
   * @param wanted takes what lines call a client
   */
  List<KeptLine> about(Predicate<String> wanted) {
    List<Long> numbers = people.all(wanted);
    List<KeptLine> found = new ArrayList<>();
    database.useHandle(handle -> {
      handle
          .createQuery(SELECT + OF_PEOPLE + IN_ORDER)
          .bind("people", CanonicalJson.write(numbers))
          .map(this::line)
          .forEach(found::add);
      handle
          .createQuery(SELECT + "where l.kind = 'CLIENT' " + IN_ORDER)
          .setFetchSize(FETCHED_AT_ONCE)
          .map(this::line)
          .forEach(line -> {
            if (wanted.test(line.client())) {
              found.add(line);
            }
          });
    });
    return found;
  }

  /** Those with certain keys. */
  List<KeptLine> withKeys(Collection<UUID> keys) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                SELECT
                    + """
                    where l.key in (
                      select value::uuid from jsonb_array_elements_text(cast(:keys as jsonb)))
                    """
                    + IN_ORDER)
            .bind("keys", CanonicalJson.write(keys))
            .map(this::line)
            .list());
  }

  private KeptLine line(ResultSet row, StatementContext context) throws SQLException {
    LineKind kind = LineKind.valueOf(row.getString("kind"));
    String document = contents.open(row);
    return new KeptLine(
        row.getObject("key", UUID.class),
        kind,
        row.getObject("file_id", UUID.class),
        row.getInt("seq"),
        row.getString("file"),
        row.getString("sheet"),
        row.getInt("line"),
        row.getBoolean("active"),
        row.getObject("occurred_on", LocalDate.class),
        row.getString("location"),
        row.getString("source"),
        row.getString("reference"),
        row.getLong("amount_minor"),
        CanonicalJson.personOf(document, kind),
        document);
  }
}
