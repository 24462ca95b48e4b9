package com.medspasync.app.limits;

import java.time.Duration;

/**
 * What is left of a budget.
 *
 * @param quota requests a minute
 * @param left of them
 * @param untilFull how long it takes until all are there again when nothing is asked for
 * @param refusedFor how long until one is answered again; nothing when this one is
 * @param news whether this is the first one refused for a minute, as this node knows
 */
record Standing(
    Budget budget, long quota, long left, Duration untilFull, Duration refusedFor, boolean news) {

  boolean refused() {
    return refusedFor.isPositive();
  }
}
