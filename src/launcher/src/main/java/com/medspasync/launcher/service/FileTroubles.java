package com.medspasync.launcher.service;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** What a failed look at a file means, in words for the person who can mend it. */
public final class FileTroubles {
  private FileTroubles() {}

  /** The reason, as the end of a sentence: "permission denied". */
  public static String reason(@Nullable IOException trouble) {
    return switch (trouble) {
      case null -> "for a reason that the system does not give";
      case AccessDeniedException e -> "permission denied";
      case NoSuchFileException e -> e.getFile() + " does not exist";
      case FileAlreadyExistsException e -> e.getFile() + " is in the way";
      case NotDirectoryException e -> e.getFile() + " is not a folder";
      case FileSystemException e when e.getReason() != null -> String.valueOf(e.getReason());
      default -> String.valueOf(trouble.getMessage());
    };
  }
}
