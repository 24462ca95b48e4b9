package com.medspasync.launcher.service;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once, and run in the way the system allows. */
final class PostgresPrograms {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private final Path folder;

  private PostgresPrograms(Path folder) {
    this.folder = folder;
  }

  static PostgresPrograms unpacked(Path archive, HomeFolder home) {
    String name = archive.getFileName().toString().replace(".jar", "");
    Path folder = home.runtime().resolve(name);
    if (!Files.isDirectory(folder)) {
      try {
        Path draft = Files.createTempDirectory(home.runtime(), name);
        unpack(archive, draft);
        Files.move(draft, folder);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot unpack PostgreSQL into " + folder, e);
      }
    }
    return new PostgresPrograms(folder);
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (ZipFile jar = new ZipFile(archive.toFile())) {
      ZipEntry inner =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException(archive + " holds no PostgreSQL"));
      try (InputStream bytes = new BufferedInputStream(jar.getInputStream(inner));
          TarArchiveInputStream tar =
              new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          unpack(tar, entry, target.resolve(entry.getName()).normalize());
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file);
    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Runs one of the programs to its end. */
  Programs.Outcome run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(unprivileged());
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return Programs.run(command, Map.of("LC_ALL", "C", "PGTZ", "UTC"));
  }

  /**
   * PostgreSQL refuses to run as root. A user namespace of its own makes it someone without rights,
   * while its files keep their owner.
   */
  private static List<String> unprivileged() {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    Path unshare =
        Programs.find("unshare")
            .orElseThrow(() -> cannotRunAsRoot("the program unshare is not installed"));
    List<String> command = List.of(unshare.toString(), "-U");
    List<String> trial = new ArrayList<>(command);
    trial.add("true");
    if (!Programs.run(trial, Map.of()).succeeded()) {
      throw cannotRunAsRoot("this system allows no user namespaces");
    }
    return command;
  }

  private static ServiceException cannotRunAsRoot(String reason) {
    return new ServiceException(
        "launcher.database-as-root",
        "PostgreSQL cannot run as root here ("
            + reason
            + "): run ./medspasync as an ordinary user, or set "
            + Settings.DB_URL
            + " to a server of your own.");
  }
}
