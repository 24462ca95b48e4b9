package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One command at a time may start or stop the service of a home folder; others wait. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  @SuppressWarnings("unused") // holding it is its use; closing the channel gives it back
  private final FileLock lock;

  private HomeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static HomeLock take(HomeFolder home) {
    Path file = home.runtime().resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new HomeLock(channel, channel.lock());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unlock the home folder", e);
    }
  }
}
