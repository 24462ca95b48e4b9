package com.medspasync.tenants.letters;

import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of letters that wait. A letter is added by the transaction of the change that it is
 * about: both are committed, or neither.
 */
public final class LetterQueue {

  /** The table of the scheduler that sends them; its rows go with theirs. */
  public static final String SCHEDULE = "platform.scheduled_letters";

  /** The one kind of task in it. */
  public static final String TASK = "letter";

  private LetterQueue() {}

  /**
   * Adds a letter.
   *
   * @param connection to schema platform, with a transaction under way
   * @param practice in whose name it is written: while it is suspended, the letter waits; null for
   *     what concerns a person alone
   * @param facts what the writer of this kind needs: ids, no secrets
   */
  public static void add(
      Connection connection,
      @Nullable TenantId practice,
      String kind,
      Map<String, String> facts,
      Instant now)
      throws SQLException {
    UUID id = TypedId.next();
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (PreparedStatement letter =
            connection.prepareStatement(
                "insert into platform.outbox (id, topic, business_key, payload, created_at, tenant_id)"
                    + " values (?, ?, ?, jsonb_object(?, ?), ?, ?)");
        PreparedStatement schedule =
            connection.prepareStatement(
                "insert into "
                    + SCHEDULE
                    + " (task_name, task_instance, execution_time, picked, version)"
                    + " values (?, ?, ?, false, 1)")) {
      String[] names = facts.keySet().toArray(String[]::new);
      Object[] values = facts.values().toArray();
      letter.setObject(1, id);
      letter.setString(2, kind);
      letter.setString(3, id.toString());
      letter.setArray(4, connection.createArrayOf("text", names));
      letter.setArray(5, connection.createArrayOf("text", values));
      letter.setObject(6, at);
      letter.setObject(7, practice == null ? null : practice.value());
      letter.executeUpdate();
      schedule.setString(1, TASK);
      schedule.setString(2, id.toString());
      schedule.setObject(3, at);
      schedule.executeUpdate();
    }
  }
}
