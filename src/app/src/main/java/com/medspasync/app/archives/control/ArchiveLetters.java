package com.medspasync.app.archives.control;

import com.medspasync.app.mail.control.Outbox;
import com.medspasync.app.mail.control.OwnerLetter;
import com.medspasync.app.mail.control.Owners;
import com.medspasync.app.mail.control.Postman;
import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Has the other owners of the bound spa written to, in the transaction under way. */
@Dependent
class ArchiveLetters {

  private final Outbox outbox;
  private final Postman postman;
  private final Jdbi platform;
  private final Clock clock;

  @Inject
  ArchiveLetters(Outbox outbox, Postman postman, @Platform Jdbi platform, Clock clock) {
    this.outbox = outbox;
    this.postman = postman;
    this.platform = platform;
    this.clock = clock;
  }

  void tellOtherOwners(UUID asker) {
    if (!postman.works()) {
      return;
    }
    TenantId tenant = TenantContext.require();
    try {
      platform.useHandle(handle -> {
        for (Owners.Owner owner : Owners.of(handle, tenant)) {
          if (owner.person().equals(asker)) {
            continue;
          }
          outbox.addOf(
              tenant,
              handle.getConnection(),
              ArchiveLetter.KIND,
              Map.of(
                  ArchiveLetter.TENANT, tenant.toString(),
                  OwnerLetter.OWNER, owner.person().toString(),
                  ArchiveLetter.AT, clock.instant().toString()));
        }
      });
    } catch (SQLException e) {
      throw new IllegalStateException("Nobody can be written to about an export", e);
    }
  }
}
