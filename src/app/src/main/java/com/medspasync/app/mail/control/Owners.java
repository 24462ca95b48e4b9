package com.medspasync.app.mail.control;

import com.medspasync.tenants.TenantId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is written to about a practice. */
public final class Owners {

  private Owners() {}

  /** Its active owners. */
  public static List<UUID> of(Handle handle, TenantId practice) {
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
