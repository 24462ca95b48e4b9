package com.medspasync.reconciliation.learn;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardLink;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A decision about a rewards line.
 *
 * @param id identifies the decision
 * @param rewardLine the line
 * @param shown what had been proposed
 * @param proposed treatments that had been proposed, by their places
 * @param chosen the sale lines it is about; empty when there is none
 * @param category what became of the line; {@code MATCHED} exactly when sale lines were chosen
 */
public record RewardRuling(
    String id,
    RewardLine rewardLine,
    Shown shown,
    Set<LineRef> proposed,
    List<SaleLine> chosen,
    RewardCategory category)
    implements Ruling {

  public RewardRuling {
    proposed = Set.copyOf(proposed);
    chosen = List.copyOf(chosen);
    if (chosen.isEmpty() == (category == RewardCategory.MATCHED)) {
      throw new IllegalArgumentException("A line is matched when it has its sale: " + category);
    }
  }

  /** The line is about these sale lines, whether they had been proposed or others. */
  public static RewardRuling linked(String id, RewardMatch match, Collection<SaleLine> chosen) {
    return new RewardRuling(
        id,
        match.line(),
        Shown.of(match),
        treatments(match),
        List.copyOf(chosen),
        RewardCategory.MATCHED);
  }

  /** The line is about no sale, and this is why. */
  public static RewardRuling unlinked(String id, RewardMatch match, RewardCategory category) {
    return new RewardRuling(
        id, match.line(), Shown.of(match), treatments(match), List.of(), category);
  }

  @Override
  public LineKey line() {
    return LineKey.of(rewardLine);
  }

  @Override
  public boolean proposedLinks() {
    return !proposed.isEmpty();
  }

  @Override
  public boolean confirms() {
    Set<LineRef> refs = new HashSet<>();
    chosen.forEach(line -> refs.add(line.ref()));
    return refs.equals(proposed) && (!refs.isEmpty() || category.word().equals(shown.category()));
  }

  private static Set<LineRef> treatments(RewardMatch match) {
    Set<LineRef> treatments = new HashSet<>();
    for (RewardLink link : match.links()) {
      if (link.role() == RewardLink.Role.TREATMENT) {
        treatments.add(link.sale());
      }
    }
    return treatments;
  }
}
