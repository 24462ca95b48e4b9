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
import com.medspasync.app.statements.control.Imports.Original;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.StatementImport;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts imports into the form in which they are shown. */
@RequestScoped
public class ImportResponses {

  private static final int SAMPLES = 3;

  @Inject private Imports imports;
  @Inject private Jobs jobs;
  @Inject private Requester requester;

  ImportResponse of(UUID id) {
    return of(List.of(imports.get(id))).getFirst();
  }

  /** Several imports, with one query each for files, steps, jobs and originals of all of them. */
  List<ImportResponse> of(List<StatementImport> found) {
    List<UUID> ids = found.stream().map(StatementImport::id).toList();
    Map<UUID, List<ImportFile>> files = imports.filesOf(ids);
    Map<UUID, List<Imports.Step>> steps = imports.stepsOf(ids);
    Map<UUID, Job> working =
        jobs.all(found.stream().flatMap(each -> Stream.ofNullable(each.jobId())).toList());
    Map<UUID, Original> originals =
        imports.originals(
            files.values().stream()
                .flatMap(List::stream)
                .flatMap(file -> Stream.ofNullable(file.duplicateOf()))
                .toList());
    return found.stream()
        .map(each ->
            response(
                each,
                steps.getOrDefault(each.id(), List.of()),
                files.getOrDefault(each.id(), List.of()),
                each.jobId() == null ? null : working.get(each.jobId()),
                originals))
        .toList();
  }

  private ImportResponse response(
      StatementImport found,
      List<Imports.Step> steps,
      List<ImportFile> files,
      @Nullable Job job,
      Map<UUID, Original> originals) {
    return new ImportResponse(
        TypedId.format(StatementImport.PREFIX, found.id()),
        found.createdAt(),
        ImportResponse.Person.of(found),
        found.status(),
        job == null ? new Progress("", 0, 0) : Progress.of(job),
        Ids.format(Job.PREFIX, found.jobId()),
        Ids.format("run", found.runId()),
        found.problem(),
        steps.stream()
            .map(step -> new ImportResponse.StepResponse(step.status(), step.stage(), step.at()))
            .toList(),
        files.stream().map(file -> file(file, originals)).toList());
  }

  private FileResponse file(ImportFile file, Map<UUID, Original> originals) {
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
        duplicateOf(file, originals),
        question(file));
  }

  private static @Nullable DuplicateOf duplicateOf(ImportFile file, Map<UUID, Original> originals) {
    Original original = file.duplicateOf() == null ? null : originals.get(file.duplicateOf());
    return original == null
        ? null
        : new DuplicateOf(
            TypedId.format(StatementImport.PREFIX, original.importId()),
            original.fileName(),
            original.at());
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
