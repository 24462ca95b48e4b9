package com.medspasync.systemtests;

import java.nio.charset.StandardCharsets;

/**
 * A file as it should not be, and what the product is expected to make of it.
 *
 * @param read rows that are good all the same
 * @param badLine line of the first row that cannot be read, 0 when there is none
 * @param says words that the person is told about the file, empty when nothing is to be said
 */
record UglyFile(Upload upload, Fate fate, int read, int badLine, String says) {

  /** What becomes of a file; the names are those of the interface. */
  enum Fate {
    READ,
    REFUSED,
    NEEDS_ANSWER
  }

  static UglyFile refused(String name, String content, String says) {
    return refused(name, content.getBytes(StandardCharsets.UTF_8), says);
  }

  static UglyFile refused(String name, byte[] content, String says) {
    return new UglyFile(new Upload(name, content), Fate.REFUSED, 0, 0, says);
  }

  static UglyFile read(String name, String content, int rows) {
    return read(name, content.getBytes(StandardCharsets.UTF_8), rows);
  }

  static UglyFile read(String name, byte[] content, int rows) {
    return new UglyFile(new Upload(name, content), Fate.READ, rows, 0, "");
  }

  static UglyFile asked(String name, String content) {
    return new UglyFile(Upload.text(name, content), Fate.NEEDS_ANSWER, 0, 0, "");
  }

  UglyFile andSays(String words) {
    return new UglyFile(upload, fate, read, badLine, words);
  }

  UglyFile andRejects(int line, String words) {
    return new UglyFile(upload, fate, read, line, words);
  }

  String name() {
    return upload.name();
  }

  @Override
  public String toString() {
    return name();
  }
}
