package com.medspasync.tenants.keys;

import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Seals lines of statements from before lines were sealed. Digests of what they say become blind
 * indexes on the way, the keys of clients among them, and pairs of clients follow. Cut off, the
 * next call goes on.
 */
final class FormerLines {

  private static final int STEP = 500;

  private static final String CLIENT = "CLIENT";

  private final DataSource migrator;
  private final TenantKeys keys;
  private final TenantId tenant;

  FormerLines(DataSource migrator, TenantKeys keys, TenantId tenant) {
    this.migrator = migrator;
    this.keys = keys;
    this.tenant = tenant;
  }

  /** Returns how many values were sealed. */
  long seal() throws SQLException {
    long sealed = 0;
    long found = sealPlain();
    while (found > 0) {
      sealed += found;
      found = sealPlain();
    }
    return sealed + Transactions.call(migrator, this::renamePairs);
  }

  /** Goes through the lines once; who is changed meanwhile is left for the next time. */
  private long sealPlain() throws SQLException {
    try (Connection reading = migrator.getConnection();
        Connection writing = migrator.getConnection();
        PreparedStatement plain =
            reading.prepareStatement(
                """
                select ctid::text, coalesce(read_as, file_id), seq, kind, key, content_hash, content
                from %s.statement_lines where get_byte(content, 0) = 0
                """
                    .formatted(tenant.schema()));
        PreparedStatement change =
            writing.prepareStatement(
                """
                update %s.statement_lines set key = ?, content_hash = ?, content = ?
                where ctid = cast(? as tid) and content = ?
                """
                    .formatted(tenant.schema()))) {
      reading.setAutoCommit(false);
      writing.setAutoCommit(false);
      plain.setFetchSize(STEP);
      long found = 0;
      try (ResultSet line = plain.executeQuery()) {
        while (line.next()) {
          seal(line, change);
          found++;
          if (found % STEP == 0) {
            change.executeBatch();
            writing.commit();
          }
        }
      }
      change.executeBatch();
      writing.commit();
      reading.rollback();
      return found;
    }
  }

  private void seal(ResultSet line, PreparedStatement change) throws SQLException {
    Vault vault = keys.of(tenant);
    Place place = SealedColumn.LINE_CONTENT.of(line.getObject(2), line.getInt(3));
    UUID key = line.getObject(5, UUID.class);
    change.setObject(
        1, CLIENT.equals(line.getString(4)) ? BlindIndex.CLIENT_KEY.of(vault, key) : key);
    change.setObject(2, BlindIndex.LINE_CONTENT.of(vault, line.getObject(6, UUID.class)));
    byte[] content = line.getBytes(7);
    change.setBytes(3, vault.seal(place, vault.open(place, content)));
    change.setString(4, line.getString(1));
    change.setBytes(5, content);
    change.addBatch();
  }

  /** Pairs speak of clients by their keys, and what is sealed of a pair is bound to both. */
  private long renamePairs(Connection connection) throws SQLException {
    try (PreparedStatement former =
            connection.prepareStatement(
                """
                select id, left_key, right_key, reasons from %1$s.client_pairs
                where not exists (select from %1$s.statement_lines where key = left_key)
                for update
                """
                    .formatted(tenant.schema()));
        PreparedStatement change =
            connection.prepareStatement(
                """
                update %s.client_pairs set left_key = ?, right_key = ?, reasons = ? where id = ?
                """
                    .formatted(tenant.schema()))) {
      long found = 0;
      try (ResultSet pair = former.executeQuery()) {
        while (pair.next()) {
          found++;
          rename(pair, change);
        }
      }
      change.executeBatch();
      return found;
    }
  }

  private void rename(ResultSet pair, PreparedStatement change) throws SQLException {
    Vault vault = keys.of(tenant);
    UUID left = pair.getObject(2, UUID.class);
    UUID right = pair.getObject(3, UUID.class);
    byte[] reasons = pair.getBytes(4);
    UUID one = BlindIndex.CLIENT_KEY.of(vault, left);
    UUID other = BlindIndex.CLIENT_KEY.of(vault, right);
    // as text they have the order of the database; Java compares their halves as signed numbers
    boolean inOrder = one.toString().compareTo(other.toString()) < 0;
    UUID newLeft = inOrder ? one : other;
    UUID newRight = inOrder ? other : one;
    change.setObject(1, newLeft);
    change.setObject(2, newRight);
    change.setBytes(
        3,
        vault.seal(
            SealedColumn.PAIR_REASONS.of(newLeft, newRight),
            keys.opening(tenant, reasons)
                .open(SealedColumn.PAIR_REASONS.of(left, right), reasons)));
    change.setObject(4, pair.getObject(1));
    change.addBatch();
  }
}
