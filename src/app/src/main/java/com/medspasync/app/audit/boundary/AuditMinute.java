package com.medspasync.app.audit.boundary;

import com.medspasync.app.audit.control.Sequencer;
import com.medspasync.app.jobs.control.MinuteChore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Chains what a node that died has left, and notes where the chain ends. */
@Dependent
public class AuditMinute implements MinuteChore {

  private final Sequencer sequencer;

  @Inject
  public AuditMinute(Sequencer sequencer) {
    this.sequencer = sequencer;
  }

  @Override
  public void run() {
    sequencer.chain();
    sequencer.anchor();
  }
}
