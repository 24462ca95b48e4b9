package com.medspasync.app.statements.control;

import com.medspasync.tenants.TenantContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Originals that are not kept, since they name somebody who was erased: one that is written anew
 * would be a forged one. Their lines, and that there was such a file, stay.
 */
@Dependent
public class RemovedFiles {

  /** What is not read yet is needed, and goes once it was. */
  private static final String WITH_HER =
      """
      removed_at is null and status in ('READ', 'UNDONE', 'DUPLICATE')
        and sha256 in (
          select named.sha256
          from statement_files named
          where named.status in ('READ', 'UNDONE', 'DUPLICATE') and named.id in (
            select unnest(array[l.file_id, coalesce(l.read_as, l.file_id)])
            from statement_lines l
            where l.key in (
              select value::uuid from jsonb_array_elements_text(cast(:keys as jsonb)))))
      """;

  private final Jdbi database;
  private final StatementFileStore store;
  private final Clock clock;

  @Inject
  public RemovedFiles(Jdbi database, StatementFileStore store, Clock clock) {
    this.database = database;
    this.store = store;
    this.clock = clock;
  }

  /** How many files would go with lines of these keys, all with the same bytes included. */
  public long countOf(Collection<UUID> keys) {
    return database.withHandle(handle ->
        handle
            .createQuery("select count(*) from statement_files where " + WITH_HER)
            .bind("keys", CanonicalJson.write(keys))
            .mapTo(Long.class)
            .one());
  }

  /** Files that nobody could read so far, so that it is not known whom they name. */
  public long unread() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select count(*) from statement_files f
                where removed_at is null
                  and (status in ('QUEUED', 'READING', 'NEEDS_ANSWER', 'REFUSED')
                    or status = 'UNDONE' and not exists (
                      select 1 from statement_lines where f.id in (file_id, read_as)))
                """)
            .mapTo(Long.class)
            .one());
  }

  /** Takes note that files go which hold lines of these keys; their names lose words of hers. */
  public void add(Collection<UUID> keys, ClientWords words, UUID erasure) {
    database.useHandle(handle -> {
      handle
          .createUpdate(
              "update statement_files set removed_at = :now, removed_for = :erasure where "
                  + WITH_HER)
          .bind("now", clock.instant())
          .bind("erasure", erasure)
          .bind("keys", CanonicalJson.write(keys))
          .execute();
      Map<UUID, String> names =
          handle
              .createQuery("select id, name from statement_files where removed_for = :erasure")
              .bind("erasure", erasure)
              .map((row, context) ->
                  Map.entry(row.getObject("id", UUID.class), row.getString("name")))
              .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
      names.forEach((id, name) ->
          handle
              .createUpdate("update statement_files set name = :name where id = :id")
              .bind("id", id)
              .bind("name", words.outOf(name))
              .execute());
    });
  }

  /** Takes note that files go which were read after somebody whom they name was erased. */
  void addRead(Map<UUID, UUID> erasures) {
    erasures.forEach((file, erasure) ->
        database.useHandle(handle ->
            handle
                .createUpdate(
                    """
                    update statement_files set removed_at = :now, removed_for = :erasure
                    where removed_at is null and status in ('READ', 'UNDONE', 'DUPLICATE')
                      and sha256 in (
                        select sha256 from statement_files where id = :file and status = 'READ')
                    """)
                .bind("now", clock.instant())
                .bind("erasure", erasure)
                .bind("file", file)
                .execute()));
  }

  /** Takes files from the disk that went for an erasure; outside any transaction. */
  public void delete(List<String> storedNames) {
    storedNames.forEach(name -> store.discard(TenantContext.require(), name));
  }

  /** Names on disk of the files that went for an erasure. */
  public List<String> storedNames(UUID erasure) {
    return database.withHandle(handle ->
        handle
            .createQuery("select stored_as from statement_files where removed_for = :erasure")
            .bind("erasure", erasure)
            .mapTo(String.class)
            .list());
  }
}
