package com.medspasync.app.idempotency;

import com.medspasync.app.persistence.PersonalData;
import com.medspasync.tenants.keys.SealedColumn;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** The answers of the bound spa to requests with a key, for as long as callers may repeat them. */
@Dependent
public class StoredAnswers {

  private static final Duration KEPT_FOR = Duration.ofHours(24);

  private final Jdbi database;
  private final Clock clock;
  private final PersonalData personal;

  @Inject
  public StoredAnswers(Jdbi database, Clock clock, PersonalData personal) {
    this.database = database;
    this.clock = clock;
    this.personal = personal;
  }

  /**
   * What a caller calls a request.
   *
   * @param person who asks; two people's keys never meet
   * @param route the operation
   */
  public record Name(UUID person, String route, String key) {}

  /** Makes the name known, in a transaction that ends before the request is carried out. */
  void announce(Name name) {
    database.useHandle(handle -> {
      handle
          .createUpdate(
              """
              delete from stored_answers
              where person_id = :person and route = :route and key = :key and created_at <= :old
              """)
          .bindMethods(name)
          .bind("old", clock.instant().minus(KEPT_FOR))
          .execute();
      handle
          .createUpdate(
              """
              insert into stored_answers (person_id, route, key, created_at)
              values (:person, :route, :key, :now)
              on conflict (person_id, route, key) do nothing
              """)
          .bindMethods(name)
          .bind("now", clock.instant())
          .execute();
    });
  }

  /**
   * Holds the name until the transaction ends, whatever ends it.
   *
   * @return whether nobody else holds it
   */
  boolean hold(Name name) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select key from stored_answers
                where person_id = :person and route = :route and key = :key
                for update skip locked
                """)
            .bindMethods(name)
            .mapTo(String.class)
            .findOne()
            .isPresent());
  }

  /** The answer to the request of this name, if it was carried out. */
  Optional<StoredAnswer> find(Name name) {
    return database.withHandle(handle ->
        handle
            .createQuery(
                """
                select fingerprint, status, location, body from stored_answers
                where person_id = :person and route = :route and key = :key
                  and status is not null
                """)
            .bindMethods(name)
            .map((row, context) ->
                new StoredAnswer(
                    row.getString("fingerprint"),
                    row.getInt("status"),
                    row.getString("location"),
                    personal.open(
                        SealedColumn.ANSWER_BODY,
                        row.getBytes("body"),
                        name.person(),
                        name.route(),
                        name.key())))
            .findOne());
  }

  /** Keeps the answer with what the request changed: both are committed, or neither. */
  void keep(Name name, StoredAnswer answer) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                update stored_answers
                set fingerprint = :fingerprint, status = :status, location = :location,
                    body = :sealed
                where person_id = :person and route = :route and key = :key
                """)
            .bindMethods(name)
            .bindMethods(answer)
            .bind(
                "sealed",
                personal.seal(
                    SealedColumn.ANSWER_BODY,
                    answer.body(),
                    name.person(),
                    name.route(),
                    name.key()))
            .execute());
  }

  /**
   * Forgets answers in which something is said; who repeats such a request is taken at her word.
   */
  public void forget(Predicate<String> said) {
    database.useHandle(handle ->
        handle
            .createQuery(
                """
                select person_id, route, key, body from stored_answers where status is not null
                """)
            .map((row, context) -> {
              Name name =
                  new Name(
                      row.getObject("person_id", UUID.class),
                      row.getString("route"),
                      row.getString("key"));
              return Map.entry(
                  name,
                  personal.open(
                      SealedColumn.ANSWER_BODY,
                      row.getBytes("body"),
                      name.person(),
                      name.route(),
                      name.key()));
            })
            .list()
            .stream()
            .filter(answer -> said.test(answer.getValue()))
            .map(Map.Entry::getKey)
            .toList()
            .forEach(this::forget));
  }

  private void forget(Name name) {
    database.useHandle(handle ->
        handle
            .createUpdate(
                """
                delete from stored_answers
                where person_id = :person and route = :route and key = :key
                """)
            .bindMethods(name)
            .execute());
  }

  /** Forgets answers that nobody may ask for again. */
  void forgetOld() {
    database.useHandle(handle ->
        handle
            .createUpdate("delete from stored_answers where created_at <= :old")
            .bind("old", clock.instant().minus(KEPT_FOR))
            .execute());
  }
}
