package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.blocking.VisitIndex;
import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.claims.ClaimBook;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.identity.Persons;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The visits that each rewards line is compared with: those that count, then voided ones that were
 * not rung up again. What names and events alone find is found once; visits of clients that a
 * member turned out to be come on top.
 */
final class VisitBlocks {

  private static final Comparator<Visit> BY_INDEX = Comparator.comparingInt(Visit::index);

  private final ClaimBook claims;
  private final VisitBook visits;
  private final VisitIndex live;
  private final VisitIndex voided;
  private final Map<Integer, Block> byClaim = new HashMap<>();
  private final int mostKept;
  private int kept;

  /**
   * @param claims rewards lines
   * @param visits what they may be about
   * @param clients directory of the visits' clients
   * @param givenNames short forms of given names
   * @param mostKept how many pairs are kept rather than found again
   */
  VisitBlocks(
      ClaimBook claims, VisitBook visits, Persons clients, GivenNames givenNames, int mostKept) {
    this.claims = claims;
    this.mostKept = mostKept;
    this.visits = visits;
    this.live = new VisitIndex(givenNames);
    this.voided = new VisitIndex(givenNames);
    for (Visit visit : visits.visits()) {
      (visit.voided() ? voided : live).add(visit, clients.profile(visit.client()));
    }
  }

  /**
   * Visits to compare a line with.
   *
   * @param known clients that its member was found to be before
   */
  List<Visit> of(Claim claim, Set<Integer> known) {
    Block block = byClaim.get(claim.index());
    if (block == null) {
      PersonProfile member = claims.members().profile(claim.member());
      block = Block.of(live.candidates(claim, member), voided.candidates(claim, member));
      if (kept + block.all.size() <= mostKept) {
        byClaim.put(claim.index(), block);
        kept += block.all.size();
      }
    }
    return known.isEmpty() ? block.all : withKnown(block, known, claim, live, voided).all;
  }

  /**
   * Visits to compare one line with.
   *
   * @param live visits that count
   * @param voided visits that were voided
   * @param known clients that its member was found to be before
   */
  static List<Visit> of(
      Claim claim, PersonProfile member, Set<Integer> known, VisitIndex live, VisitIndex voided) {
    Block block = Block.of(live.candidates(claim, member), voided.candidates(claim, member));
    return withKnown(block, known, claim, live, voided).all;
  }

  private static Block withKnown(
      Block block, Set<Integer> known, Claim claim, VisitIndex live, VisitIndex voided) {
    List<Visit> moreLive = live.visitsOf(known, claim);
    List<Visit> moreVoided = voided.visitsOf(known, claim);
    return holdsAll(block.live, moreLive) && holdsAll(block.voided, moreVoided)
        ? block
        : Block.of(union(block.live, moreLive), union(block.voided, moreVoided));
  }

  /** Number of visits that a line could be about by its date alone. */
  long around(LocalDate day) {
    return visits.between(
        day.minusDays(VisitIndex.DAYS_AFTER), day.plusDays(VisitIndex.DAYS_BEFORE + 1L));
  }

  /**
   * Some of those visits, evenly spread: what chance agreement looks like.
   *
   * @param day day of the line
   * @param count how many at most
   * @param offset shifts the choice, so that lines do not all meet the same visits
   */
  List<Visit> spread(LocalDate day, int count, int offset) {
    List<Visit> chosen =
        visits.spread(
            day.minusDays(VisitIndex.DAYS_AFTER),
            day.plusDays(VisitIndex.DAYS_BEFORE + 1L),
            count,
            offset);
    chosen.removeIf(Visit::voided);
    return chosen;
  }

  private static boolean holdsAll(List<Visit> ordered, List<Visit> some) {
    for (Visit visit : some) {
      if (Collections.binarySearch(ordered, visit, BY_INDEX) < 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Visit> union(List<Visit> ordered, List<Visit> some) {
    List<Visit> union = new ArrayList<>(ordered);
    for (Visit visit : some) {
      if (Collections.binarySearch(ordered, visit, BY_INDEX) < 0) {
        union.add(visit);
      }
    }
    union.sort(BY_INDEX);
    return union;
  }

  /** A voided sale that was rung up again is not what a line is about. */
  private static boolean isRungAgain(Visit voided, List<Visit> live) {
    for (Visit visit : live) {
      if (visit.client() == voided.client()
          && visit.client() >= 0
          && !visit.day().isBefore(voided.day())
          && !visit.day().isAfter(voided.day().plusDays(1))
          && hasItemOf(visit, voided)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasItemOf(Visit again, Visit before) {
    for (Treatment now : again.treatments()) {
      for (Treatment then : before.treatments()) {
        if (then.line().item().equals(now.line().item())) {
          return true;
        }
      }
    }
    return false;
  }

  private record Block(List<Visit> live, List<Visit> voided, List<Visit> all) {

    static Block of(List<Visit> live, List<Visit> voided) {
      List<Visit> all = new ArrayList<>(live);
      for (Visit visit : voided) {
        if (!isRungAgain(visit, live)) {
          all.add(visit);
        }
      }
      return new Block(live, voided, all);
    }
  }
}
