package com.medspasync.app.support.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.Postman;
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
    for (UUID owner : owners(handle, practice)) {
      outbox.add(
          handle.getConnection(),
          SupportLetter.KIND,
          Map.of(
              SupportLetter.ABOUT, about.name(),
              SupportLetter.OWNER, owner.toString(),
              SupportLetter.GRANT, grant.toString()));
    }
  }

  private static List<UUID> owners(Handle handle, TenantId practice) {
    return handle
        .createQuery(
            """
            select m.person_id from platform.memberships m
              join platform.people p on p.id = m.person_id
             where m.tenant_id = ? and m.role = 'OWNER' and m.status = 'ACTIVE'
               and p.status = 'ACTIVE'
            """)
        .bind(0, practice.value())
        .mapTo(UUID.class)
        .list();
  }
}
