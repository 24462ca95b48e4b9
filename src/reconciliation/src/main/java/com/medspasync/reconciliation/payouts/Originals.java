package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.payouts.LinkProblem.ChargeKind;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the charges that others repeat, once it is known which of them are linked. */
final class Originals {

  /** A charge and the one it repeats are no further apart. */
  static final Duration REPEATED_WITHIN = Duration.ofDays(1);

  private static final Duration SURELY_REPEATED_WITHIN = Duration.ofMinutes(10);

  private final LineIndex index;
  private final Function<Charge, Solved> solved;

  Originals(LineIndex index, Function<Charge, Solved> solved) {
    this.index = index;
    this.solved = solved;
  }

  /**
   * The nearest charge of the same payer, linked ones first; {@code null} when the charge is linked
   * itself or repeats none.
   */
  @Nullable Charge of(Charge charge) {
    Solved it = solved.apply(charge);
    if (it.isLinked()) {
      return null;
    }
    Charge best = null;
    long bestRank = Long.MAX_VALUE;
    for (Charge other : index.sameTill(charge, REPEATED_WITHIN)) {
      if (other == charge) {
        continue;
      }
      Duration apart = Duration.between(other.entry().at(), charge.entry().at());
      boolean linked = solved.apply(other).isLinked();
      boolean before =
          apart.isPositive() || (apart.isZero() && Books.CHARGE_ORDER.compare(other, charge) < 0);
      Boolean same = ChargeKinds.samePayer(charge, other);
      boolean repeats =
          same == null
              ? linked
                  && (it.kind() == ChargeKind.TAKEN_BACK
                      || apart.abs().compareTo(SURELY_REPEATED_WITHIN) <= 0)
              : same && (linked || before);
      long rank =
          apart.abs().toSeconds()
              + (linked ? 0 : REPEATED_WITHIN.toSeconds())
              + (same == null ? REPEATED_WITHIN.toSeconds() : 0);
      if (repeats && rank < bestRank) {
        best = other;
        bestRank = rank;
      }
    }
    return best;
  }
}
