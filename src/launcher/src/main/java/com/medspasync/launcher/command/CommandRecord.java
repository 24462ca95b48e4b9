package com.medspasync.launcher.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.medspasync.kernel.TypedId;
import com.medspasync.launcher.service.Service;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Transactions;
import com.medspasync.tenants.audit.AuditChain;
import com.medspasync.tenants.audit.AuditEvent;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.audit.AuditKey;
import com.medspasync.tenants.audit.AuditLog;
import com.medspasync.tenants.audit.AuditScope;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Leaves what a command did in the record of the platform and, where it was about a spa, in that
 * spa's own, where its owner sees it. Events are chained at once: nobody else does that for a spa
 * that is suspended.
 */
final class CommandRecord {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataSource database;
  private final AuditLog log;
  private final Clock clock = Clock.systemUTC();
  private final AuditChain chain = new AuditChain(clock);

  private CommandRecord(DataSource database, AuditKey key) {
    this.database = database;
    this.log = new AuditLog(key);
  }

  static CommandRecord of(Service service) {
    return new CommandRecord(service.database().migrator(), AuditKey.parse(service.auditKey()));
  }

  /**
   * Records something about the service as a whole, within the transaction that does it.
   *
   * @param facts names of clients or people do not belong in here
   */
  void note(Connection connection, String action, List<String> objects, Map<String, String> facts)
      throws SQLException {
    add(connection, AuditScope.PLATFORM, event(action, objects, facts));
  }

  /** Records something about a spa in both records, within the transaction that does it. */
  void note(Connection connection, String action, TenantId spa, Map<String, String> facts)
      throws SQLException {
    AuditEvent event = event(action, List.of(spa.toString()), facts);
    add(connection, AuditScope.of(spa), event);
    add(connection, AuditScope.PLATFORM, event);
  }

  /** The same of what was done before, in steps of its own. */
  void note(String action, TenantId spa, Map<String, String> facts) throws SQLException {
    Transactions.run(database, connection -> note(connection, action, spa, facts));
  }

  /** The same of what was done before and concerns the service as a whole. */
  void note(String action, List<String> objects, Map<String, String> facts) throws SQLException {
    Transactions.run(database, connection -> note(connection, action, objects, facts));
  }

  private void add(Connection connection, AuditScope scope, AuditEvent event) throws SQLException {
    log.add(connection, scope, event);
    while (AuditChain.mayBeMore(chain.extend(connection, scope))) {
      // until all that waits is chained
    }
  }

  private AuditEvent event(String action, List<String> objects, Map<String, String> facts) {
    ObjectNode details = JSON.createObjectNode();
    facts.forEach(details::put);
    return new AuditEvent(
        TypedId.next(),
        clock.instant(),
        action,
        Outcome.DONE,
        Doer.operator(),
        objects,
        details.toString());
  }
}
