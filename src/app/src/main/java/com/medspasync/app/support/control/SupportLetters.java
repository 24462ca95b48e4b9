package com.medspasync.app.support.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.OwnerLetter;
import com.medspasync.app.mail.control.Owners;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Has every owner of a practice written to, with what there is to tell, in its transaction. */
@Dependent
class SupportLetters {

  private final Outbox outbox;
  private final Postman postman;

  @Inject
  SupportLetters(Outbox outbox, Postman postman) {
    this.outbox = outbox;
    this.postman = postman;
  }

  void add(Handle handle, TenantId practice, UUID grant, SupportLetter.About about)
      throws SQLException {
    if (!postman.works()) {
      return;
    }
    for (Owners.Owner owner : Owners.of(handle, practice)) {
      outbox.add(
          handle.getConnection(),
          SupportLetter.KIND,
          Map.of(
              SupportLetter.ABOUT, about.name(),
              OwnerLetter.OWNER, owner.person().toString(),
              SupportLetter.GRANT, grant.toString()));
    }
  }
}
