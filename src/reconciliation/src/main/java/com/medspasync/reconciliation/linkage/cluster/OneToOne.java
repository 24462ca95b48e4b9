package com.medspasync.reconciliation.linkage.cluster;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Leaves each record at most one partner, so that the pairs which stay have the most evidence
 * together: the assignment of greatest weight, found record by record along shortest augmenting
 * paths. A record may stay alone when that serves the whole. Weights are whole numbers, so the
 * answer is exact and the same everywhere.
 *
 * @see "Kuhn (1955), The Hungarian method for the assignment problem"
 * @see "Edmonds & Karp (1972), Theoretical improvements in algorithmic efficiency for network flow
 *     problems"
 */
public final class OneToOne {

  private static final double UNITS = 1e6;
  private static final int NONE = -1;

  private final ScoredPairs pairs;

  /** Evidence of each pair above the least that is asked for, at least 1. */
  private final long[] weights;

  /** Where the pairs of each left row begin. */
  private final int[] starts;

  /** What each record is worth to the whole; together they are what the best assignment weighs. */
  private final long[] leftWorth;

  private final long[] rightWorth;

  /** Pair that holds each record of the right list. */
  private final int[] heldBy;

  /** Record of the right list that each of the left one has. */
  private final int[] placeOf;

  /** Distance at which this search found a record of the right list, and along which pair. */
  private final long[] distance;

  private final int[] foundBy;
  private final boolean[] settled;
  private int[] reached = new int[16];
  private int reachedCount;

  private OneToOne(ScoredPairs pairs, int leftRows, int rightRows) {
    this.pairs = pairs;
    this.weights = weights(pairs);
    this.starts = new int[leftRows + 1];
    for (int pair = 0; pair < pairs.size(); pair++) {
      starts[pairs.left(pair) + 1]++;
    }
    for (int row = 0; row < leftRows; row++) {
      starts[row + 1] += starts[row];
    }
    this.leftWorth = new long[leftRows];
    this.rightWorth = new long[rightRows];
    this.heldBy = new int[rightRows];
    this.placeOf = new int[leftRows];
    this.distance = new long[rightRows];
    this.foundBy = new int[rightRows];
    this.settled = new boolean[rightRows];
    Arrays.fill(heldBy, NONE);
    Arrays.fill(placeOf, NONE);
    Arrays.fill(foundBy, NONE);
  }

  /**
   * @param pairs pairs to choose from
   * @param leftRows records of the left list
   * @param rightRows records of the right list
   */
  public static ScoredPairs of(ScoredPairs pairs, int leftRows, int rightRows) {
    OneToOne assignment = new OneToOne(pairs, leftRows, rightRows);
    for (int row = 0; row < leftRows; row++) {
      if (assignment.starts[row] < assignment.starts[row + 1]) {
        assignment.seat(row);
      }
    }
    return assignment.kept();
  }

  /** Every pair counts for something, or one of little evidence would never stay. */
  private static long[] weights(ScoredPairs pairs) {
    double least = 0;
    for (int pair = 0; pair < pairs.size(); pair++) {
      least = Math.min(least, pairs.logOdds(pair));
    }
    long[] weights = new long[pairs.size()];
    for (int pair = 0; pair < weights.length; pair++) {
      weights[pair] = Math.round((pairs.logOdds(pair) - least) * UNITS) + 1;
    }
    return weights;
  }

  private ScoredPairs kept() {
    boolean[] keeps = new boolean[pairs.size()];
    for (int pair : heldBy) {
      if (pair != NONE) {
        keeps[pair] = true;
      }
    }
    ScoredPairs kept = new ScoredPairs();
    for (int pair = 0; pair < keeps.length; pair++) {
      if (keeps[pair]) {
        kept.add(pairs.left(pair), pairs.right(pair), pairs.logOdds(pair));
      }
    }
    return kept;
  }

  /** Finds a place for one more record of the left list; others may move or stay alone for it. */
  private void seat(int row) {
    long most = 0;
    for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
      most = Math.max(most, weights[pair] - rightWorth[pairs.right(pair)]);
    }
    leftWorth[row] = most;
    Search search = new Search(row);
    search.run();
    search.agreeOnWorth();
    search.move();
    for (int i = 0; i < reachedCount; i++) {
      foundBy[reached[i]] = NONE;
      settled[reached[i]] = false;
    }
    reachedCount = 0;
  }

  /** What it costs the whole to seat one record, by the cheapest chain of moves. */
  private final class Search {
    private final int first;
    private final PriorityQueue<Place> open = new PriorityQueue<>();

    /** Cheapest end found: a free place, or {@link #NONE} and a row that stays alone instead. */
    private long cost;

    private int freePlace = NONE;
    private int alone;

    Search(int first) {
      this.first = first;
      this.alone = first;
      this.cost = leftWorth[first];
    }

    void run() {
      look(first, 0);
      while (!open.isEmpty() && open.peek().distance() < cost) {
        Place next = open.remove();
        int right = next.right();
        if (settled[right] || next.distance() > distance[right]) {
          continue;
        }
        settled[right] = true;
        int holder = pairs.left(heldBy[right]);
        if (next.distance() + leftWorth[holder] < cost) {
          cost = next.distance() + leftWorth[holder];
          alone = holder;
          freePlace = NONE;
        }
        look(holder, next.distance());
      }
    }

    /** Considers all places that a row at some distance could take. */
    private void look(int row, long before) {
      for (int pair = starts[row]; pair < starts[row + 1]; pair++) {
        int right = pairs.right(pair);
        long there = before + leftWorth[row] + rightWorth[right] - weights[pair];
        if (settled[right]
            || there > cost
            || (foundBy[right] != NONE && there >= distance[right])) {
          continue;
        }
        if (foundBy[right] == NONE) {
          remember(right);
        }
        distance[right] = there;
        foundBy[right] = pair;
        if (heldBy[right] != NONE) {
          open.add(new Place(there, right));
        } else if (there < cost || (there == cost && freePlace == NONE)) {
          cost = there;
          freePlace = right;
        }
      }
    }

    private void remember(int right) {
      if (reachedCount == reached.length) {
        reached = Arrays.copyOf(reached, reachedCount * 2);
      }
      reached[reachedCount++] = right;
    }

    /**
     * Keeps the worth of both records of each pair at least its weight, and of those kept equal.
     */
    void agreeOnWorth() {
      leftWorth[first] -= cost;
      for (int i = 0; i < reachedCount; i++) {
        int right = reached[i];
        if (settled[right] && distance[right] < cost) {
          leftWorth[pairs.left(heldBy[right])] -= cost - distance[right];
          rightWorth[right] += cost - distance[right];
        }
      }
    }

    /** Moves each record of the chain to its new place. */
    void move() {
      int place = freePlace;
      if (place == NONE) {
        if (alone == first) {
          return;
        }
        place = placeOf[alone];
        placeOf[alone] = NONE;
      }
      while (place != NONE) {
        int mover = pairs.left(foundBy[place]);
        int left = placeOf[mover];
        heldBy[place] = foundBy[place];
        placeOf[mover] = place;
        place = left;
      }
    }
  }

  /** A taken place in the right list and what it costs to come there. */
  private record Place(long distance, int right) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byDistance = Long.compare(distance, other.distance);
      return byDistance != 0 ? byDistance : Integer.compare(right, other.right);
    }
  }
}
