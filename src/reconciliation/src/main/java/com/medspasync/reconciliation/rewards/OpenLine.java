package com.medspasync.reconciliation.rewards;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.model.RewardLine;
import com.medspasync.reconciliation.result.RewardCategory;
import com.medspasync.reconciliation.result.RewardMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rewards line among others, with what is known of it so far. */
final class OpenLine {

  /**
   * The member of some lines.
   *
   * @param number in the directory
   * @param profile what is known of her
   * @param history clients whom her lines were found to be about, with the days that tell so
   * @param known clients whom people said she is
   */
  record Member(
      int number, PersonProfile profile, Map<Integer, Set<Integer>> history, Set<Integer> known) {}

  /**
   * What is known of a line before any sale is looked at.
   *
   * @param claim the line made ready for matching
   * @param screenedAs why it matches no sale, {@code null} when it may
   * @param related the line that it undoes or repeats, or that undoes it
   * @param open whether it takes part
   * @param choice what was decided about it
   */
  record Reading(
      Claim claim,
      @Nullable RewardCategory screenedAs,
      @Nullable RewardLine related,
      boolean open,
      Decided.@Nullable Choice choice) {

    /** Whether the line, read again, says what it said. */
    boolean says(Claim again) {
      return claim.member() == again.member()
          && claim.visitValueMinor() == again.visitValueMinor()
          && claim.products().equals(again.products());
    }

    /** Whether the line takes part as it did before. */
    boolean isLike(Reading before) {
      return open == before.open
          && claim == before.claim
          && (choice == null ? before.choice == null : choice.equals(before.choice));
    }
  }

  private final RewardLine line;
  private Member member;
  private Reading reading;
  private List<WeighedPair> pairs = List.of();
  private List<Candidate> candidates = List.of();
  private double[] probabilities = new double[0];
  private int chosenVisit = -1;
  private @Nullable RewardMatch answer;

  OpenLine(RewardLine line, Member member, Reading reading) {
    this.line = line;
    this.member = member;
    this.reading = reading;
  }

  RewardLine line() {
    return line;
  }

  Member member() {
    return member;
  }

  Reading reading() {
    return reading;
  }

  Claim claim() {
    return reading.claim;
  }

  void read(Member newMember, Reading newReading) {
    member = newMember;
    reading = newReading;
  }

  /** Every visit that is not hopeless, in no order. */
  List<WeighedPair> pairs() {
    return pairs;
  }

  void pair(List<WeighedPair> found) {
    pairs = found;
  }

  /** The best of them, in order. */
  List<Candidate> candidates() {
    return candidates;
  }

  void choose(List<Candidate> best) {
    candidates = best;
  }

  /** Number of the visit that was chosen, -1 for none. */
  int chosenVisit() {
    return chosenVisit;
  }

  /**
   * Takes over what was found for the line among its competitors; says whether it is anything else
   * than before.
   *
   * @param visit number of the visit that was chosen, -1 for none
   * @param ofCandidates probability of each candidate
   */
  boolean assign(int visit, double[] ofCandidates) {
    boolean same = visit == chosenVisit && Arrays.equals(ofCandidates, probabilities);
    chosenVisit = visit;
    probabilities = ofCandidates;
    return !same;
  }

  boolean isAbout(int visit) {
    for (Candidate candidate : candidates) {
      if (candidate.visit().index() == visit) {
        return true;
      }
    }
    return false;
  }

  RewardMatch answer() {
    if (answer == null) {
      throw new IllegalStateException("A line is answered as soon as it is added");
    }
    return answer;
  }

  void answer(RewardMatch found) {
    answer = found;
  }
}
