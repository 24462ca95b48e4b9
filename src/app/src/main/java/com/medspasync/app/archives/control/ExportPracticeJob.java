package com.medspasync.app.archives.control;

import com.medspasync.app.archives.entity.ArchiveStatus;
import com.medspasync.app.archives.entity.PracticeArchive;
import com.medspasync.app.jobs.control.JobHandler;
import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes a copy of the practice. Begun again after a crash, it makes it anew. */
@Dependent
public class ExportPracticeJob implements JobHandler {

  public static final String TYPE = "export-practice";

  private final PracticeArchives archives;
  private final ArchiveFiles files;
  private final Transactions transactions;

  @Inject
  public ExportPracticeJob(
      PracticeArchives archives, ArchiveFiles files, Transactions transactions) {
    this.archives = archives;
    this.files = files;
    this.transactions = transactions;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(Job job, JobProgress progress) {
    UUID id = job.subjectId();
    if (transactions.required(() -> archives.get(id)).status() != ArchiveStatus.QUEUED) {
      return;
    }
    List<UUID> ended = transactions.required(archives::justEnded);
    ended.forEach(files::delete); // a large practice's disk need not hold two
    ArchiveFiles.Written written =
        files.write(id, (done, total) -> progress.at(Stage.COPYING, done, total));
    transactions.required(() -> archives.ready(id, written.receipt(), written.bytes()));
  }

  @Override
  public void failed(Job job, String detail) {
    archives.failed(job.subjectId(), detail);
  }

  @Override
  public Entry entry(Job job) {
    PracticeArchive archive = archives.get(job.subjectId());
    Map<String, Long> counts = new LinkedHashMap<>();
    Optional.ofNullable(archive.rowCount()).ifPresent(rows -> counts.put("rows", rows));
    Optional.ofNullable(archive.fileCount()).ifPresent(held -> counts.put("files", held));
    return new Entry("practiceExportMade", archive.publicId(), counts);
  }
}
