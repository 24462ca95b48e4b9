package com.medspasync.app.reconciliation.control;

import com.medspasync.app.reconciliation.entity.DiscrepancyKind;
import com.medspasync.app.reconciliation.entity.MatchStatus;
import com.medspasync.app.reconciliation.entity.Proposal;
import com.medspasync.app.reconciliation.entity.Side;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.result.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The engine's answers in the shape in which they are kept.
 *
 * @param matches one per rewards line and payout entry
 * @param discrepancies one per exception
 */
record RunAnswer(List<MatchRow> matches, List<DiscrepancyRow> discrepancies) {

  /**
   * The answer to one line.
   *
   * @param references what everybody may search for
   * @param person whom the line is about
   * @param proposal why, without what was learned
   * @param learning what can be learned about it, {@code null} where no link is proposed
   */
  record MatchRow(
      UUID lineKey,
      Side side,
      String source,
      String location,
      LocalDate occurredOn,
      long moneyMinor,
      String references,
      Person person,
      Decision decision,
      String category,
      double confidence,
      Proposal proposal,
      @Nullable Learning learning) {

    MatchStatus status() {
      return MatchStatus.proposedBy(decision);
    }
  }

  /**
   * What decisions about like lines have to do with a proposal.
   *
   * @param ownConfidence probability before anything was learned
   * @param learned log-odds that were learned
   * @param traits names of what it has in common with others
   */
  record Learning(double ownConfidence, double learned, List<String> traits) {}

  /** One exception. */
  record DiscrepancyRow(
      UUID key,
      DiscrepancyKind kind,
      String category,
      String source,
      String location,
      String invoice,
      String posRef,
      UUID lineKey,
      LocalDate occurredOn,
      @Nullable Long posMinor,
      @Nullable Long programMinor,
      long atStakeMinor,
      List<String> rewardIds,
      String tender,
      String references) {}
}
