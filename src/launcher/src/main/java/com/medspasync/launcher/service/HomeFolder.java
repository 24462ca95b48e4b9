package com.medspasync.launcher.service;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything lies that the product keeps: data, uploaded files, keys, logs. Private to its
 * owner.
 */
public record HomeFolder(Path root) {
  static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private static final long MIB = 1 << 20;

  /** An empty database, two unpacked servers and a cache of classes, with room to write. */
  private static final long TO_BEGIN_MIB = 1_024;

  private static final long TO_RUN_MIB = 256;

  public Path data() {
    return folder("data");
  }

  public Path keys() {
    return folder("keys");
  }

  /** Where the application keeps uploaded files. */
  public Path files() {
    return folder("files");
  }

  public Path logs() {
    return folder("logs");
  }

  /** What can be made again at any time: unpacked servers, start-up caches, process ids. */
  public Path runtime() {
    return folder("runtime");
  }

  /** Scratch space of the application; kept inside so that uploads never lie in a shared folder. */
  public Path temporary() {
    return folder("tmp");
  }

  /** The folder with this name, made when missing. */
  public Path folder(String name) {
    makePrivate(root);
    return makePrivate(root.resolve(name));
  }

  /** Refuses a folder that cannot be written to, and a disk on which a start would end half-way. */
  void refuseUnusable() {
    Path runtime = runtime();
    try {
      Files.delete(Files.createTempFile(runtime, "trial", ""));
      long free = Files.getFileStore(runtime).getUsableSpace() / MIB;
      long needed = Files.exists(data().resolve("postgresql")) ? TO_RUN_MIB : TO_BEGIN_MIB;
      if (free < needed) {
        throw new ServiceException(
            "launcher.disk-full",
            root
                + " has "
                + free
                + " MB free, and a start needs "
                + needed
                + " MB: free some, or point "
                + Settings.HOME
                + " at another disk.");
      }
    } catch (IOException e) {
      throw unusable(root, e);
    }
  }

  private static ServiceException unusable(Path folder, IOException reason) {
    return new ServiceException(
        "launcher.home-unusable",
        "Cannot write to "
            + folder
            + ": "
            + FileTroubles.reason(reason)
            + ". Mend that, or point "
            + Settings.HOME
            + " at a folder of your own.",
        reason);
  }

  /** For a file that only its owner may read and write. */
  public static FileAttribute<?>[] ownerOnly() {
    return POSIX
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  static Path makePrivate(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        return folder;
      }
      Files.createDirectories(folder);
      if (POSIX) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }
}
