package com.medspasync.app.erasure.control;

import com.medspasync.app.erasure.entity.ErasureRequest;
import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.operators.control.OperatorTrail;
import com.medspasync.app.persistence.Platform;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** An owner asks for her practice to be erased, or takes it back. All owners are written to. */
@Dependent
public class AskForErasure {

  private final Jdbi sql;
  private final Tenants tenants;
  private final ErasureRequests requests;
  private final ErasureLetters letters;
  private final OperatorTrail trail;

  @Inject
  public AskForErasure(
      @Platform Jdbi sql,
      Tenants tenants,
      ErasureRequests requests,
      ErasureLetters letters,
      OperatorTrail trail) {
    this.sql = sql;
    this.tenants = tenants;
    this.requests = requests;
    this.letters = letters;
    this.trail = trail;
  }

  /**
   * Asks; the waiting time begins.
   *
   * @param name of the practice as the owner typed it, so that nobody erases one for another
   * @throws DomainException INVALID when it is called otherwise, CONFLICT when an owner has asked
   *     before
   */
  public ErasureRequest ask(Caller owner, String name) throws SQLException {
    TenantId practice = owner.tenant();
    if (!tenants.get(practice).name().equals(name.strip())) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "erasure.wrong-name",
          "The practice is called otherwise. Type its name as the top of the page shows it.");
    }
    sql.useTransaction(handle -> {
      UUID id = requests.ask(handle, practice, owner.person());
      letters.toOwners(handle, practice, ErasureLetter.About.ASKED);
      record(handle, "askForErasure", practice, id);
    });
    return requests.get(practice);
  }

  /**
   * Takes it back.
   *
   * @throws DomainException CONFLICT when there is none, or it is being carried out
   */
  public void withdraw(Caller owner) throws SQLException {
    TenantId practice = owner.tenant();
    ErasureRequest request = requests.get(practice);
    sql.useTransaction(handle -> {
      requests.withdraw(handle, request.id(), owner.person());
      letters.toOwners(handle, practice, ErasureLetter.About.WITHDRAWN);
      record(handle, "withdrawErasure", practice, request.id());
    });
  }

  private void record(Handle handle, String action, TenantId practice, UUID id)
      throws SQLException {
    trail.byOwner(
        handle.getConnection(),
        action,
        List.of(practice.toString(), TypedId.format(ErasureRequest.PREFIX, id)));
  }
}
