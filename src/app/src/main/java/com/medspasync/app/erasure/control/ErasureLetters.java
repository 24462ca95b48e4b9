package com.medspasync.app.erasure.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  private record Owner(UUID id, String email) {}

  void toOwners(Handle handle, TenantId practice, ErasureLetter.About about) throws SQLException {
    if (!postman.works()) {
      return;
    }
    for (Owner owner : owners(handle, practice)) {
      outbox.add(
          handle.getConnection(),
          ErasureLetter.KIND,
          Map.of(
              ErasureLetter.ABOUT, about.name(),
              ErasureLetter.OWNER, owner.id().toString(),
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
    for (Owner owner : owners(handle, practice.id())) {
      outbox.add(
          handle.getConnection(),
          ErasedLetter.KIND,
          Map.of(ErasedLetter.TO, owner.email(), ErasedLetter.PRACTICE, practice.name()));
    }
  }

  private static List<Owner> owners(Handle handle, TenantId practice) {
    return handle
        .createQuery(
            """
            select m.person_id, p.email from platform.memberships m
              join platform.people p on p.id = m.person_id
             where m.tenant_id = ? and m.role = 'OWNER' and m.status = 'ACTIVE'
               and p.status = 'ACTIVE'
            """)
        .bind(0, practice.value())
        .map((row, _) -> new Owner(row.getObject("person_id", UUID.class), row.getString("email")))
        .list();
  }
}
