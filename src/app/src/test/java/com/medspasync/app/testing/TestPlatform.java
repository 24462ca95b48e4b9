package com.medspasync.app.testing;

import com.medspasync.app.persistence.SqlAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** What all spas share, in a real PostgreSQL, and a clock that stands still until it is moved. */
public final class TestPlatform {

  private static final DataSource SOURCE = TestDatabase.shared().platformTables();
  private static final Jdbi TABLES = SqlAccess.over(SOURCE);

  private Instant now = Instant.parse("2026-03-02T15:00:00Z");

  public DataSource source() {
    return SOURCE;
  }

  public Jdbi tables() {
    return TABLES;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
