package com.medspasync.reconciliation.rewards;

import com.medspasync.kernel.DateRange;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ScreenedClaims;
import com.medspasync.reconciliation.compare.EventComparator;
import com.medspasync.reconciliation.decide.AutomaticSet;
import com.medspasync.reconciliation.guarantee.Promise;
import com.medspasync.reconciliation.learn.LearnedModel;
import com.medspasync.reconciliation.score.RelationModel;
import com.medspasync.reconciliation.text.ProductCatalog;
import com.medspasync.reconciliation.visits.RewardAttribution;
import java.util.List;

/**
 * Everything that a run learned from all lines together. With it, the answer to a line follows from
 * the line and its surroundings alone; see {@link OpenLines}.
 *
 * @param period business days to reconcile
 * @param covered days that the sales cover
 * @param catalog what item names mean
 * @param attribution finds the rewards of an invoice
 * @param rarities how rare values are
 * @param events compares lines with visits
 * @param heard sure links of the passes before the last one
 * @param heardNumbers what they tell of the lines' numbers
 * @param heardDelays what they tell of how late lines appear
 * @param relations what agreement says
 * @param noSale how ready lines are to have no sale
 * @param numbers what the sure links of the last pass tell of the lines' numbers
 * @param delays how late lines appear
 * @param records how lines differ from their records
 * @param exceptions what is usual where both sides disagree
 * @param automatic links that may stand without a look
 * @param promise what is promised of these
 * @param learned what people taught
 */
record RewardsModel(
    DateRange period,
    DateRange covered,
    ProductCatalog catalog,
    RewardAttribution attribution,
    Rarities rarities,
    EventComparator events,
    List<SureLinks> heard,
    EntryNumbers heardNumbers,
    PostingDelays heardDelays,
    RelationModel relations,
    NoSale noSale,
    EntryNumbers numbers,
    PostingDelays delays,
    RecordModel records,
    RewardExceptions exceptions,
    AutomaticSet automatic,
    Promise promise,
    LearnedModel learned) {

  RewardsModel {
    heard = List.copyOf(heard);
  }

  /**
   * Answers to lines whose links were chosen.
   *
   * @param open lines that may match a sale
   * @param told what the lines' numbers tell
   */
  Answers answers(
      ScreenedClaims claims,
      List<Claim> open,
      Linking linking,
      Reasons reasons,
      Decided decided,
      EntryNumbers told) {
    return new Answers(
        claims,
        linking,
        link ->
            automatic.contains(link.confidence())
                && promise.covers(link.supposed(), link.confidence()),
        new Unmatched(open, linking, delays, told, covered),
        reasons,
        period,
        decided,
        learned);
  }
}
