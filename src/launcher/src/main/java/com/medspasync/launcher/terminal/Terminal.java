package com.medspasync.launcher.terminal;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Lines for the person at the terminal; progress goes to standard error, answers to standard
 * output.
 */
public final class Terminal {
  private final PrintWriter out;
  private final PrintWriter err;
  private final PrintStream outStream;
  private final PrintStream errStream;

  public Terminal(PrintStream out, PrintStream err) {
    this.outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.out = new PrintWriter(out, true, StandardCharsets.UTF_8);
    this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** The terminal of this process. */
  public static Terminal system() {
    return new Terminal(System.out, System.err);
  }

  public void say(String line) {
    out.println(line);
  }

  public void complain(String line) {
    err.println(line);
  }

  /** Answers as a stream, in UTF-8 whatever the locale. */
  public PrintStream out() {
    return outStream;
  }

  /** Complaints and progress as a stream, in UTF-8 whatever the locale. */
  public PrintStream err() {
    return errStream;
  }

  /** For libraries that print answers by themselves. */
  public PrintWriter answers() {
    return out;
  }

  /** For libraries that print complaints by themselves. */
  public PrintWriter complaints() {
    return err;
  }
}
