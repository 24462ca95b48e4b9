package com.medspasync.app.reconciliation.control;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.reconciliation.control.LearningChanges.Change;
import com.medspasync.app.reconciliation.entity.Link;
import com.medspasync.app.statements.control.CanonicalJson;
import com.medspasync.app.statements.control.ClientWords;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a client out of what people wrote about decisions and of what was said of her and is not
 * so. Both can only be added to; the database empties a text on behalf of an erasure that is under
 * way, and keeps that it did.
 */
@Dependent
public class ForgetNotes {

  private final Jdbi database;
  private final PersonalData personal;
  private final LearningChanges changes;

  @Inject
  public ForgetNotes(Jdbi database, PersonalData personal, LearningChanges changes) {
    this.database = database;
    this.personal = personal;
    this.changes = changes;
  }

  private record Noted(UUID id, Set<UUID> lines, String note) {}

  /** How many notes there are about lines. */
  public long countAbout(Set<UUID> lines) {
    return noted().stream().filter(decision -> isAbout(decision, lines)).count();
  }

  /** Empties what was written about lines, and what names their client elsewhere. */
  public void about(Set<UUID> lines, ClientWords words, UUID erasure) {
    for (Noted decision : noted()) {
      if (isAbout(decision, lines) || words.occurIn(decision.note())) {
        forget("decisions", decision.id(), erasure);
      }
    }
    Set<UUID> decisions = new HashSet<>();
    all().stream()
        .filter(decision -> isAbout(decision, lines))
        .forEach(decision -> decisions.add(decision.id()));
    for (Change change : changes.all()) {
      boolean named =
          Stream.of(change.subject(), change.meaning())
              .filter(Objects::nonNull)
              .anyMatch(words::occurIn);
      if (change.fact() != null && (named || decisions.contains(change.decisionId()))) {
        forget("learning_changes", change.id(), erasure);
      }
    }
  }

  private static boolean isAbout(Noted decision, Set<UUID> lines) {
    return decision.lines().stream().anyMatch(lines::contains);
  }

  private List<Noted> noted() {
    return all().stream().filter(decision -> !decision.note().isEmpty()).toList();
  }

  private List<Noted> all() {
    return database.withHandle(handle ->
        handle
            .createQuery("select id, line_key, links::text as links, note from decisions")
            .map((row, context) -> noted(row))
            .list());
  }

  private Noted noted(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Set<UUID> lines = new HashSet<>(Set.of(row.getObject("line_key", UUID.class)));
    Arrays.stream(CanonicalJson.read(row.getString("links"), Link[].class))
        .forEach(link -> lines.add(link.line()));
    return new Noted(
        id,
        lines,
        Objects.requireNonNullElse(
            personal.openIfAny(SealedColumn.DECISION_NOTE, row.getBytes("note"), id), ""));
  }

  private void forget(String source, UUID row, UUID erasure) {
    database.useHandle(handle ->
        handle
            .createQuery("select forget_text(:erasure, :source, :row)")
            .bind("erasure", erasure)
            .bind("source", source)
            .bind("row", row)
            .mapTo(Boolean.class)
            .one());
  }
}
