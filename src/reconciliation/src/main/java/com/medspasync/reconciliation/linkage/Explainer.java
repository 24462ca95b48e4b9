package com.medspasync.reconciliation.linkage;

import com.medspasync.reconciliation.linkage.compare.PairComparator;
import com.medspasync.reconciliation.linkage.model.LinkageModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in one line why two records were paired: parts in log-odds that add up to the total. */
public final class Explainer {

  private static final double NEGLIGIBLE = 0.005;

  private final LinkageModel model;
  private final PairComparator comparator;
  private final Linked linked;

  Explainer(LinkageModel model, PairComparator comparator, Linked linked) {
    this.model = model;
    this.comparator = comparator;
    this.linked = linked;
  }

  /**
   * What speaks for and against, as far as it weighs anything; what comes through other records of
   * the group is the last part.
   */
  public List<LinkageModel.Reason> reasons(int pair) {
    int left = linked.leftRow(pair);
    int right = linked.rightRow(pair);
    long pattern = comparator.pattern(left, right);
    List<LinkageModel.Reason> reasons = new ArrayList<>();
    for (LinkageModel.Reason reason : model.reasons(left, right, pattern)) {
      if (Math.abs(reason.logOdds()) >= NEGLIGIBLE) {
        reasons.add(reason);
      }
    }
    double byOthers = linked.logOdds(pair) - model.logOdds(left, right, pattern);
    if (Math.abs(byOthers) >= NEGLIGIBLE) {
      reasons.add(new LinkageModel.Reason("through others of the group", "", byOthers));
    }
    return reasons;
  }

  /** For example {@code log-odds 9.31 = prior -11.20; surname same +6.10; …}. */
  public String explain(int pair) {
    int left = linked.leftRow(pair);
    int right = linked.rightRow(pair);
    long pattern = comparator.pattern(left, right);
    double direct = model.logOdds(left, right, pattern);
    StringBuilder text = new StringBuilder(160);
    text.append("log-odds ").append(signed(linked.logOdds(pair))).append(" =");
    String between = " ";
    double sum = 0;
    for (LinkageModel.Reason reason : model.reasons(left, right, pattern)) {
      sum += reason.logOdds();
      if (Math.abs(reason.logOdds()) < NEGLIGIBLE) {
        continue;
      }
      text.append(between).append(reason.what());
      if (!reason.how().isEmpty()) {
        text.append(' ').append(reason.how());
      }
      text.append(' ').append(signed(reason.logOdds()));
      between = "; ";
    }
    if (Math.abs(sum - direct) >= NEGLIGIBLE) {
      text.append(between).append("limit of certainty ").append(signed(direct - sum));
    }
    double byOthers = linked.logOdds(pair) - direct;
    if (Math.abs(byOthers) >= NEGLIGIBLE) {
      text.append(between).append("through others of the group ").append(signed(byOthers));
    }
    return text.toString();
  }

  private static String signed(double number) {
    return String.format(Locale.ROOT, "%+.2f", number);
  }
}
