package com.medspasync.launcher.service;

import java.util.concurrent.CountDownLatch;

/**
 * While something is started, Ctrl-C and SIGTERM interrupt the thread that starts it and wait until
 * it has cleaned up, instead of ending this process in the middle.
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch cleaned = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Thread starter) {
    hook = new Thread(() -> interruptAndWait(starter), "interrupt-start");
  }

  /** For the current thread, until closed. */
  static Interruption watch() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void interruptAndWait(Thread starter) {
    starter.interrupt();
    try {
      cleaned.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cleaned.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The hook runs already, and has just been told that it may end.
      System.getLogger(Interruption.class.getName())
          .log(System.Logger.Level.DEBUG, "ending", ending);
    }
  }
}
