package com.medspasync.launcher.demo;

import com.medspasync.launcher.service.HomeFolder;
import com.medspasync.tenants.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A note that these spas have their staff and their files: a start that finds it has less to do.
 */
final class CompletedDemo {
  private final Path file;
  private final String password;

  /**
   * @param password what the staff were given; with another one they are not complete
   */
  CompletedDemo(HomeFolder home, String password) {
    this.file = home.keys().resolve("demo-complete");
    this.password = password;
  }

  boolean isOf(List<TenantId> spas) {
    try {
      return Files.exists(file) && Files.readString(file).equals(text(spas));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  void note(List<TenantId> spas) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, HomeFolder.ownerOnly());
      Files.writeString(file, text(spas));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }

  private String text(List<TenantId> spas) {
    return spas.stream().map(TenantId::toString).sorted().collect(Collectors.joining("\n"))
        + "\n"
        + password
        + "\n";
  }
}
