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
import org.jspecify.annotations.Nullable;

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
   * What an upload led to.
   *
   * @param added whether the import is new; otherwise its key was used before and the files sent
   *     now belong to nobody
   */
  public record Receipt(UUID importId, boolean added) {}

  /**
   * @param idempotencyKey the caller's own name for this request, if any
   * @throws DomainException {@code imports.no-files} when nothing was sent
   */
  public Receipt receive(List<StoredFile> files, Actor actor, @Nullable String idempotencyKey) {
    if (files.isEmpty()) {
      throw new DomainException(
          DomainException.Kind.INVALID,
          "imports.no-files",
          "The upload held no file. Send each file as a part named \"files\".");
    }
    UUID id = TypedId.next();
    if (!imports.add(id, actor, idempotencyKey)) {
      return new Receipt(imports.findByKey(keyOf(idempotencyKey)).orElseThrow(), false);
    }
    addFiles(id, files);
    imports.workedOnBy(id, jobs.add(ReadImportJob.TYPE, id, actor));
    return new Receipt(id, true);
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

  private static String keyOf(@Nullable String idempotencyKey) {
    if (idempotencyKey == null) {
      throw new IllegalStateException("An import without a key cannot have been added before");
    }
    return idempotencyKey;
  }
}
