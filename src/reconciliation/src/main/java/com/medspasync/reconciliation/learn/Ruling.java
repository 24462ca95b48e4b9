package com.medspasync.reconciliation.learn;

/**
 * What a person decided about one line, with all that can be learned from it: a ruling speaks for
 * itself, also when the files it was about are gone.
 */
public sealed interface Ruling permits RewardRuling, PayoutRuling {

  /**
   * Share of decisions in which a hand slips or an eye misses something. What a single person says
   * once is believed to that degree.
   */
  double SLIPS = 0.03;

  /** Identifies the decision, unique within the spa. */
  String id();

  /** The line it is about. */
  LineKey line();

  /** What the engine had proposed. */
  Shown shown();

  /** Whether links had been proposed. */
  boolean proposedLinks();

  /** Whether the decision confirms just what was proposed. */
  boolean confirms();
}
