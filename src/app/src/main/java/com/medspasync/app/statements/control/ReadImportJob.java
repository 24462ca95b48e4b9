package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.JobHandler;
import com.medspasync.app.jobs.control.JobProgress;
import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.jobs.entity.Stage;
import com.medspasync.app.persistence.Transactions;
import com.medspasync.app.practices.control.Locations;
import com.medspasync.app.practices.control.ServiceMenu;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.integrations.statements.FileReport;
import com.medspasync.integrations.statements.InputFile;
import com.medspasync.integrations.statements.ReadOptions;
import com.medspasync.integrations.statements.StatementFiles;
import com.medspasync.integrations.statements.StatementKind;
import com.medspasync.kernel.TypedId;
import com.medspasync.tenants.TenantContext;
import com.medspasync.tenants.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of an import. Lines are written out of sight as they are read; one short
 * transaction then makes all of them active and asks for a run. Begun again after a crash, it drops
 * what it had written and reads anew.
 */
@Dependent
public class ReadImportJob implements JobHandler {

  public static final String TYPE = "read-import";

  private final Imports imports;
  private final StatementLines lines;
  private final Duplicates duplicates;
  private final Jobs jobs;
  private final StatementFileStore store;
  private final RemovedFiles removedFiles;
  private final Locations locations;
  private final ServiceMenu services;
  private final Transactions transactions;
  private final Event<LinesChanged> changes;
  private final StatementFiles statements = new StatementFiles();

  @Inject
  public ReadImportJob(
      Imports imports,
      StatementLines lines,
      Duplicates duplicates,
      Jobs jobs,
      StatementFileStore store,
      RemovedFiles removedFiles,
      Locations locations,
      ServiceMenu services,
      Transactions transactions,
      Event<LinesChanged> changes) {
    this.imports = imports;
    this.lines = lines;
    this.duplicates = duplicates;
    this.jobs = jobs;
    this.store = store;
    this.removedFiles = removedFiles;
    this.locations = locations;
    this.services = services;
    this.transactions = transactions;
    this.changes = changes;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void run(Job job, JobProgress visible) {
    UUID importId = job.subjectId();
    JobProgress progress = new ImportCourse(importId, visible, imports, transactions);
    Map<String, ImportFile> files = transactions.required(() -> begin(importId));
    if (files.isEmpty()) {
      transactions.required(() -> imports.moveTo(importId, ImportStatus.DONE));
      return;
    }
    progress.at(Stage.READING, 0, files.size());
    LineWriter writer = new LineWriter(lines, transactions, ids(files));
    Map<String, FileReport> reports = readAll(files, writer, progress);
    progress.at(Stage.STORING, 0, 0);
    transactions.required(() -> finish(job, files, reports, writer));
    for (UUID erasure : Set.copyOf(writer.erasures().values())) {
      removedFiles.delete(transactions.required(() -> removedFiles.storedNames(erasure)));
    }
  }

  @Override
  public void failed(Job job, String detail) {
    UUID importId = job.subjectId();
    lines.takeTurn();
    lines.clearUnread(importId);
    duplicates.takeOver(importId, job.actor());
    imports.failed(importId, detail);
  }

  @Override
  public Entry entry(Job job) {
    List<ImportFile> files = imports.files(job.subjectId());
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("files", (long) files.size());
    counts.put("rowsRead", files.stream().mapToLong(ImportFile::rowsRead).sum());
    counts.put("rowsRejected", files.stream().mapToLong(ImportFile::rowsRejected).sum());
    counts.put("linesNew", files.stream().mapToLong(ImportFile::linesNew).sum());
    counts.put("linesChanged", files.stream().mapToLong(ImportFile::linesChanged).sum());
    return new Entry("importRead", TypedId.format(StatementImport.PREFIX, job.subjectId()), counts);
  }

  /** The files to read, by the name under which they are read. */
  private Map<String, ImportFile> begin(UUID importId) {
    ImportStatus status = imports.lock(importId).status();
    Map<String, ImportFile> files = new LinkedHashMap<>();
    if (status != ImportStatus.UNDONE && status != ImportStatus.FAILED) {
      lines.clearUnread(importId);
      imports.reading(importId);
      for (ImportFile file : imports.files(importId)) {
        if (file.status() == FileStatus.READING) {
          files.put(UniqueNames.next(file.name(), files.keySet()), file);
        }
      }
    }
    return files;
  }

  private static Map<String, UUID> ids(Map<String, ImportFile> files) {
    Map<String, UUID> ids = new HashMap<>();
    files.forEach((name, file) -> ids.put(name, file.id()));
    return ids;
  }

  /** Settings are read first, so that the places they name are known to the statements. */
  private Map<String, FileReport> readAll(
      Map<String, ImportFile> files, LineWriter writer, JobProgress progress) {
    transactions
        .required(locations::all)
        .forEach(location -> writer.location(location.toStatement()));
    Map<Boolean, List<InputFile>> bySettings =
        inputs(files).stream().collect(Collectors.partitioningBy(this::isSettings));
    List<InputFile> inputs =
        Stream.of(true, false)
            .flatMap(settings -> bySettings.getOrDefault(settings, List.of()).stream())
            .toList();
    Map<String, FileReport> reports = new HashMap<>();
    for (InputFile input : inputs) {
      progress.at(Stage.READING, reports.size(), files.size());
      List<FileReport> tables =
          statements.read(
              input, writer.locations(), options(files.get(input.name()), input), writer);
      writer.flush();
      reports.put(input.name(), TableReports.join(input.name(), tables));
    }
    return reports;
  }

  private boolean isSettings(InputFile input) {
    return statements.recognize(input).stream()
        .anyMatch(table -> table.kind() == StatementKind.REFERENCE);
  }

  private List<InputFile> inputs(Map<String, ImportFile> files) {
    TenantId tenant = TenantContext.require();
    return files.entrySet().stream()
        .map(file -> new InputFile(file.getKey(), store.bytes(tenant, file.getValue().storedAs())))
        .toList();
  }

  private static ReadOptions options(@Nullable ImportFile file, InputFile input) {
    DateOrder answer = file == null ? null : file.dateOrder();
    return new ReadOptions(null, answer == null ? Map.of() : Map.of(input.name(), answer));
  }

  private void finish(
      Job job, Map<String, ImportFile> files, Map<String, FileReport> reports, LineWriter writer) {
    UUID importId = job.subjectId();
    imports.lock(importId);
    files.forEach((name, file) -> keep(file, reports.get(name)));
    removedFiles.addRead(writer.erasures());
    locations.learn(writer.locations());
    services.learn(writer.services());
    List<FileStatus> statuses = imports.files(importId).stream().map(ImportFile::status).toList();
    if (statuses.contains(FileStatus.QUEUED)) {
      // one that was set aside took over from an import that failed in the meantime
      imports.moveTo(importId, ImportStatus.QUEUED);
      imports.workedOnBy(importId, jobs.add(TYPE, importId, job.actor()));
    } else if (statuses.contains(FileStatus.NEEDS_ANSWER)) {
      imports.moveTo(importId, ImportStatus.NEEDS_ANSWER);
    } else if (statuses.contains(FileStatus.READ)) {
      imports.moveTo(importId, ImportStatus.READY);
      changes.fire(new LinesChanged(importId, job.actor()));
    } else {
      imports.moveTo(importId, ImportStatus.DONE);
    }
  }

  private void keep(ImportFile file, @Nullable FileReport report) {
    if (report == null) {
      throw new IllegalStateException("Every file that is read has its report");
    }
    FileStatus status = statusOf(report);
    imports.report(file.id(), status, report);
    if (status == FileStatus.READ) {
      imports.counted(file.id(), lines.activate(file.id()));
    }
  }

  private static FileStatus statusOf(FileReport report) {
    if (report.needsDateOrder()) {
      return FileStatus.NEEDS_ANSWER;
    }
    return report.refused() ? FileStatus.REFUSED : FileStatus.READ;
  }
}
