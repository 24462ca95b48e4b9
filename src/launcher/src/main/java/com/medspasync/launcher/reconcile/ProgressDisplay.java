package com.medspasync.launcher.reconcile;

import com.medspasync.reconciliation.Progress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a long run has come: one bar per stage. */
public final class ProgressDisplay implements Progress, AutoCloseable {

  private static final int REFRESH_MILLIS = 200;

  private final PrintStream err;
  private @Nullable ProgressBar bar;
  private String stage = "";

  public ProgressDisplay(PrintStream err) {
    this.err = err;
  }

  @Override
  public void at(String nextStage, long done, long total) {
    if (bar == null || !nextStage.equals(stage)) {
      close();
      stage = nextStage;
      bar =
          new ProgressBarBuilder()
              .setTaskName(nextStage)
              .setInitialMax(total)
              .setUpdateIntervalMillis(REFRESH_MILLIS)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setConsumer(new ConsoleProgressBarConsumer(err))
              .build();
    }
    bar.maxHint(total);
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
