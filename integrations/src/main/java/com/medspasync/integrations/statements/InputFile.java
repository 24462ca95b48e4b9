package com.medspasync.integrations.statements;

import com.medspasync.integrations.files.FileBytes;
import java.nio.file.Path;

/**
 * A file to read.
 *
 * @param name name by which results and messages call it
 */
public record InputFile(String name, FileBytes bytes) {

  /**
   * A file in a folder.
   *
   * @param path where its bytes are; the path's own name means nothing
   */
  public InputFile(String name, Path path) {
    this(name, FileBytes.in(path));
  }

  /** Where the bytes of a file in a folder are. */
  public Path path() {
    return bytes.path().orElseThrow();
  }
}
