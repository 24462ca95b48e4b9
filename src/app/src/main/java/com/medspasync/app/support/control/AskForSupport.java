package com.medspasync.app.support.control;

import com.medspasync.app.identity.entity.Origin;
import com.medspasync.app.operators.control.OperatorTrail;
import com.medspasync.app.operators.entity.OnDuty;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.support.entity.SupportEnd;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.app.support.entity.SupportLength;
import com.medspasync.kernel.DomainException;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An operator asks an owner to let her look, and ends what she was allowed. */
@Dependent
public class AskForSupport {

  private final Jdbi sql;
  private final Tenants tenants;
  private final SupportGrants grants;
  private final SupportLetters letters;
  private final OperatorTrail trail;

  @Inject
  public AskForSupport(
      @Platform Jdbi sql,
      Tenants tenants,
      SupportGrants grants,
      SupportLetters letters,
      OperatorTrail trail) {
    this.sql = sql;
    this.tenants = tenants;
    this.grants = grants;
    this.letters = letters;
    this.trail = trail;
  }

  /**
   * Asks every owner.
   *
   * @throws DomainException NOT_FOUND when there is no such practice, CONFLICT when it is suspended
   *     or somebody has asked or may look already
   */
  public SupportGrant ask(
      OnDuty operator, Origin origin, TenantId practice, String reason, SupportLength length)
      throws SQLException {
    requireOpen(practice);
    UUID id =
        sql.inTransaction(handle -> {
          UUID asked = grants.ask(handle, practice, operator.operator(), reason, length);
          letters.add(handle, practice, asked, SupportLetter.About.ASKED);
          return asked;
        });
    SupportGrant grant = grants.get(practice, id);
    record(operator, origin, "askForSupport", grant, Map.of("reason", reason));
    return grant;
  }

  /**
   * Ends it, or takes the question back.
   *
   * @throws DomainException NOT_FOUND when there is none, CONFLICT when it is over
   */
  public SupportGrant end(OnDuty operator, Origin origin, TenantId practice, UUID id)
      throws SQLException {
    SupportGrant grant = grants.get(practice, id);
    sql.useTransaction(handle -> grants.end(handle, id, SupportEnd.OPERATOR));
    record(operator, origin, "endSupport", grant, Map.of());
    return grants.get(practice, id);
  }

  private void requireOpen(TenantId practice) throws SQLException {
    Tenant found = tenants.find(practice).orElseThrow(SupportGrants::notFound);
    if (found.status() != Tenant.Status.ACTIVE) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "support.suspended",
          "The practice is suspended: its owners cannot let anybody in.");
    }
  }

  private void record(
      OnDuty operator, Origin origin, String action, SupportGrant grant, Map<String, String> facts)
      throws SQLException {
    List<String> objects = SupportTrail.objects(grant);
    trail.addTo(grant.practice(), operator, origin, action, objects, facts);
    trail.add(operator, origin, action, Outcome.DONE, objects, facts);
  }
}
