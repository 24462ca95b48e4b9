package com.medspasync.tenants;

import com.medspasync.kernel.DomainException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Suspends and restores spas in the database itself, so that no node can reach the data of one that
 * is suspended. Works for whoever may use schema platform, within a transaction under way.
 */
public final class TenantDoor {

  private TenantDoor() {}

  /**
   * Takes the way to the tenant's data from the application, on every node at once. Transactions
   * under way end as they would; jobs and letters wait.
   *
   * @param reason for whoever runs the service, and for the owner once the spa is open again
   * @throws DomainException NOT_FOUND when there is no such tenant
   */
  public static void close(Connection platform, TenantId tenant, String reason)
      throws SQLException {
    note(
        platform,
        tenant,
        "update platform.tenants set status = 'SUSPENDED', suspension_reason = ?,"
            + " suspended_at = coalesce(suspended_at, now()) where id = ?",
        reason);
    admit(platform, tenant, false);
    endSupport(platform, tenant);
  }

  /** Whoever was let in to look is not let in again by opening the door. */
  private static void endSupport(Connection platform, TenantId tenant) throws SQLException {
    try (PreparedStatement end =
        platform.prepareStatement(
            "update platform.support_grants set state = 'ENDED', ended_at = now(),"
                + " ended_by = 'SUSPENSION' where tenant_id = ? and state in ('ASKED', 'OPEN')")) {
      end.setObject(1, tenant.value());
      end.executeUpdate();
    }
  }

  /**
   * Undoes {@link #close}; what waited goes on at once.
   *
   * @throws DomainException NOT_FOUND when there is no such tenant, CONFLICT when it is being
   *     erased: there is no key any more that its data could be read with
   */
  public static void open(Connection platform, TenantId tenant) throws SQLException {
    refuseErased(platform, tenant);
    note(
        platform,
        tenant,
        "update platform.tenants set status = 'ACTIVE', suspension_reason = ?, suspended_at = null"
            + " where id = ?",
        null);
    admit(platform, tenant, true);
    wake(platform, tenant);
  }

  private static void refuseErased(Connection platform, TenantId tenant) throws SQLException {
    try (PreparedStatement begun =
        platform.prepareStatement(
            """
            select exists (select from platform.tenants where id = ? and sealed_by = 'destroyed')
                or exists (select from platform.erasure_requests
                            where tenant_id = ? and begun_at is not null)
            """)) {
      begun.setObject(1, tenant.value());
      begun.setObject(2, tenant.value());
      try (ResultSet answer = begun.executeQuery()) {
        answer.next();
        if (answer.getBoolean(1)) {
          throw new DomainException(
              DomainException.Kind.CONFLICT,
              "tenants.being-erased",
              "This practice is being erased, which cannot be undone. Erase it once more to finish"
                  + " what was begun.");
        }
      }
    }
  }

  /** The application may switch to the role of a tenant but never has its rights by itself. */
  static void admit(Connection platform, TenantId tenant, boolean admitted) throws SQLException {
    try (PreparedStatement admit =
        platform.prepareStatement("select platform.admit_application(?, ?)")) {
      admit.setString(1, tenant.schema());
      admit.setBoolean(2, admitted);
      admit.execute();
    }
  }

  private static void note(
      Connection platform, TenantId tenant, String sql, @Nullable String reason)
      throws SQLException {
    try (PreparedStatement update = platform.prepareStatement(sql)) {
      update.setString(1, reason);
      update.setObject(2, tenant.value());
      if (update.executeUpdate() == 0) {
        throw new DomainException(
            DomainException.Kind.NOT_FOUND, "tenants.not-found", "no tenant " + tenant);
      }
    }
  }

  /** Nodes look after what waits for a closed tenant only now and then. */
  private static void wake(Connection platform, TenantId tenant) throws SQLException {
    try (PreparedStatement jobs =
            platform.prepareStatement(
                "update platform.scheduled_tasks set execution_time = now()"
                    + " where starts_with(task_instance, ?) and not picked");
        PreparedStatement letters =
            platform.prepareStatement(
                """
                update platform.scheduled_letters set execution_time = now()
                 where not picked
                   and task_instance in (select id::text from platform.outbox
                                          where tenant_id = ? and delivered_at is null and dead_at is null)
                """)) {
      jobs.setString(1, tenant + "/");
      jobs.executeUpdate();
      letters.setObject(1, tenant.value());
      letters.executeUpdate();
    }
  }
}
