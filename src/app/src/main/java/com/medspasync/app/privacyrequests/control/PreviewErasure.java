package com.medspasync.app.privacyrequests.control;

import com.medspasync.app.archives.control.PracticeArchives;
import com.medspasync.app.reconciliation.control.ForgetNotes;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.RemovedFiles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Counts what the erasure of a client would touch, and changes nothing. */
@Dependent
public class PreviewErasure {

  private static final String KNOWN =
      """
      with known as (
        select value::uuid as key from jsonb_array_elements_text(cast(:keys as jsonb)))
      """;

  private final ChosenLines chosen;
  private final HoldClients holds;
  private final RemovedFiles files;
  private final ForgetNotes notes;
  private final PracticeArchives archives;
  private final Jdbi database;

  @Inject
  public PreviewErasure(
      ChosenLines chosen,
      HoldClients holds,
      RemovedFiles files,
      ForgetNotes notes,
      PracticeArchives archives,
      Jdbi database) {
    this.chosen = chosen;
    this.holds = holds;
    this.files = files;
    this.notes = notes;
    this.archives = archives;
    this.database = database;
  }

  /**
   * Looks at it.
   *
   * @param clients ids of {@link FoundClients.FoundClient}
   * @param keys of lines with no more than a name
   * @throws com.medspasync.kernel.DomainException when nobody was chosen, or what was chosen is not
   *     there
   */
  public ErasurePreview of(List<UUID> clients, List<UUID> keys) {
    List<KeptLine> hers = chosen.anyOf(clients, keys);
    Set<UUID> lines = hers.stream().map(KeptLine::key).collect(Collectors.toSet());
    return new ErasurePreview(
        hers.size(),
        files.countOf(lines),
        count(
            lines,
            """
            select count(*) from matches m
            where m.line_key in (select key from known)
              or exists (
                select 1 from match_links k
                where k.match_id = m.id and k.line_key in (select key from known))
            """),
        count(
            lines, "select count(*) from discrepancies where line_key in (select key from known)"),
        notes.countAbout(lines),
        archives.held(),
        files.unread(),
        holds.over(hers));
  }

  private long count(Set<UUID> lines, String sql) {
    return database.withHandle(handle ->
        handle
            .createQuery(KNOWN + sql)
            .bind("keys", CanonicalJson.write(lines))
            .mapTo(Long.class)
            .one());
  }
}
