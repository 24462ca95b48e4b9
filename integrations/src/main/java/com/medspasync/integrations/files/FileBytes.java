package com.medspasync.integrations.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file, which may lie open in a folder or be kept so that only their owner can read.
 */
@FunctionalInterface
public interface FileBytes {

  /** A new way through the bytes, from their beginning, for the caller to close. */
  SeekableByteChannel open() throws IOException;

  /** The bytes one after the other. */
  default InputStream stream() throws IOException {
    return new BufferedInputStream(Channels.newInputStream(open()));
  }

  /** Where they lie open, if they do. */
  default Optional<Path> path() {
    return Optional.empty();
  }

  /** The bytes of a file in a folder. */
  static FileBytes in(Path path) {
    return new InFolder(path);
  }

  /** A file as it lies there. */
  record InFolder(Path file) implements FileBytes {

    @Override
    public SeekableByteChannel open() throws IOException {
      return Files.newByteChannel(file);
    }

    @Override
    public InputStream stream() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public Optional<Path> path() {
      return Optional.of(file);
    }
  }
}
