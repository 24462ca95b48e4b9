package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Field;
import java.util.List;

/**
 * Finds the amounts of a program's statement. Rewards are round sums that not every visit has;
 * points are given for every visit and taken in hundreds.
 */
final class RewardAmounts {

  /** Rewards come in steps of five dollars. */
  private static final long STEP = 500;

  private static final long LARGEST = 100_000;

  private static final double NEARLY_ALL = 0.95;

  private final Draft draft;
  private final TableValues table;

  private RewardAmounts(Draft draft) {
    this.draft = draft;
    this.table = draft.table();
  }

  static void complete(Draft draft) {
    RewardAmounts amounts = new RewardAmounts(draft);
    amounts.findValue();
    amounts.findPoints();
    amounts.findQuantity();
  }

  private void findValue() {
    if (draft.has(Field.VALUE)) {
      return;
    }
    List<Integer> candidates = draft.open(this::isReward);
    List<Integer> money =
        candidates.stream()
            .filter(column -> table.column(column).share(Look.MONEY) > NEARLY_ALL)
            .toList();
    List<Integer> likely = money.isEmpty() ? candidates : money;
    for (int column : likely) {
      if (likely.stream().allMatch(other -> other == column || isPartOf(other, column))) {
        draft.bind(Field.VALUE, column);
        return;
      }
    }
  }

  private boolean isReward(int column) {
    int given = 0;
    int steps = 0;
    int negative = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      long amount = table.amountOrZero(row, column);
      if (amount != 0) {
        given++;
        steps += amount % STEP == 0 && Math.abs(amount) <= LARGEST ? 1 : 0;
        negative += amount < 0 ? 1 : 0;
      }
    }
    return table.column(column).share(Look.AMOUNT) > NEARLY_ALL
        && given >= 3
        && steps >= NEARLY_ALL * given
        && 5 * negative < given
        && table.zeros(column) > 0.05;
  }

  /**
   * Whether one column says nothing, or no more than the other, in every row: what is paid back.
   */
  private boolean isPartOf(int part, int whole) {
    int within = 0;
    int told = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      long amount = Math.abs(table.amountOrZero(row, part));
      if (amount != 0) {
        told++;
        within += amount <= Math.abs(table.amountOrZero(row, whole)) ? 1 : 0;
      }
    }
    return within >= NEARLY_ALL * told && table.zeros(part) > table.zeros(whole);
  }

  /** Points that are given and taken in one column have either sign. */
  private void findPoints() {
    draft.bindBest(
        Field.POINTS,
        column -> isPoints(column) && !draft.has(Field.POINTS_ISSUED),
        column -> -table.zeros(column));
    if (!draft.has(Field.POINTS)) {
      draft.bindBest(Field.POINTS_ISSUED, this::isEarned, column -> -table.zeros(column));
    }
  }

  /** Points for a visit are the same for everybody, and come in fifties. */
  private boolean isEarned(int column) {
    int rows = table.rows().size();
    int fifties = 0;
    for (int row = 0; row < rows; row++) {
      long points = table.amountOrZero(row, column) / 100;
      fifties += points >= 50 && points % 50 == 0 ? 1 : 0;
    }
    return table.column(column).share(Look.WHOLE) > NEARLY_ALL && fifties >= 0.8 * rows;
  }

  private boolean isPoints(int column) {
    int rises = 0;
    int falls = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      long points = table.amountOrZero(row, column) / 100;
      rises += points >= 50 ? 1 : 0;
      falls += points <= -50 ? 1 : 0;
    }
    return table.column(column).share(Look.WHOLE) > NEARLY_ALL
        && rises >= 3
        && falls >= 3
        && rises + falls >= NEARLY_ALL * table.rows().size();
  }

  private void findQuantity() {
    if (draft.has(Field.QUANTITY)) {
      return;
    }
    List<Integer> candidates = draft.open(this::isQuantity);
    if (candidates.size() == 1) {
      draft.bind(Field.QUANTITY, candidates.getFirst());
    }
  }

  /** Small whole numbers, and not always the same. */
  private boolean isQuantity(int column) {
    ColumnValues values = table.column(column);
    if (values.share(Look.WHOLE) < NEARLY_ALL || values.filled() < NEARLY_ALL) {
      return false;
    }
    int small = 0;
    int rows = table.rows().size();
    for (int row = 0; row < rows; row++) {
      long amount = table.amountOrZero(row, column) / 100;
      small += amount >= 1 && amount <= 400 ? 1 : 0;
    }
    return values.values() > 2 && small >= NEARLY_ALL * rows && !isEarned(column);
  }
}
