package com.medspasync.app.archives.control;

import com.medspasync.app.persistence.Transactions;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.keys.SealedFiles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Ends copies that hold what must not be kept any more. */
@Dependent
public class EndArchives {

  private final PracticeArchives archives;
  private final SealedFiles files;
  private final Transactions transactions;

  @Inject
  public EndArchives(PracticeArchives archives, SealedFiles files, Transactions transactions) {
    this.archives = archives;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * Ends all that are held, outside any transaction. One that is being written goes with the next
   * tidying up.
   *
   * @param why one that is being made cannot be finished
   */
  public void all(String why) {
    List<UUID> ended =
        transactions.required(() -> {
          archives.endAll(why);
          return archives.justEnded();
        });
    ended.forEach(this::delete);
  }

  private void delete(UUID id) {
    try {
      files.delete(TenantContext.require(), ArchiveFiles.name(id));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of an export cannot be removed", e);
    }
  }
}
