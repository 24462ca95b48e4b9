package com.medspasync.app.statements.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.medspasync.app.rest.StorageFullException;
import com.medspasync.tenants.TenantId;
import com.medspasync.tenants.keys.KeyRing;
import com.medspasync.tenants.keys.SealedFiles;
import com.medspasync.tenants.keys.TenantKeys;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No practice fills the disk for all. */
class StatementFileStoreTest {
  private static final long QUOTA = 1_000_000;

  @TempDir private Path folder;

  private final TenantId spa = TenantId.next();
  private final TenantId other = TenantId.next();
  private SealedFiles files;
  private StatementFileStore store;

  @BeforeEach
  void openTheStore() {
    TenantKeys keys =
        new TenantKeys(folder.resolve("keys"), KeyRing.of(KeyRing.newKey(), "the test"));
    keys.make(spa);
    keys.make(other);
    files = new SealedFiles(folder.resolve("files"), keys);
    store = new StatementFileStore(files, QUOTA);
  }

  @Test
  void aNameShowsTheEndingThatItHas() {
    assertThat(StatementFileStore.plainName("C:\\sales\u202Evsc.exe")).isEqualTo("salesvsc.exe");
    assertThat(StatementFileStore.plainName("/home/ana/\u2066\u200Fa\u0000b\u0085.csv\u2069"))
        .isEqualTo("ab.csv");
    assertThat(StatementFileStore.plainName("Ventas año 2026 – Ünïcödé.csv"))
        .isEqualTo("Ventas año 2026 – Ünïcödé.csv");
    assertThat(StatementFileStore.plainName("\u202E\u202E")).isEqualTo("unnamed");
  }

  @Test
  void whatIsBeyondThePracticesShareIsRefusedAndLeavesNothing() throws Exception {
    store.receive(spa, "first.csv", of(600_000));
    long before = files.bytes(spa);

    assertThatThrownBy(() -> store.receive(spa, "second.csv", of(400_000)))
        .isInstanceOf(StorageFullException.class)
        .hasMessageContaining("more than the 1 MB");

    assertThat(files.bytes(spa)).isEqualTo(before);
    store.receive(spa, "third.csv", of(300_000));
    store.receive(other, "of-another.csv", of(600_000));
  }

  private static InputStream of(int bytes) {
    return new ByteArrayInputStream(new byte[bytes]);
  }
}
