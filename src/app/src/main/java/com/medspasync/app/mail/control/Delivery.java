package com.medspasync.app.mail.control;

import com.medspasync.app.mail.entity.Letter;
import com.medspasync.app.mail.entity.MailMessage;
import com.medspasync.app.persistence.Platform;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sends one letter of the outbox, and notes what became of it. */
@Dependent
public class Delivery {

  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

  /** How long it can be seen that a letter was sent; what was in it is forgotten at once. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String FORGET = "payload = cast('{}' as jsonb)";

  private final Jdbi sql;
  private final Instance<LetterWriter> writers;
  private final Postman postman;
  private final Clock clock;

  @Inject
  public Delivery(
      @Platform Jdbi sql, Instance<LetterWriter> writers, Postman postman, Clock clock) {
    this.sql = sql;
    this.writers = writers;
    this.postman = postman;
    this.clock = clock;
  }

  private record Waiting(String kind, Map<String, String> facts) {}

  /**
   * Writes and sends the letter; one that was sent or given up before is left alone.
   *
   * @throws MailDelayedException when it is worth another try
   */
  public void deliver(UUID id) throws MailDelayedException, SQLException {
    Optional<Waiting> waiting = begin(id);
    if (waiting.isEmpty()) {
      return;
    }
    try {
      Map<String, String> facts = waiting.get().facts();
      LetterWriter writer = writerOf(waiting.get().kind());
      Optional<Letter> letter = writer.write(facts);
      if (letter.isPresent()) {
        MailMessage message = LetterWords.message(id, writer.words(facts), letter.get());
        postman.send(message);
      }
      ended(id, "delivered_at");
    } catch (MailDelayedException e) {
      note(id, e);
      throw e;
    } catch (MailRefusedException e) {
      note(id, e);
      giveUp(id);
    }
  }

  /** Whether the letter is one of a suspended spa, and stays here until it is restored. */
  public boolean hasToWait(UUID id) {
    return sql.withHandle(handle ->
        handle
            .createQuery(
                """
                select exists (
                  select 1 from platform.outbox o join platform.tenants t on t.id = o.tenant_id
                   where o.id = ? and t.status = 'SUSPENDED')
                """)
            .bind(0, id)
            .mapTo(Boolean.class)
            .one());
  }

  /** The letter will not be sent. It stays visible, without what was in it. */
  public void giveUp(UUID id) {
    ended(id, "dead_at");
    Optional<String> reason =
        sql.withHandle(handle ->
            handle
                .createQuery(
                    "select topic || ' after ' || attempts || ' tries: ' || coalesce(last_error,"
                        + " 'the service broke') from platform.outbox where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne());
    LOG.log(
        System.Logger.Level.ERROR,
        "Letter {0} was given up, {1}",
        id,
        reason.orElse("and is not there any more"));
  }

  private Optional<Waiting> begin(UUID id) {
    return sql.inTransaction(handle ->
        handle
            .createQuery(
                """
                update platform.outbox set attempts = attempts + 1
                 where id = ? and delivered_at is null and dead_at is null
                returning topic, payload
                """)
            .bind(0, id)
            .map((row, context) ->
                new Waiting(row.getString("topic"), Outbox.facts(row.getString("payload"))))
            .findOne());
  }

  private void ended(UUID id, String how) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.useTransaction(handle -> {
      handle.execute(
          "update platform.outbox set " + how + " = ?, " + FORGET + " where id = ?", now, id);
      handle.execute("delete from platform.outbox where delivered_at < ?", now.minus(REMEMBERED));
    });
  }

  private void note(UUID id, Exception reason) {
    String text = Objects.toString(reason.getMessage(), "");
    LOG.log(System.Logger.Level.WARNING, "Letter {0} was not sent: {1}", id, text);
    sql.useTransaction(handle ->
        handle.execute("update platform.outbox set last_error = ? where id = ?", text, id));
  }

  private LetterWriter writerOf(String kind) {
    return writers.stream()
        .filter(writer -> writer.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody writes letters " + kind));
  }
}
