package com.medspasync.app.mail.boundary;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.medspasync.app.mail.control.Delivery;
import com.medspasync.app.mail.control.MailDelayedException;
import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.persistence.Platform;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters on this node. It has a table of its own, so that nobody's new password waits until
 * somebody's year of statements is read; nodes share it.
 */
@ApplicationScoped
public class LetterScheduler {

  private static final TaskDescriptor<Void> LETTER = TaskDescriptor.of(Outbox.TASK);

  private static final int AT_ONCE = 2;
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final double RETRY_GROWTH = 3;

  /** The last try comes after about a day. */
  private static final int TRIES = 9;

  private static final Duration GRACE = Duration.ofSeconds(5);

  @Inject @Platform private DataSource platform;
  @Inject private Delivery delivery;
  @Inject private Postman postman;
  @Resource private ManagedExecutorService threads;

  private @Nullable Scheduler scheduler;

  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    scheduler =
        Scheduler.create(
                platform,
                Tasks.oneTime(LETTER)
                    .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                            TRIES,
                            new FailureHandler.ExponentialBackoffFailureHandler<>(
                                FIRST_RETRY, RETRY_GROWTH),
                            (failure, operations) ->
                                delivery.giveUp(
                                    UUID.fromString(failure.getExecution().taskInstance.getId()))))
                    .execute((instance, context) -> deliver(UUID.fromString(instance.getId()))))
            .tableName(Outbox.SCHEDULE)
            .executorService(threads)
            .threads(AT_ONCE)
            .pollingInterval(LOOKS_EVERY)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(GRACE)
            .build();
    scheduler.start();
    postman.works(); // says in the log, once, when there is no way to send anything
  }

  @PreDestroy
  void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  private void deliver(UUID letter) {
    try {
      delivery.deliver(letter);
    } catch (MailDelayedException | SQLException e) {
      throw new UndeliveredException(e);
    }
  }

  /** Tells the scheduler to try again. */
  private static final class UndeliveredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndeliveredException(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }
}
