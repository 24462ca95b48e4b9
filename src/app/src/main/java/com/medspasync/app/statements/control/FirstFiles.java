package com.medspasync.app.statements.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Notes when files with clients' data first reach a practice: from then on it is guarded more. */
@ApplicationScoped
public class FirstFiles {

  @Inject @Platform private Jdbi platform;
  @Inject private Clock clock;

  /** Files arrive. Must not be called within a transaction of the tenant. */
  public void arriveAt(TenantId tenant) {
    platform.useTransaction(handle ->
        handle.execute(
            "update platform.tenants set first_import_at = ?"
                + " where id = ? and first_import_at is null",
            clock.instant().atOffset(ZoneOffset.UTC),
            tenant.value()));
  }
}
