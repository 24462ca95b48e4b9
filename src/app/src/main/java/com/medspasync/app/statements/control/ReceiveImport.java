package com.medspasync.app.statements.control;

import com.medspasync.app.jobs.control.Jobs;
import com.medspasync.app.requests.Actor;
import com.medspasync.app.statements.entity.StoredFile;
import com.medspasync.kernel.DomainException;
import com.medspasync.kernel.TypedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Turns files that lie complete on disk into an import and the job that reads it. */
@Dependent
public class ReceiveImport {

  private final Imports imports;
  private final Jobs jobs;

  @Inject
  public ReceiveImport(Imports imports, Jobs jobs) {
    this.imports = imports;
    this.jobs = jobs;
  }

  /**
   * @return the import's id
   * @throws DomainException {@code imports.no-files} when nothing was sent
   */
  public UUID receive(List<StoredFile> files, Actor actor) {
    if (files.isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.no-files",
          "The upload held no file. Send each file as a part named \"files\".");
    }
    UUID id = TypedId.next();
    imports.add(id, actor);
    addFiles(id, files);
    imports.workedOnBy(id, jobs.add(ReadImportJob.TYPE, id, actor));
    return id;
  }

  private void addFiles(UUID importId, List<StoredFile> files) {
    int position = 0;
    for (StoredFile file : files) {
      position++;
      // also finds an earlier file of this very upload
      UUID original = imports.findFileWith(file.sha256()).orElse(null);
      imports.addFile(importId, position, file, original);
    }
  }
}
