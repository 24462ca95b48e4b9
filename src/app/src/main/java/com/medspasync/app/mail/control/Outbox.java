package com.medspasync.app.mail.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.letters.LetterQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * Letters that wait to be sent. A letter is added by the transaction of the change that it is
 * about: both are committed, or neither.
 */
@ApplicationScoped
public class Outbox {

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
    LetterQueue.add(connection, null, kind, facts, clock.instant());
  }

  /** The same in the name of a spa: while it is suspended, the letter waits. */
  public void addOf(TenantId tenant, Connection connection, String kind, Map<String, String> facts)
      throws SQLException {
    LetterQueue.add(connection, tenant, kind, facts, clock.instant());
  }

  static Map<String, String> facts(String payload) {
    try {
      return JSON.readValue(payload, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The outbox holds facts that are none", e);
    }
  }
}
