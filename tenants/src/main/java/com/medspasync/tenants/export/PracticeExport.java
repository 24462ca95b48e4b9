package com.medspasync.tenants.export;

import com.medspasync.tenants.Tenant;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.Tenants;
import com.medspasync.tenants.connection.TenantSnapshot;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantKeys;
import com.medspasync.tenants.keys.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes everything that a practice keeps here into one archive: its tables as they all were at one
 * moment, its uploaded files, its people and its audit trail, opened, with schemas, a list of
 * contents and the program that checks them. Rows go through one at a time, however many there are.
 */
public final class PracticeExport {

  private static final String PLATFORM = "platform";

  private final DataSource tables;
  private final DataSource platform;
  private final TenantKeys keys;
  private final SealedFiles files;
  private final String product;
  private final Clock clock;

  /**
   * @param tables leads to the schema of the practice; takes part in no transaction of a container
   * @param platform may read schema platform
   * @param product version of what runs
   */
  public PracticeExport(
      DataSource tables,
      DataSource platform,
      TenantKeys keys,
      SealedFiles files,
      String product,
      Clock clock) {
    this.tables = tables;
    this.platform = platform;
    this.keys = keys;
    this.files = files;
    this.product = product;
    this.clock = clock;
  }

  /** Is told how far the work is, often. */
  @FunctionalInterface
  public interface Progress {

    /** Rows and files that are written, of all. */
    void at(long done, long total);
  }

  /**
   * What was written.
   *
   * @param fingerprint SHA-256 of the list of contents; two archives with the same are the same
   * @param rows of all tables
   * @param files that were once uploaded
   */
  public record Receipt(String fingerprint, long rows, long files) {}

  /**
   * Writes the archive. When this throws, what was written is none.
   *
   * @throws UndecidedException when the tables are not those of this version
   * @throws UncheckedIOException when the target takes no more or a file cannot be read
   */
  public Receipt write(TenantId tenant, OutputStream target, Progress progress)
      throws SQLException {
    // before the snapshot: keys may change while it lasts, and its values stay sealed as they were
    Vault vault = keys.of(tenant);
    Tenant practice = new Tenants(platform).get(tenant);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try (Connection own = TenantSnapshot.of(tables);
        Connection shared = platform.getConnection();
        Archive archive = new Archive(target, now)) {
      List<Sheet> ownSheets = ownSheets(own, tenant);
      List<Sheet> sharedSheets = sharedSheets(shared);
      SheetWriter ownWriter = new SheetWriter(own, tenant, new Opener(keys, vault, tenant));
      SheetWriter sharedWriter = new SheetWriter(shared, tenant, new Opener(keys, vault, tenant));
      UploadedFiles uploads = new UploadedFiles(own, tenant, files);
      long rows = ownWriter.count(ownSheets) + sharedWriter.count(sharedSheets);
      Steps steps = new Steps(progress, rows + uploads.count());

      archive.addResource("README.txt");
      archive.addResource("verify.py");
      archive.addResource("verify-audit.py");
      Manifest manifest = new Manifest(practice, product, now);
      for (Sheet sheet : ownSheets) {
        manifest.add(ownWriter.write(archive, sheet, steps));
      }
      for (Sheet sheet : sharedSheets) {
        manifest.add(sharedWriter.write(archive, sheet, steps));
      }
      manifest.add(new AuditSheet(own, tenant).write(archive));
      long copied = uploads.write(archive, steps);
      Archive.Entry list = archive.add("manifest.json", manifest.json(archive.entries()));
      return new Receipt(list.sha256(), rows, copied);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Sheet> ownSheets(Connection own, TenantId tenant) throws SQLException {
    Catalogue catalogue = Catalogue.of(own, tenant.schema());
    ExportRules.requireComplete(catalogue, ExportRules.OWN, ExportRules.OWN_LEFT_OUT);
    return ExportRules.OWN.stream()
        .map(rule -> Sheet.of(rule, catalogue, tenant.schema()))
        .toList();
  }

  /** Of schema platform, only what speaks of practices and their people. */
  private static List<Sheet> sharedSheets(Connection shared) throws SQLException {
    Catalogue catalogue = Catalogue.of(shared, PLATFORM).having("tenant_id", List.of("people"));
    ExportRules.requireComplete(catalogue, ExportRules.SHARED, ExportRules.SHARED_LEFT_OUT);
    return ExportRules.SHARED.stream().map(rule -> Sheet.of(rule, catalogue, PLATFORM)).toList();
  }

  /** Counts what is done. */
  static final class Steps {

    private final Progress progress;
    private final long total;
    private long done;

    Steps(Progress progress, long total) {
      this.progress = progress;
      this.total = total;
      progress.at(0, total);
    }

    void done() {
      done++;
      progress.at(done, total);
    }
  }
}
