package com.medspasync.app.archives.control;

import com.medspasync.app.archives.entity.ArchiveStatus;
import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.app.persistence.OwnedFiles;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.Page;
import com.medspasync.tenants.export.PracticeExport;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The copies that were ever asked for in the bound spa. */
@Dependent
public class PracticeArchives implements OwnedFiles {

  /** For how long a copy can be downloaded. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final String COLUMNS =
      """
      select id, status, job_id, asked_by, asked_by_name, asked_at, ready_at, expires_at, ended_at,
             size_bytes, row_count, file_count, fingerprint, problem
      from practice_exports
      """;

  private final Jdbi database;
  private final Clock clock;

  @Inject
  public PracticeArchives(Jdbi database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A page of them, the newest first. */
  public Page<PracticeArchive> page(int limit, @Nullable UUID after) {
    return Page.of(
        database.withHandle(handle ->
            handle
                .createQuery(
                    COLUMNS
                        + """
                        where cast(:after as uuid) is null or id < :after
                        order by id desc
                        limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(ConstructorMapper.of(PracticeArchive.class))
                .list()),
        limit);
  }

  public PracticeArchive get(UUID id) {
    return database
        .withHandle(handle ->
            handle
                .createQuery(COLUMNS + "where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(PracticeArchive.class))
                .findOne())
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "archives.not-found", "There is no such export."));
  }

  /** Adds one; returns false while another is being made. */
  boolean add(UUID id, Actor actor) {
    return 1
        == execute(
            """
            insert into practice_exports (id, status, asked_by, asked_by_name, asked_at)
            values (:id, 'QUEUED', :by, :byName, :now)
            on conflict do nothing
            """,
            update ->
                update
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .bind("by", actor.id())
                    .bind("byName", actor.name()));
  }

  void workedOnBy(UUID id, UUID job) {
    execute(
        "update practice_exports set job_id = :job where id = :id",
        update -> update.bind("id", id).bind("job", job));
  }

  /** Copies that nobody has downloaded cannot be any more: there is a newer one. */
  void supersede(UUID newer) {
    execute(
        """
        update practice_exports set status = 'EXPIRED', ended_at = :now
        where status in ('READY', 'DOWNLOADING') and id <> :newer
        """,
        update -> update.bind("now", clock.instant()).bind("newer", newer));
  }

  void ready(UUID id, PracticeExport.Receipt receipt, long bytes) {
    Instant until = clock.instant().plus(KEPT);
    execute(
        """
        update practice_exports
        set status = 'READY', ready_at = :now, expires_at = :until, size_bytes = :bytes,
            row_count = :rows, file_count = :files, fingerprint = :fingerprint
        where id = :id and status = 'QUEUED'
        """,
        update ->
            update
                .bind("now", clock.instant())
                .bind("id", id)
                .bind("until", until)
                .bind("bytes", bytes)
                .bindMethods(receipt));
  }

  void failed(UUID id, String problem) {
    execute(
        """
        update practice_exports set status = 'FAILED', ended_at = :now, problem = :problem
        where id = :id and status = 'QUEUED'
        """,
        update -> update.bind("now", clock.instant()).bind("id", id).bind("problem", problem));
  }

  /** Takes it for a download; returns false when it cannot be, or somebody does so already. */
  boolean take(UUID id) {
    return 1
        == execute(
            """
            update practice_exports set status = 'DOWNLOADING'
            where id = :id and status = 'READY' and expires_at > :now
            """,
            update -> update.bind("now", clock.instant()).bind("id", id));
  }

  /** The download was cut off. */
  void giveBack(UUID id) {
    execute(
        """
        update practice_exports set status = 'READY'
        where id = :id and status = 'DOWNLOADING'
        """,
        update -> update.bind("id", id));
  }

  void downloaded(UUID id) {
    execute(
        """
        update practice_exports set status = 'DOWNLOADED', ended_at = :now
        where id = :id and status = 'DOWNLOADING'
        """,
        update -> update.bind("now", clock.instant()).bind("id", id));
  }

  /** Ends those whose time is over; returns their ids. */
  List<UUID> expire() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                update practice_exports set status = 'EXPIRED', ended_at = :now
                where status in ('READY', 'DOWNLOADING') and expires_at <= :now
                returning id
                """)
            .bind("now", clock.instant())
            .mapTo(UUID.class)
            .list());
  }

  /** Ends all that can be downloaded, and what is being made. */
  void endAll(String why) {
    execute(
        """
        update practice_exports
        set problem = case when status = 'QUEUED' then :why end,
            status = case when status = 'QUEUED' then 'FAILED' else 'EXPIRED' end,
            ended_at = :now
        where status in ('QUEUED', 'READY', 'DOWNLOADING')
        """,
        update -> update.bind("why", why).bind("now", clock.instant()));
  }

  /** How many can be downloaded or are being made. */
  public long held() {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select count(*) from practice_exports
                where status in ('QUEUED', 'READY', 'DOWNLOADING')
                """)
            .mapTo(Long.class)
            .one());
  }

  /** Those that ended lately and whose files may still be there. */
  List<UUID> justEnded() {
    return database.withHandle(handle ->
        handle
            .createQuery("select id from practice_exports where ended_at > :since")
            .bind("since", clock.instant().minus(KEPT.multipliedBy(2)))
            .mapTo(UUID.class)
            .list());
  }

  /** Those that can be downloaded keep their files; what is being written is too young to go. */
  @Override
  public Set<String> storedNames() {
    return database
        .withHandle(handle ->
            handle
                .createQuery("select id from practice_exports where status in (<statuses>)")
                .bindList(
                    "statuses",
                    List.of(
                        ArchiveStatus.QUEUED.name(),
                        ArchiveStatus.READY.name(),
                        ArchiveStatus.DOWNLOADING.name()))
                .mapTo(UUID.class)
                .list())
        .stream()
        .map(ArchiveFiles::name)
        .collect(Collectors.toSet());
  }

  private int execute(String sql, UnaryOperator<Update> bound) {
    return database.withHandle(handle -> bound.apply(handle.createUpdate(sql)).execute());
  }
}
