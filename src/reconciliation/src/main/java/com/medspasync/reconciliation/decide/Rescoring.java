package com.medspasync.reconciliation.decide;

import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.Recalibration;
import com.medspasync.reconciliation.learn.Traits;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run says of the links it proposed once more was decided, without running again: how sure
 * each of them is now, and which may stand without a person's look. The links themselves stay; a
 * decision that suggests others is heard by the next run.
 */
public final class Rescoring {

  private Rescoring() {}

  /**
   * A link that was proposed.
   *
   * @param confidence probability that the engine gave it by itself
   * @param traits what it has in common with others
   * @param contested whether a person has given its sale to another line since
   */
  public record Proposed(double confidence, Traits traits, boolean contested) {}

  /**
   * What is to be thought of it now.
   *
   * @param learned log-odds that decisions about links like it add
   * @param confidence probability with that
   * @param automatic whether it may stand without a look
   */
  public record Verdict(double learned, double confidence, boolean automatic) {}

  /**
   * Weighs all proposals of one side together, for the share of wrong ones is theirs together.
   *
   * @param proposals links that nobody has decided about
   * @param recalibration what was learned
   * @param promise what can be promised of this side
   * @param acceptedError share of automatic matches that may be wrong, in (0, 1)
   * @return one verdict each, in the same order
   */
  public static List<Verdict> of(
      List<Proposed> proposals,
      Recalibration recalibration,
      Promise promise,
      double acceptedError) {
    List<Double> learned = new ArrayList<>();
    List<Double> confidences = new ArrayList<>();
    for (Proposed proposed : proposals) {
      double shift = recalibration.shift(proposed.traits());
      learned.add(shift);
      confidences.add(Recalibration.shifted(proposed.confidence(), shift));
    }
    AutomaticSet automatic = AutomaticSet.of(confidences, acceptedError);
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < proposals.size(); i++) {
      Proposed proposed = proposals.get(i);
      verdicts.add(
          new Verdict(
              learned.get(i),
              confidences.get(i),
              !proposed.contested()
                  && automatic.contains(confidences.get(i))
                  && promise.covers(proposed.confidence(), confidences.get(i))));
    }
    return verdicts;
  }
}
