package com.medspasync.launcher.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A secret that an operator keeps in a file of her own. */
final class SecretFile {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFile() {}

  /**
   * What stands in the file, without the line's end.
   *
   * @param setting that names the file
   * @throws ServiceException when it cannot be read, or can be read by others
   */
  static String read(String setting, Path file) {
    try {
      if (HomeFolder.POSIX && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
        throw new ServiceException(
            "launcher.setting-refused",
            setting + " names a file that others may read; mend that with: chmod 600 " + file);
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ServiceException(
          "launcher.setting-refused",
          setting + " names a file that cannot be read: " + FileTroubles.reason(e) + ".",
          e);
    }
  }
}
