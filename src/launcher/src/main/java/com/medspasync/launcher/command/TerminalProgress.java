package com.medspasync.launcher.command;

import com.medspasync.launcher.service.Progress;
import com.medspasync.launcher.terminal.Terminal;
import java.time.Duration;
import java.util.Locale;

/** One line per finished step, with the time it took. */
final class TerminalProgress implements Progress {
  private static final double MS_PER_SECOND = 1000.0;

  private final Terminal terminal;
  private long began = System.nanoTime();
  private String step = "";

  TerminalProgress(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void begins(String newStep) {
    step = newStep;
    began = System.nanoTime();
    terminal.say("  starting " + step + " …");
  }

  @Override
  public void done(String result) {
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / MS_PER_SECOND;
    terminal.say(String.format(Locale.ROOT, "  %s (%.1f s)", result, seconds));
  }
}
