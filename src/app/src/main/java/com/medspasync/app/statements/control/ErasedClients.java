package com.medspasync.app.statements.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Clients of the bound spa who were erased. What is kept of them are blind indexes, by which a line
 * that names one of them is known before it is written, and is written without her; and which lines
 * were theirs.
 */
@Dependent
public class ErasedClients {

  private final Jdbi database;
  private final ClientMarks marks;
  private final Clock clock;

  @Inject
  public ErasedClients(Jdbi database, ClientMarks marks, Clock clock) {
    this.database = database;
    this.marks = marks;
    this.clock = clock;
  }

  /** Who stands in lines instead of erased clients. */
  Standing standing() {
    Map<UUID, Erased> erased = new HashMap<>();
    database.useHandle(handle ->
        handle
            .createQuery("select id, pseudonym, request_id from erased_clients")
            .map((row, context) ->
                Map.entry(
                    row.getObject("id", UUID.class),
                    new Erased(
                        new MadeUpClient(row.getString("pseudonym")),
                        row.getObject("request_id", UUID.class))))
            .forEach(known -> erased.put(known.getKey(), known.getValue())));
    return new Standing(erased);
  }

  /**
   * Somebody who was erased.
   *
   * @param instead who stands in lines instead of her
   * @param request the erasure
   */
  record Erased(MadeUpClient instead, UUID request) {}

  /** Those whose names are not kept. */
  final class Standing {

    private final Map<UUID, Erased> erased;

    private Standing(Map<UUID, Erased> erased) {
      this.erased = Map.copyOf(erased);
    }

    /** Whom a line names, when she was erased. */
    Optional<Erased> in(LineRow row, UUID key) {
      if (erased.isEmpty()) {
        return Optional.empty(); // reads no person of the many spas where nobody was erased
      }
      return marks.of(new ClientMarks.Named(key, row.client())).stream()
          .map(erased::get)
          .filter(Objects::nonNull)
          .findFirst();
    }
  }

  /**
   * From now on lines that name her are read without her. Adding her again changes nothing.
   *
   * @param lines that are erased
   */
  public void add(Collection<ClientMarks.Named> lines, MadeUpClient instead, UUID request) {
    database.useHandle(handle -> {
      addMarks(handle, lines, instead, request);
      PreparedBatch keys =
          handle.prepareBatch(
              """
              insert into erased_lines (request_id, line_key) values (:request, :key)
              on conflict do nothing
              """);
      lines.forEach(line -> keys.bind("request", request).bind("key", line.key()).add());
      keys.execute();
    });
  }

  private void addMarks(
      Handle handle, Collection<ClientMarks.Named> lines, MadeUpClient instead, UUID request) {
    Set<UUID> hers =
        lines.stream().flatMap(line -> marks.of(line).stream()).collect(Collectors.toSet());
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into erased_clients (id, pseudonym, request_id, at)
            values (:id, :pseudonym, :request, :now)
            on conflict do nothing
            """);
    for (UUID mark : hers) {
      batch
          .bind("id", mark)
          .bind("pseudonym", instead.name())
          .bind("request", request)
          .bind("now", clock.instant())
          .add();
    }
    batch.execute();
  }

  /** Keys of the lines that an erasure is about; none before it has begun. */
  public Set<UUID> linesOf(UUID request) {
    return database.withHandle(handle ->
        handle
            .createQuery("select line_key from erased_lines where request_id = :request")
            .bind("request", request)
            .mapTo(UUID.class)
            .collectIntoSet());
  }

  /** Erasures that have come to their end: whoever reads lines from now on meets none of theirs. */
  public Set<UUID> ended() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                "select id from privacy_requests where kind = 'ERASURE' and status = 'DONE'")
            .mapTo(UUID.class)
            .collectIntoSet());
  }

  /** Keys of the lines of all erasures but some. */
  public Set<UUID> linesOfAllBut(Set<UUID> requests) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select line_key from erased_lines
                where request_id not in (
                  select value::uuid from jsonb_array_elements_text(cast(:requests as jsonb)))
                """)
            .bind("requests", CanonicalJson.write(requests))
            .mapTo(UUID.class)
            .collectIntoSet());
  }
}
