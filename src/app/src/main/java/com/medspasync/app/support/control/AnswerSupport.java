package com.medspasync.app.support.control;

import com.medspasync.app.identity.entity.Caller;
import com.medspasync.app.persistence.Platform;
import com.medspasync.app.support.entity.SupportEnd;
import com.medspasync.app.support.entity.SupportGrant;
import com.medspasync.app.support.entity.SupportLength;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** An owner lets support in, or does not. All owners are written to when it is let in. */
@Dependent
public class AnswerSupport {

  private final Jdbi sql;
  private final SupportGrants grants;
  private final SupportLetters letters;
  private final SupportTrail trail;

  @Inject
  public AnswerSupport(
      @Platform Jdbi sql, SupportGrants grants, SupportLetters letters, SupportTrail trail) {
    this.sql = sql;
    this.grants = grants;
    this.letters = letters;
    this.trail = trail;
  }

  /**
   * Lets in whichever operator comes first, without having been asked.
   *
   * @throws DomainException CONFLICT when somebody has asked or may look already
   */
  public SupportGrant offer(Caller owner, String reason, SupportLength length) throws SQLException {
    UUID id =
        sql.inTransaction(handle -> {
          UUID offered = grants.offer(handle, owner.tenant(), owner.person(), reason, length);
          letters.add(handle, owner.tenant(), offered, SupportLetter.About.OPENED);
          trail.byOwner(handle, "offerSupport", owner.tenant(), offered);
          return offered;
        });
    return grants.get(owner.tenant(), id);
  }

  /**
   * Lets in the operator who asked, from now on.
   *
   * @throws DomainException NOT_FOUND when the practice has no such question, CONFLICT when it was
   *     answered or withdrawn, or has lapsed
   */
  public SupportGrant allow(Caller owner, UUID id) throws SQLException {
    grants.get(owner.tenant(), id);
    sql.useTransaction(handle -> {
      grants.answer(handle, id, owner.person(), true);
      letters.add(handle, owner.tenant(), id, SupportLetter.About.OPENED);
      trail.byOwner(handle, "allowSupport", owner.tenant(), id);
    });
    return grants.get(owner.tenant(), id);
  }

  /**
   * Says no.
   *
   * @throws DomainException as {@link #allow}
   */
  public SupportGrant refuse(Caller owner, UUID id) throws SQLException {
    grants.get(owner.tenant(), id);
    sql.useTransaction(handle -> {
      grants.answer(handle, id, owner.person(), false);
      trail.byOwner(handle, "refuseSupport", owner.tenant(), id);
    });
    return grants.get(owner.tenant(), id);
  }

  /**
   * Shows support out at once.
   *
   * @throws DomainException NOT_FOUND when there is none, CONFLICT when it is over
   */
  public SupportGrant end(Caller owner, UUID id) {
    grants.get(owner.tenant(), id);
    sql.useTransaction(handle -> grants.end(handle, id, SupportEnd.OWNER));
    return grants.get(owner.tenant(), id);
  }
}
