package com.medspasync.app.mail.boundary;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.medspasync.app.mail.control.Delivery;
import com.medspasync.app.mail.control.MailDelayedException;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.letters.LetterQueue;
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

  private static final TaskDescriptor<Void> LETTER = TaskDescriptor.of(LetterQueue.TASK);

  private static final int AT_ONCE = 2;
  private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  private static final double RETRY_GROWTH = 3;

  /** The last try comes after about a day. */
  private static final int TRIES = 9;

  /** Restoring a spa wakes its letters; this is for those that were just being looked at. */
  private static final Duration SUSPENDED_LOOKS_EVERY = Duration.ofMinutes(1);

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
                Tasks.custom(LETTER)
                    .onFailure(
                        new FailureHandler.MaxRetriesFailureHandler<>(
                            TRIES,
                            new FailureHandler.ExponentialBackoffFailureHandler<>(
                                FIRST_RETRY, RETRY_GROWTH),
                            (failure, operations) ->
                                delivery.giveUp(
                                    UUID.fromString(failure.getExecution().taskInstance.getId()))))
                    .execute((instance, context) -> deliver(UUID.fromString(instance.getId()))))
            .tableName(LetterQueue.SCHEDULE)
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

  private CompletionHandler<Void> deliver(UUID letter) {
    if (delivery.hasToWait(letter)) {
      return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(SUSPENDED_LOOKS_EVERY));
    }
    try {
      delivery.deliver(letter);
      return (completed, operations) -> operations.remove();
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
