package com.medspasync.benchmarks.linkage;

import java.io.IOException;
import java.nio.file.Path;

/** Something that links two lists of people. */
interface Tool {

  /**
   * Reads both lists and tells each pair it finds.
   *
   * @throws IOException when a list cannot be read
   */
  void link(Path left, Path right, Pairs pairs) throws IOException;

  /** Takes pairs by the ids of their records. */
  @FunctionalInterface
  interface Pairs {
    void add(String leftId, String rightId);
  }
}
