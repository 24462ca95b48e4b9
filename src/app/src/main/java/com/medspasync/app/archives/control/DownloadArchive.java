package com.medspasync.app.archives.control;

import com.medspasync.app.archives.entity.ArchiveStatus;
import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * Hands a copy to the person who asked for it, once. A download that is cut off does not count; one
 * that reached its end leaves no file behind.
 */
@Dependent
public class DownloadArchive {

  private final PracticeArchives archives;
  private final ArchiveFiles files;
  private final Transactions transactions;

  @Inject
  public DownloadArchive(PracticeArchives archives, ArchiveFiles files, Transactions transactions) {
    this.archives = archives;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * Begins it, in the transaction under way.
   *
   * @throws DomainException when it is another's, or cannot be downloaded now or any more
   */
  public PracticeArchive begin(UUID id, UUID person) {
    PracticeArchive archive = archives.get(id);
    if (!archive.askedBy().equals(person)) {
      throw new DomainException(
          DomainException.Kind.FORBIDDEN,
          "archives.of-another",
          "Only the owner who asked for this export can download it. Ask for one of your own.");
    }
    if (!archives.take(id)) {
      throw refusal(archives.get(id).status());
    }
    return archive;
  }

  /** Writes all of it; whoever began is the only one who does. */
  public void copyTo(UUID id, OutputStream target) throws IOException {
    boolean whole = false;
    try {
      files.copyTo(id, target);
      whole = true;
    } finally {
      if (!whole) {
        transactions.required(() -> archives.giveBack(id));
      }
    }
    transactions.required(() -> archives.downloaded(id));
    files.delete(id);
  }

  private static DomainException refusal(ArchiveStatus status) {
    return switch (status) {
      case QUEUED, DOWNLOADING ->
          new DomainException(
              DomainException.Kind.CONFLICT,
              "archives.not-ready",
              "The export is being made or downloaded at this moment.");
      case READY, DOWNLOADED, EXPIRED, FAILED ->
          new DomainException(
              DomainException.Kind.NOT_FOUND,
              "archives.gone",
              "This export can be downloaded no more. Ask for a new one.");
    };
  }
}
