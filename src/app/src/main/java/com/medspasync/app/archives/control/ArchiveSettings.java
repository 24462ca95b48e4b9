package com.medspasync.app.archives.control;

import com.medspasync.app.persistence.Platform;
import com.medspasync.app.persistence.Snapshots;
import com.medspasync.tenants.export.PracticeExport;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what writes copies. */
@Dependent
public class ArchiveSettings {

  @Produces
  @Singleton
  static PracticeExport export(
      @Snapshots DataSource tables,
      @Platform DataSource platform,
      TenantKeys keys,
      SealedFiles files,
      @ConfigProperty(name = "medspasync.version") String version,
      Clock clock) {
    return new PracticeExport(tables, platform, keys, files, version, clock);
  }
}
