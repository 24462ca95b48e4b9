package com.medspasync.app.mail.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Letters that wait to be sent. A letter is added by the transaction of the change that it is
 * about: both are committed, or neither.
 */
@ApplicationScoped
public class Outbox {

  /** The table of the scheduler that sends them; its rows go with theirs. */
  public static final String SCHEDULE = "platform.scheduled_letters";

  /** The one kind of task in it. */
  public static final String TASK = "letter";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Inject private Clock clock;

  /**
   * Adds a letter.
   *
   * @param connection to schema platform, with a transaction under way
   * @param facts what the writer of this kind needs: ids, no secrets
   */
  public void add(Connection connection, String kind, Map<String, String> facts)
      throws SQLException {
    add(connection, null, kind, facts);
  }

  /** The same in the name of a spa: while it is suspended, the letter waits. */
  public void addOf(TenantId tenant, Connection connection, String kind, Map<String, String> facts)
      throws SQLException {
    add(connection, tenant.value(), kind, facts);
  }

  private void add(
      Connection connection, @Nullable UUID tenant, String kind, Map<String, String> facts)
      throws SQLException {
    UUID id = TypedId.next();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    try (PreparedStatement letter =
            connection.prepareStatement(
                "insert into platform.outbox (id, topic, business_key, payload, created_at, tenant_id)"
                    + " values (?, ?, ?, cast(? as jsonb), ?, ?)");
        PreparedStatement schedule =
            connection.prepareStatement(
                "insert into "
                    + SCHEDULE
                    + " (task_name, task_instance, execution_time, picked, version)"
                    + " values (?, ?, ?, false, 1)")) {
      letter.setObject(1, id);
      letter.setString(2, kind);
      letter.setString(3, id.toString());
      letter.setString(4, text(facts));
      letter.setObject(5, now);
      letter.setObject(6, tenant);
      letter.executeUpdate();
      schedule.setString(1, TASK);
      schedule.setString(2, id.toString());
      schedule.setObject(3, now);
      schedule.executeUpdate();
    }
  }

  static Map<String, String> facts(String payload) {
    try {
      return JSON.readValue(payload, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The outbox holds facts that are none", e);
    }
  }

  private static String text(Map<String, String> facts) {
    try {
      return JSON.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Facts cannot be written as JSON", e);
    }
  }
}
