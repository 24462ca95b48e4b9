package com.medspasync.launcher.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** One command at a time may start or stop the service of a home folder; others wait. */
final class HomeLock implements AutoCloseable {
  /** Threads of one process wait here: a second lock on the file would be refused to them. */
  private static final ReentrantLock WITHIN_PROCESS = new ReentrantLock();

  private final FileChannel channel;

  @SuppressWarnings("unused") // holding it is its use; closing the channel gives it back
  private final FileLock lock;

  private HomeLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Returns when nobody else holds the lock.
   *
   * @param onWait is told once when another command holds it
   */
  static HomeLock take(HomeFolder home, Runnable onWait) {
    Path file = home.runtime().resolve("lock");
    WITHIN_PROCESS.lock();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        onWait.run();
        lock = channel.lock();
      }
      return new HomeLock(channel, lock);
    } catch (IOException e) {
      WITHIN_PROCESS.unlock();
      throw new UncheckedIOException("Cannot lock " + file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unlock the home folder", e);
    } finally {
      WITHIN_PROCESS.unlock();
    }
  }
}
