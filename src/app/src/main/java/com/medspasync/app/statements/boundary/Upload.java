package com.medspasync.app.statements.boundary;

import com.medspasync.app.idempotency.Fingerprinted;
import com.medspasync.app.statements.entity.StoredFile;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a multipart request; each lies complete on disk. */
public record Upload(List<StoredFile> files) implements Fingerprinted {

  public Upload {
    files = List.copyOf(files);
  }

  /** The same files make the same upload, wherever their copies lie and however they were sent. */
  @Override
  public String fingerprint() {
    return files.stream()
        .map(file -> file.sha256() + " " + file.name())
        .collect(Collectors.joining("\n"));
  }
}
