package com.medspasync.launcher.service;

/** Hears what the service is doing; what it says is for a person who waits. */
public interface Progress {
  /** A step begins that may take a while. */
  void begins(String step);

  /** The step that began last is done. */
  void done(String result);
}
