package com.medspasync.tenants.keys;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * Gives tenants new keys while they are served, and seals what is still plain the same way. A new
 * key seals from the moment it is there, values of the former one are sealed anew in small steps,
 * and only when none is left is the former key forgotten. Every state on the way can be served and
 * can be gone on from, whatever ended the command.
 */
public final class KeyRotation {

  private static final int STEP = 200;

  /** A row that somebody else changes at this moment is left for the next round. */
  private static final String LOCKED = "55P03";

  private static final String OVERWRITTEN = "40001";

  private static final Duration POLL = Duration.ofMillis(200);

  private final DataSource migrator;
  private final TenantKeys keys;
  private final SealedFiles files;

  /**
   * @param migrator signs in as {@code medspasync_migrator}
   * @param files folder of the uploaded files
   */
  public KeyRotation(DataSource migrator, TenantKeys keys, Path files) {
    this.migrator = migrator;
    this.keys = keys;
    this.files = new SealedFiles(files, keys);
  }

  /** What was sealed anew of a tenant. */
  public record Report(long values, long files) {}

  /**
   * Gives the tenants new keys, or completes what an earlier call began.
   *
   * @param done is told of each tenant whose former key is forgotten
   */
  public void rotate(List<TenantId> tenants, BiConsumer<TenantId, Report> done)
      throws SQLException, InterruptedException {
    // who has none is being erased
    List<TenantId> kept = tenants.stream().filter(keys::exist).toList();
    kept.forEach(keys::change);
    complete(kept, done);
  }

  /**
   * Completes changes that were begun: nothing is left of these tenants that is plain or was sealed
   * by a former key.
   */
  public void complete(List<TenantId> tenants, BiConsumer<TenantId, Report> done)
      throws SQLException, InterruptedException {
    List<TenantId> changing = tenants.stream().filter(keys::isChanging).toList();
    if (!changing.isEmpty()) {
      awaitEverybodySeesIt();
      for (TenantId tenant : changing) {
        done.accept(tenant, complete(tenant));
      }
    }
  }

  private Report complete(TenantId tenant) throws SQLException, InterruptedException {
    long sealed =
        keys.mayBePlain(tenant, SealedColumn.LINE_CONTENT)
            ? new FormerLines(migrator, keys, tenant).seal()
            : 0;
    for (SealedColumn column : SealedColumn.values()) {
      long found = sealAnew(tenant, column);
      sealed += found;
      while (found > 0) { // until a round finds nothing that somebody held back
        found = sealAnew(tenant, column);
        sealed += found;
      }
      if (column.isOnTheWay()) { // a transaction may just be taking the former values over
        awaitOlderTransactions();
      }
    }
    long sealedFiles = sealFilesAnew(tenant);
    flush();
    keys.completeChange(tenant);
    return new Report(sealed, sealedFiles);
  }

  /**
   * Waits until nobody works with the keys as they were: first until no process has them in memory,
   * then until every transaction is over that may have used them.
   */
  private void awaitEverybodySeesIt() throws SQLException, InterruptedException {
    Thread.sleep(TenantKeys.SEEN_AFTER.plusSeconds(1));
    awaitOlderTransactions();
  }

  private void awaitOlderTransactions() throws SQLException, InterruptedException {
    String last = ask("select pg_current_xact_id()::text", "");
    while (!Boolean.parseBoolean(
        ask("select (pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8)::text", last))) {
      Thread.sleep(POLL);
    }
  }

  private String ask(String sql, String parameter) throws SQLException {
    return Transactions.call(
        migrator,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (!parameter.isEmpty()) {
              select.setString(1, parameter);
            }
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getString(1);
            }
          }
        });
  }

  /** A commit that is on disk when it returns, and with it all that were made before. */
  private void flush() throws SQLException {
    ask("select pg_current_xact_id()::text", "");
  }

  private long sealAnew(TenantId tenant, SealedColumn column) throws SQLException {
    String select =
        "select ctid::text, "
            + String.join(", ", column.row())
            + ", "
            + column.column()
            + from(tenant, column)
            + column.column()
            + " is not null and substring("
            + column.column()
            + " from 1 for 5) <> ?";
    try (Connection reading = migrator.getConnection();
        Connection writing = migrator.getConnection();
        PreparedStatement rows = reading.prepareStatement(select)) {
      reading.setAutoCommit(false);
      writing.setAutoCommit(false);
      rows.setFetchSize(STEP);
      rows.setBytes(1, keys.of(tenant).prefix());
      long found = 0;
      List<Row> step = new ArrayList<>();
      try (ResultSet row = rows.executeQuery()) {
        while (row.next()) {
          found++;
          step.add(Row.of(row, column));
          if (step.size() == STEP) {
            write(writing, tenant, column, step);
            step.clear();
          }
        }
      }
      write(writing, tenant, column, step);
      reading.rollback();
      return found;
    }
  }

  private static String from(TenantId tenant, SealedColumn column) {
    return " from " + tenant.schema() + "." + column.table() + " where ";
  }

  private void write(Connection writing, TenantId tenant, SealedColumn column, List<Row> step)
      throws SQLException {
    String update =
        "update "
            + tenant.schema()
            + "."
            + column.table()
            + " set "
            + column.column()
            + " = ? where ctid = cast(? as tid) and "
            + column.column()
            + " = ?";
    try (Statement limit = writing.createStatement();
        PreparedStatement change = writing.prepareStatement(update)) {
      // shorter than what finds deadlocks, so that this gives way and nobody's request does
      limit.execute("set local lock_timeout = '100ms'");
      for (Row row : step) {
        Place place = column.of(row.identity());
        change.setBytes(
            1,
            keys.of(tenant)
                .seal(place, keys.opening(tenant, row.value()).open(place, row.value())));
        change.setString(2, row.place());
        change.setBytes(3, row.value());
        change.addBatch();
      }
      change.executeBatch();
      writing.commit();
    } catch (SQLException e) {
      writing.rollback();
      if (!LOCKED.equals(e.getSQLState()) && !OVERWRITTEN.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private long sealFilesAnew(TenantId tenant) {
    try {
      return files.sealAnew(tenant);
    } catch (IOException e) {
      throw new UncheckedIOException("The files of " + tenant + " cannot be sealed anew", e);
    }
  }

  /**
   * A value to be sealed anew.
   *
   * @param place where the row lies; one that was changed since lies elsewhere
   */
  private record Row(String place, Object[] identity, byte[] value) {

    static Row of(ResultSet row, SealedColumn column) throws SQLException {
      Object[] identity = new Object[column.row().size()];
      for (int i = 0; i < identity.length; i++) {
        identity[i] = row.getObject(i + 2);
      }
      return new Row(row.getString(1), identity, row.getBytes(identity.length + 2));
    }
  }
}
