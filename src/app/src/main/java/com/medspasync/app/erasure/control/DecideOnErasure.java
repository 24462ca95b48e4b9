package com.medspasync.app.erasure.control;

import com.medspasync.app.erasure.entity.ErasureRequest;
import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.control.OperatorTrail;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantDoor;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantErasure;
import com.medspasync.tenants.keys.TenantKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * An operator carries out what an owner asked for once it is due, or keeps it back with a reason.
 */
@Dependent
public class DecideOnErasure {

  private final Jdbi sql;
  private final Tenants tenants;
  private final ErasureRequests requests;
  private final ErasureLetters letters;
  private final OperatorTrail trail;
  private final TenantErasure erasure;

  @Inject
  public DecideOnErasure(
      @Platform Jdbi sql,
      @Platform DataSource platform,
      Tenants tenants,
      ErasureRequests requests,
      ErasureLetters letters,
      OperatorTrail trail,
      TenantKeys keys,
      SealedFiles files) {
    this.sql = sql;
    this.tenants = tenants;
    this.requests = requests;
    this.letters = letters;
    this.trail = trail;
    this.erasure = new TenantErasure(platform, keys, files, TenantErasure.By.REQUEST);
  }

  /**
   * Keeps it from being carried out; owners are told and find the reason.
   *
   * @throws DomainException CONFLICT when there is none, it is held already or has begun
   */
  public void hold(OnDuty operator, Origin origin, TenantId practice, String reason)
      throws SQLException {
    ErasureRequest request = requests.get(practice);
    sql.useTransaction(handle -> {
      requests.hold(handle, request.id(), reason);
      letters.toOwners(handle, practice, ErasureLetter.About.HELD);
    });
    record(operator, origin, "holdErasure", request, Map.of("reason", reason));
  }

  /**
   * Undoes {@link #hold}.
   *
   * @throws DomainException CONFLICT when there is none that is held
   */
  public void release(OnDuty operator, Origin origin, TenantId practice) throws SQLException {
    ErasureRequest request = requests.get(practice);
    sql.useTransaction(handle -> requests.release(handle, request.id()));
    record(operator, origin, "releaseErasure", request, Map.of());
  }

  /**
   * Erases the practice for good. What broke off is finished by doing it again, which is neither
   * another event nor news to anybody.
   *
   * @param name of the practice as the operator typed it
   * @throws DomainException INVALID when it is called otherwise, CONFLICT when no owner asked, it
   *     is not due, or is held
   */
  public void carryOut(OnDuty operator, Origin origin, TenantId practice, String name)
      throws SQLException {
    Tenant found = tenants.get(practice);
    if (!found.name().equals(name.strip())) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "erasure.wrong-name",
          "The practice is called otherwise. Type its name as the top of the page shows it.");
    }
    ErasureRequest request = requests.get(practice);
    sql.useTransaction(handle -> {
      boolean first = requests.begin(handle, request);
      if (found.status() == Tenant.Status.ACTIVE) {
        TenantDoor.close(handle.getConnection(), practice, "is being erased");
      }
      if (first) {
        trail.add(
            handle.getConnection(),
            operator,
            origin,
            "erasePractice",
            Outcome.DONE,
            List.of(practice.toString(), request.publicId()),
            Map.of());
        letters.toErasedOwners(handle, found);
      }
    });
    erasure.erase(practice);
  }

  private void record(
      OnDuty operator,
      Origin origin,
      String action,
      ErasureRequest request,
      Map<String, String> facts)
      throws SQLException {
    List<String> objects = List.of(request.practice().toString(), request.publicId());
    if (tenants.get(request.practice()).status() == Tenant.Status.ACTIVE) {
      trail.addTo(request.practice(), operator, origin, action, objects, facts);
    }
    trail.add(operator, origin, action, Outcome.DONE, objects, facts);
  }
}
