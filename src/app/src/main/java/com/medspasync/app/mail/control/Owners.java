package com.medspasync.app.mail.control;

import com.medspasync.tenants.TenantId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is written to about a practice. */
public final class Owners {

  private Owners() {}

  /**
   * One of them.
   *
   * @param email as it is now
   */
  public record Owner(UUID person, String email) {}

  /** Its active owners. */
  public static List<Owner> of(Handle handle, TenantId practice) {
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
