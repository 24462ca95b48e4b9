package com.medspasync.app.jobs.control;

import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.requests.Actor;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The jobs of the bound spa. */
@Dependent
public class Jobs {

  private static final String COLUMNS =
      """
      id, type, subject_id, status, stage, done, total, attempts, problem_code, problem_detail,
      created_by, created_by_name, created_at, finished_at
      """;

  private final Jdbi database;
  private final JobQueue queue;
  private final Clock clock;

  @Inject
  public Jobs(Jdbi database, JobQueue queue, Clock clock) {
    this.database = database;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Adds a job that runs once the surrounding transaction is committed, and not at all otherwise.
   */
  public UUID add(String type, UUID subjectId, Actor actor) {
    UUID id = TypedId.next();
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                insert into jobs
                  (id, type, subject_id, status, created_by, created_by_name, created_at)
                values (:id, :type, :subject, 'QUEUED', :by, :byName, :now)
                """)
            .bind("id", id)
            .bind("type", type)
            .bind("subject", subjectId)
            .bind("by", actor.id())
            .bind("byName", actor.name())
            .bind("now", clock.instant())
            .execute());
    queue.enqueue(id);
    return id;
  }

  public Optional<Job> find(UUID id) {
    return database.withHandle(handle ->
        handle
            .createQuery("select " + COLUMNS + " from jobs where id = :id")
            .bind("id", id)
            .map(ConstructorMapper.of(Job.class))
            .findOne());
  }

  /** Several jobs by their ids. */
  public Map<UUID, Job> all(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .withHandle(handle ->
            handle
                .createQuery("select " + COLUMNS + " from jobs where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(ConstructorMapper.of(Job.class))
                .list())
        .stream()
        .collect(Collectors.toMap(Job::id, Function.identity()));
  }

  public Job get(UUID id) {
    return find(id)
        .orElseThrow(() ->
            new DomainException(
                DomainException.Kind.NOT_FOUND, "jobs.not-found", "There is no such job."));
  }

  void begin(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update jobs
                set status = 'RUNNING', attempts = attempts + 1, started_at = :now
                where id = :id and status in ('QUEUED', 'RUNNING')
                """)
            .bind("id", id)
            .bind("now", clock.instant())
            .execute());
  }

  void progress(UUID id, Stage stage, long done, long total) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                "update jobs set stage = :stage, done = :done, total = :total where id = :id")
            .bind("id", id)
            .bind("stage", stage.word())
            .bind("done", done)
            .bind("total", total)
            .execute());
  }

  void done(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate("update jobs set status = 'DONE', finished_at = :now where id = :id")
            .bind("id", id)
            .bind("now", clock.instant())
            .execute());
  }

  void again(UUID id) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update jobs
                set status = 'QUEUED', attempts = 0, finished_at = null, problem_code = null,
                    problem_detail = null, stage = '', done = 0, total = 0
                where id = :id
                """)
            .bind("id", id)
            .execute());
    queue.enqueue(id);
  }

  void failed(UUID id, String code, String detail) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update jobs
                set status = 'FAILED', finished_at = :now, problem_code = :code,
                    problem_detail = :detail
                where id = :id
                """)
            .bind("id", id)
            .bind("code", code)
            .bind("detail", detail)
            .bind("now", clock.instant())
            .execute());
  }
}
