package com.medspasync.app.statements.control;

import com.medspasync.tenants.keys.SealedFiles;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps uploaded files where all sealed files are. */
@Dependent
public class FileStorage {

  @Produces
  @Singleton
  static StatementFileStore store(
      SealedFiles files,
      @ConfigProperty(name = "medspasync.storage.per.practice", defaultValue = "20000")
          long megabytes) {
    return new StatementFileStore(files, megabytes * StatementFileStore.BYTES_OF_MEGABYTE);
  }
}
