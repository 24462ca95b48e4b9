package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.result.Explanation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a proposal has in common with others: its side, its programme or category, and the evidence
 * that speaks against it. Proposals with the same traits are right about equally often, whatever
 * else differs; that is what decisions about some of them teach about the others.
 *
 * @param names sorted, such as {@code rewards}, {@code rewards:alle} and {@code rewards:timing=15
 *     to 28 days later}
 */
public record Traits(List<String> names) {

  /** Evidence weaker than this is no trait. */
  private static final double AGAINST = -1;

  public Traits {
    names = List.copyOf(names);
  }

  /**
   * The traits of a proposal.
   *
   * @param group programme of a rewards line, category of a payout entry
   * @param contributions its evidence
   */
  public static Traits of(Side side, String group, List<Explanation.Contribution> contributions) {
    List<String> names = new ArrayList<>(List.of(side.word(), side.word() + ":" + group));
    for (Explanation.Contribution part : contributions) {
      if (part.logOdds() < AGAINST && Explanation.isOfField(part.field())) {
        names.add(side.word() + ":" + part.field() + "=" + part.level());
      }
    }
    return new Traits(names.stream().distinct().sorted().toList());
  }
}
