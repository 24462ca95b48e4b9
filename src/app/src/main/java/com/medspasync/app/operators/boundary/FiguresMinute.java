package com.medspasync.app.operators.boundary;

import com.medspasync.app.jobs.control.MinuteChore;
import com.medspasync.app.operators.control.PracticeFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Counts each practice, so that the console can list all of them without looking into any. */
@Dependent
public class FiguresMinute implements MinuteChore {

  private final PracticeFigures figures;

  @Inject
  public FiguresMinute(PracticeFigures figures) {
    this.figures = figures;
  }

  @Override
  public void run() {
    figures.measure();
  }
}
