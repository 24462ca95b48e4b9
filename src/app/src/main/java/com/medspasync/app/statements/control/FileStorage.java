package com.medspasync.app.statements.control;

import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says where uploaded files are kept. */
@Dependent
public class FileStorage {

  @Produces
  @Singleton
  static StatementFileStore store(
      @ConfigProperty(name = "medspasync.home", defaultValue = ".medspasync") String home,
      TenantKeys keys) {
    return new StatementFileStore(new SealedFiles(Path.of(home).resolve("files"), keys));
  }
}
