package com.medspasync.app.archives.control;

import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.app.audit.control.AuditTrail;
import com.medspasync.app.jobs.control.Chore;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.audit.AuditEvent.Doer;
import com.medspasync.tenants.audit.AuditEvent.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Removes copies that nobody downloaded within a day, and files that a crash left behind. */
@Dependent
public class ExpireArchives implements Chore {

  private final PracticeArchives archives;
  private final ArchiveFiles files;
  private final AuditTrail trail;
  private final Transactions transactions;

  @Inject
  public ExpireArchives(
      PracticeArchives archives, ArchiveFiles files, AuditTrail trail, Transactions transactions) {
    this.archives = archives;
    this.files = files;
    this.trail = trail;
    this.transactions = transactions;
  }

  @Override
  public void run() {
    List<UUID> ended =
        transactions.required(() -> {
          archives.expire().forEach(this::record);
          return archives.justEnded();
        });
    ended.forEach(files::delete);
  }

  private void record(UUID id) {
    trail.add(
        Doer.system(),
        "expirePracticeExport",
        Outcome.DONE,
        List.of(TypedId.format(PracticeArchive.PREFIX, id)),
        Map.of());
  }
}
