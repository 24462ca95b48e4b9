package com.medspasync.app.statements.boundary;

import com.medspasync.app.jobs.boundary.JobsResource.Progress;
import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.jobs.entity.Job;
import com.medspasync.app.requests.Ids;
import com.medspasync.app.requests.Requester;
import com.medspasync.app.statements.boundary.ImportResponse.DuplicateOf;
import com.medspasync.app.statements.boundary.ImportResponse.FileResponse;
import com.medspasync.app.statements.boundary.ImportResponse.Question;
import com.medspasync.app.statements.control.Imports;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts imports into the form in which they are shown. */
@RequestScoped
public class ImportResponses {

  private static final int SAMPLES = 3;

  @Inject private Imports imports;
  @Inject private Jobs jobs;
  @Inject private Requester requester;

  ImportResponse of(UUID id) {
    return of(imports.get(id));
  }

  ImportResponse of(StatementImport found) {
    return new ImportResponse(
        TypedId.format(StatementImport.PREFIX, found.id()),
        found.createdAt(),
        ImportResponse.Person.of(found),
        found.status(),
        progress(found),
        Ids.format(Job.PREFIX, found.jobId()),
        Ids.format("run", found.runId()),
        found.problem(),
        imports.files(found.id()).stream().map(this::file).toList());
  }

  private Progress progress(StatementImport found) {
    return Optional.ofNullable(found.jobId())
        .flatMap(jobs::find)
        .map(Progress::of)
        .orElse(new Progress("", 0, 0));
  }

  private FileResponse file(ImportFile file) {
    return new FileResponse(
        TypedId.format(ImportFile.PREFIX, file.id()),
        file.name(),
        file.sizeBytes(),
        file.sha256(),
        file.status(),
        file.recognizedAs(),
        LayoutLabels.of(file.recognizedAs()),
        file.kind(),
        file.guessed(),
        file.rowsFound(),
        file.rowsRead(),
        file.rowsSkipped(),
        file.rowsRejected(),
        file.linesNew(),
        file.linesChanged(),
        file.linesDuplicate(),
        requester.moneyOrNone(file.controlTotalMinor()),
        requester.moneyOrNone(file.computedTotalMinor()),
        file.message(),
        duplicateOf(file),
        question(file));
  }

  private @Nullable DuplicateOf duplicateOf(ImportFile file) {
    if (file.duplicateOf() == null) {
      return null;
    }
    return imports
        .findOriginal(file)
        .map(original ->
            new DuplicateOf(
                TypedId.format(StatementImport.PREFIX, original.importId()),
                original.fileName(),
                original.at()))
        .orElse(null);
  }

  private @Nullable Question question(ImportFile file) {
    if (file.status() != FileStatus.NEEDS_ANSWER) {
      return null;
    }
    List<String> samples = imports.dateSamples(file.id(), SAMPLES);
    List<DateOrder> options = List.of(DateOrder.values());
    return new Question("DATE_ORDER", samples, options);
  }
}
