package com.medspasync.app.statements.control;

import com.medspasync.tenants.keys.SealedFiles;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Keeps uploaded files where all sealed files are. */
@Dependent
public class FileStorage {

  @Produces
  @Singleton
  static StatementFileStore store(SealedFiles files) {
    return new StatementFileStore(files);
  }
}
