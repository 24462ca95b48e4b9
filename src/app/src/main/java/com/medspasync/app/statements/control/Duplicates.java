package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.FileStatus;
import com.medspasync.app.statements.entity.ImportFile;
import com.medspasync.app.statements.entity.ImportStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * A file with the bytes of an earlier one is set aside, since its lines are in already. When the
 * earlier one goes, the one set aside takes its place: undoing an import takes nothing away that
 * another import brought too.
 */
@Dependent
public class Duplicates {

  private final Imports imports;
  private final Jobs jobs;

  @Inject
  public Duplicates(Imports imports, Jobs jobs) {
    this.imports = imports;
    this.jobs = jobs;
  }

  /** Hands what the files of an import hold to their duplicates in other imports. */
  void takeOver(UUID importId, Actor actor) {
    for (ImportFile file : imports.files(importId)) {
      if (file.status() != FileStatus.DUPLICATE && file.status() != FileStatus.UNDONE) {
        heirOf(file).ifPresent(heir -> takeOver(file, heir, actor));
      }
    }
  }

  /** The first duplicate that is in another import, and is still wanted there. */
  private Optional<ImportFile> heirOf(ImportFile file) {
    return imports.findDuplicatesOf(file.id()).stream()
        .filter(duplicate -> !duplicate.importId().equals(file.importId()))
        .findFirst();
  }

  private void takeOver(ImportFile file, ImportFile heir, Actor actor) {
    ImportStatus status = imports.lock(heir.importId()).status();
    imports.follow(heir.id(), file.id());
    switch (file.status()) {
      case READ, REFUSED -> imports.inherit(heir.id(), file.id());
      case NEEDS_ANSWER -> {
        imports.inherit(heir.id(), file.id());
        if (status == ImportStatus.DONE) {
          imports.moveTo(heir.importId(), ImportStatus.NEEDS_ANSWER);
        }
      }
      case QUEUED, READING -> readAnew(heir, status, actor);
      case DUPLICATE, UNDONE ->
          throw new IllegalStateException("A file that holds nothing has no heir");
    }
  }

  /** An import whose files are read at present looks itself for files that came to wait. */
  private void readAnew(ImportFile heir, ImportStatus status, Actor actor) {
    imports.queueAgain(heir.id());
    if (status != ImportStatus.QUEUED && status != ImportStatus.READING) {
      imports.moveTo(heir.importId(), ImportStatus.QUEUED);
      imports.workedOnBy(heir.importId(), jobs.add(ReadImportJob.TYPE, heir.importId(), actor));
    }
  }
}
