package com.medspasync.app.identity.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.rest.RetryLaterException;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes the wish for a new password. Whether anybody has the address is looked up when the letter
 * is written, after the answer: so the answer is the same, and takes the same time, for an address
 * that is known and one that is not.
 */
@ApplicationScoped
public class PasswordReset {

  /** Enough for who did not find the first letter; no more, since strangers can ask, too. */
  private static final Allowances.Limit LETTERS =
      new Allowances.Limit("password-reset to", 3, Duration.ofHours(1));

  /** A practice behind one address of the network, with a margin. */
  private static final Allowances.Limit WISHES =
      new Allowances.Limit("password-reset from", 60, Duration.ofHours(1));

  @Inject @Platform private DataSource platform;
  @Inject private Outbox outbox;
  @Inject private Postman postman;
  @Inject private Allowances allowances;

  /**
   * @throws RetryLaterException when too many were asked for from the same place
   * @throws DomainException CONFLICT when this installation cannot send letters
   */
  public void ask(String email, Origin origin) throws SQLException {
    if (!postman.works()) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "identity.no-mail",
          "This installation sends no e-mail. Whoever runs it can make a link for you.");
    }
    String account = email.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> wait =
        Transactions.call(
            platform, connection -> allowances.take(connection, WISHES, origin.address()));
    if (wait.isPresent()) {
      throw new RetryLaterException(
          "identity.too-many-attempts",
          "Too many new passwords were asked for from here. Try again later.",
          wait.get());
    }
    Transactions.run(
        platform,
        connection -> {
          if (allowances.take(connection, LETTERS, account).isEmpty()) {
            outbox.add(
                connection,
                PasswordResetLetter.KIND,
                Map.of(
                    PasswordResetLetter.EMAIL,
                    account,
                    Notices.LANGUAGE,
                    origin.language().name()));
          }
        });
  }
}
