package com.medspasync.app.operations.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Asks the database for a sign of life. */
@ApplicationScoped
public class DatabaseProbe {

  private static final System.Logger LOG = System.getLogger(DatabaseProbe.class.getName());
  private static final int PATIENCE_SECONDS = 2;

  @Inject @Platform private DataSource platform;

  /** How long it took to answer, or empty when it did not. */
  public Optional<Duration> measure() {
    long begin = System.nanoTime();
    try {
      Transactions.run(
          platform,
          connection -> {
            try (PreparedStatement select = connection.prepareStatement("select 1")) {
              select.setQueryTimeout(PATIENCE_SECONDS);
              select.execute();
            }
          });
      return Optional.of(Duration.ofNanos(System.nanoTime() - begin));
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The database does not answer", e);
      return Optional.empty();
    }
  }
}
