package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything lies that the product keeps: data, uploaded files, keys, logs. Private to its
 * owner.
 */
public record HomeFolder(Path root) {
  static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  public Path data() {
    return folder("data");
  }

  public Path keys() {
    return folder("keys");
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
      throw new UncheckedIOException("Cannot make the folder " + folder, e);
    }
  }
}
