package com.medspasync.app.erasure.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Owners;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Has every owner of a practice written to, with what there is to tell, in its transaction. */
@Dependent
class ErasureLetters {

  private final Outbox outbox;
  private final Postman postman;

  @Inject
  ErasureLetters(Outbox outbox, Postman postman) {
    this.outbox = outbox;
    this.postman = postman;
  }

  void toOwners(Handle handle, TenantId practice, ErasureLetter.About about) throws SQLException {
    if (!postman.works()) {
      return;
    }
    for (Owners.Owner owner : Owners.of(handle, practice)) {
      outbox.add(
          handle.getConnection(),
          ErasureLetter.KIND,
          Map.of(
              ErasureLetter.ABOUT, about.name(),
              ErasureLetter.OWNER, owner.person().toString(),
              ErasureLetter.PRACTICE, practice.toString()));
    }
  }

  /**
   * That it is done. By the time this leaves, there is nobody any more whose address could be
   * looked up, so that the letter carries it; what a letter carries is forgotten when it has left.
   */
  void toErasedOwners(Handle handle, Tenant practice) throws SQLException {
    if (!postman.works()) {
      return;
    }
    for (Owners.Owner owner : Owners.of(handle, practice.id())) {
      outbox.add(
          handle.getConnection(),
          ErasedLetter.KIND,
          Map.of(ErasedLetter.TO, owner.email(), ErasedLetter.PRACTICE, practice.name()));
    }
  }
}
