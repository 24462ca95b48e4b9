package com.medspasync.app.statements.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.medspasync.app.persistence.PersonalData;
import com.medspasync.app.statements.entity.LineKeys;
import com.medspasync.app.statements.entity.LineKind;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.tenants.keys.BlindIndex;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Lines that are kept already, and lose their client. All in the transaction of the caller. */
@Dependent
public class ErasedLines {

  private final Jdbi database;
  private final PersonalData personal;
  private final LineContents contents;
  private final SearchedPeople people;

  @Inject
  public ErasedLines(
      Jdbi database, PersonalData personal, LineContents contents, SearchedPeople people) {
    this.database = database;
    this.personal = personal;
    this.contents = contents;
    this.people = people;
  }

  /** Where a line is kept. */
  public record Place(UUID fileId, int seq) {}

  /**
   * A line as it was.
   *
   * @param boundTo the file for which it is sealed
   * @param person number of its person; {@code null} of an entry of a client list
   */
  private record Opened(
      Place place,
      UUID boundTo,
      LineKind kind,
      @Nullable Long person,
      String references,
      String document) {

    Person client() {
      return CanonicalJson.personOf(document, kind);
    }
  }

  /** Writes lines anew, with somebody made up in place of their client. */
  public void redact(Collection<Place> places, MadeUpClient instead) {
    database.useHandle(handle -> {
      List<Opened> lines = opened(handle, places);
      write(handle, lines, instead);
      Set<Long> before =
          lines.stream().map(Opened::person).filter(Objects::nonNull).collect(Collectors.toSet());
      people.forgetUnnamed(before);
    });
  }

  private List<Opened> opened(Handle handle, Collection<Place> places) {
    return handle
        .createQuery(
            "select l.file_id, l.kind, l.person, l.search_text, "
                + LineContents.columns("l")
                + """
                from statement_lines l
                where (l.file_id, l.seq) in (
                  select (value ->> 0)::uuid, (value ->> 1)::integer
                  from jsonb_array_elements(cast(:places as jsonb)))
                for update
                """)
        .bind(
            "places",
            CanonicalJson.write(
                places.stream()
                    .map(place -> List.<Object>of(place.fileId(), place.seq()))
                    .toList()))
        .map((row, context) -> opened(row))
        .list();
  }

  private Opened opened(ResultSet row) throws SQLException {
    return new Opened(
        new Place(row.getObject("file_id", UUID.class), row.getInt("seq")),
        row.getObject("read_as", UUID.class),
        LineKind.valueOf(row.getString("kind")),
        row.getObject("person", Long.class),
        row.getString("search_text"),
        contents.open(row));
  }

  private void write(Handle handle, List<Opened> lines, MadeUpClient instead) {
    Map<Opened, String> texts = new HashMap<>();
    for (Opened line : lines) {
      if (line.person() != null) {
        texts.put(line, SearchText.of(instead.insteadOf(line.client())));
      }
    }
    Map<String, Long> numbers = people.numbersOf(new HashSet<>(texts.values()));
    PreparedBatch batch =
        handle.prepareBatch(
            """
            update statement_lines
            set content = :content, content_hash = :hash, person = :person,
                search_text = :references
            where file_id = :file and seq = :seq
            """);
    for (Opened line : lines) {
      String redacted =
          Redaction.of((ObjectNode) CanonicalJson.tree(line.document()), line.kind(), instead)
              .toString();
      String text = texts.get(line);
      batch
          .bind("file", line.place().fileId())
          .bind("seq", line.place().seq())
          .bind("person", text == null ? null : numbers.get(text))
          .bind("references", ClientWords.of(List.of(line.client())).outOf(line.references()))
          .bind("hash", personal.index(BlindIndex.LINE_CONTENT, LineKeys.digest(redacted)))
          .bind("content", contents.seal(redacted, line.boundTo(), line.place().seq()))
          .add();
    }
    batch.execute();
  }
}
