package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.ImportStatus;
import com.medspasync.integrations.statements.DateOrder;
import com.medspasync.kernel.DomainException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Takes a person's answer on how to read a file; with the last one the import is read again. */
@Dependent
public class AnswerQuestion {

  private final Imports imports;
  private final Jobs jobs;

  @Inject
  public AnswerQuestion(Imports imports, Jobs jobs) {
    this.imports = imports;
    this.jobs = jobs;
  }

  /**
   * @throws DomainException {@code imports.no-question} when this file has no open question
   */
  public void answer(UUID importId, UUID fileId, DateOrder order, Actor actor) {
    ImportStatus status = imports.lock(importId).status();
    ImportFile file = imports.getFile(importId, fileId);
    if (status != ImportStatus.NEEDS_ANSWER || file.status() != FileStatus.NEEDS_ANSWER) {
      throw new DomainException(
          DomainException.Kind.CONFLICT,
          "imports.no-question",
          "There is no open question about this file.");
    }
    imports.answer(fileId, order);
    if (imports.files(importId).stream().noneMatch(AnswerQuestion::isOpen)) {
      imports.moveTo(importId, ImportStatus.QUEUED);
      imports.workedOnBy(importId, jobs.add(ReadImportJob.TYPE, importId, actor));
    }
  }

  private static boolean isOpen(ImportFile file) {
    return file.status() == FileStatus.NEEDS_ANSWER && file.dateOrder() == null;
  }
}
