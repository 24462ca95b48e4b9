package com.medspasync.app.jobs.control;

import java.util.UUID;

/** Remembers, with the surrounding transaction, that a job of the bound spa waits to be run. */
public interface JobQueue {

  void enqueue(UUID jobId);
}
