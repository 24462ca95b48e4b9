package com.medspasync.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
  @TempDir Path folder;

  @Test
  void aSecretIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
    KeyFiles keys = new KeyFiles(new HomeFolder(folder));

    String secret = keys.getOrCreate("database-app");

    assertThat(secret).hasSize(43);
    assertThat(new KeyFiles(new HomeFolder(folder)).getOrCreate("database-app")).isEqualTo(secret);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.path("database-app"))))
        .isEqualTo("rw-------");
  }

  @Test
  void everySecretIsAnother() {
    KeyFiles keys = new KeyFiles(new HomeFolder(folder));

    assertThat(keys.getOrCreate("one")).isNotEqualTo(keys.getOrCreate("two"));
  }
}
