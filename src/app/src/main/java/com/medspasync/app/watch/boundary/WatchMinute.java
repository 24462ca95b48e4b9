package com.medspasync.app.watch.boundary;

import com.medspasync.app.jobs.control.MinuteChore;
import com.medspasync.app.watch.control.Watch;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Verifies the trail, and catches up on what a node that died has not looked at. */
@Dependent
public class WatchMinute implements MinuteChore {

  private final Watch watch;

  @Inject
  public WatchMinute(Watch watch) {
    this.watch = watch;
  }

  @Override
  public void run() {
    watch.lookAtEvents();
    watch.lookAtTrail();
    watch.tell();
  }
}
