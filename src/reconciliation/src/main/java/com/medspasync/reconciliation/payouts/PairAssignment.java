package com.medspasync.reconciliation.payouts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The best choice among pairs of one charge and one payment, with the price of each charge and
 * payment: what it is worth to the whole.
 *
 * @see "Jonker and Volgenant (1987), A shortest augmenting path algorithm for dense and sparse
 *     linear assignment problems"
 */
final class PairAssignment {

  private static final double FORBIDDEN = 1e9;

  /** In the order of the pairs, whatever the positions: sums must not depend on these. */
  private final Map<Integer, Double> chargePrices = new LinkedHashMap<>();

  private final Map<Integer, Double> paymentPrices = new LinkedHashMap<>();
  private final List<Integer> chosen = new ArrayList<>();
  private double value;

  private PairAssignment() {}

  /**
   * @param hypotheses all hypotheses
   * @param scores their worth
   * @param pairs positions of the pairs to choose from
   * @param taken positions of hypotheses whose charges and payments are no longer free
   */
  static PairAssignment of(
      List<Hypothesis> hypotheses, double[] scores, List<Integer> pairs, List<Integer> taken) {
    Set<Integer> takenCharges = new HashSet<>();
    Set<Integer> takenPayments = new HashSet<>();
    for (int h : taken) {
      Arrays.stream(hypotheses.get(h).charges()).forEach(takenCharges::add);
      Arrays.stream(hypotheses.get(h).payments()).forEach(takenPayments::add);
    }
    List<Integer> open =
        pairs.stream()
            .filter(h ->
                !takenCharges.contains(hypotheses.get(h).charges()[0])
                    && !takenPayments.contains(hypotheses.get(h).payments()[0]))
            .toList();
    PairAssignment assignment = new PairAssignment();
    if (!open.isEmpty()) {
      assignment.solve(hypotheses, scores, open);
    }
    return assignment;
  }

  /** Sum of the scores of the chosen pairs. */
  double value() {
    return value;
  }

  /** Positions of the chosen pairs. */
  List<Integer> chosen() {
    return chosen;
  }

  double priceSum() {
    return chargePrices.values().stream().mapToDouble(Double::doubleValue).sum()
        + paymentPrices.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Sum of the prices of everything that a hypothesis uses. */
  double priceOf(Hypothesis hypothesis) {
    double sum = 0;
    for (int charge : hypothesis.charges()) {
      sum += chargePrices.getOrDefault(charge, 0.0);
    }
    for (int payment : hypothesis.payments()) {
      sum += paymentPrices.getOrDefault(payment, 0.0);
    }
    return sum;
  }

  private void solve(List<Hypothesis> hypotheses, double[] scores, List<Integer> pairs) {
    Map<Integer, Integer> rowOf = new LinkedHashMap<>();
    Map<Integer, Integer> columnOf = new LinkedHashMap<>();
    for (int h : pairs) {
      rowOf.putIfAbsent(hypotheses.get(h).charges()[0], rowOf.size());
      columnOf.putIfAbsent(hypotheses.get(h).payments()[0], columnOf.size());
    }
    int rows = rowOf.size();
    int columns = columnOf.size() + rows;
    double[][] cost = new double[rows][columns];
    int[][] pairAt = new int[rows][columns];
    for (int row = 0; row < rows; row++) {
      Arrays.fill(cost[row], 0, columnOf.size(), FORBIDDEN);
      Arrays.fill(pairAt[row], -1);
    }
    for (int h : pairs) {
      int row = rowOf.getOrDefault(hypotheses.get(h).charges()[0], -1);
      int column = columnOf.getOrDefault(hypotheses.get(h).payments()[0], -1);
      if (-scores[h] < cost[row][column]) {
        cost[row][column] = -scores[h];
        pairAt[row][column] = h;
      }
    }
    double[] rowPrice = new double[rows + 1];
    double[] columnPrice = new double[columns + 1];
    int[] rowOfColumn = assign(cost, rows, columns, rowPrice, columnPrice);
    for (int column = 1; column <= columns; column++) {
      if (rowOfColumn[column] > 0 && pairAt[rowOfColumn[column] - 1][column - 1] >= 0) {
        chosen.add(pairAt[rowOfColumn[column] - 1][column - 1]);
      }
    }
    chosen.sort(null);
    chosen.forEach(h -> value += scores[h]);
    rowOf.forEach((charge, row) -> chargePrices.put(charge, Math.max(0, -rowPrice[row + 1])));
    columnOf.forEach(
        (payment, column) -> paymentPrices.put(payment, Math.max(0, -columnPrice[column + 1])));
  }

  /** Shortest augmenting paths; rows and columns count from 1, 0 stands for none. */
  private static int[] assign(
      double[][] cost, int rows, int columns, double[] rowPrice, double[] columnPrice) {
    int[] rowOfColumn = new int[columns + 1];
    int[] way = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOfColumn[0] = row;
      int column = 0;
      double[] least = new double[columns + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[columns + 1];
      do {
        used[column] = true;
        int at = rowOfColumn[column];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= columns; j++) {
          if (used[j]) {
            continue;
          }
          double reduced = cost[at - 1][j - 1] - rowPrice[at] - columnPrice[j];
          if (reduced < least[j]) {
            least[j] = reduced;
            way[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
        for (int j = 0; j <= columns; j++) {
          if (used[j]) {
            rowPrice[rowOfColumn[j]] += delta;
            columnPrice[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (rowOfColumn[column] != 0);
      while (column != 0) {
        int previous = way[column];
        rowOfColumn[column] = rowOfColumn[previous];
        column = previous;
      }
    }
    return rowOfColumn;
  }
}
