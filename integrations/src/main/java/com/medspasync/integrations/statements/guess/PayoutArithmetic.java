package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Field;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the amounts of a processor's report: the gross amount less a small fee is the net one. */
final class PayoutArithmetic {

  private static final double ADDS_UP = 0.95;

  /** No processor takes more, but for a fixed part that small payments feel. */
  private static final double HIGHEST_RATE = 0.08;

  private static final long HIGHEST_FIXED_PART = 100;

  private static final int TELLING = 3;

  private PayoutArithmetic() {}

  static void complete(Draft draft) {
    TableValues table = draft.table();
    for (int gross : candidates(draft, Field.GROSS)) {
      for (int fee : candidates(draft, Field.FEE)) {
        for (int net : candidates(draft, Field.NET)) {
          boolean three = gross != fee && fee != net && gross != net;
          if (three && addsUp(table, gross, fee, net)) {
            bind(draft, Field.GROSS, gross);
            bind(draft, Field.FEE, fee);
            bind(draft, Field.NET, net);
            return;
          }
        }
      }
    }
  }

  private static boolean addsUp(TableValues table, int gross, int fee, int net) {
    int told = 0;
    int right = 0;
    int charged = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      long before = table.amountOrZero(row, gross);
      long taken = Math.abs(table.amountOrZero(row, fee));
      long after = table.amountOrZero(row, net);
      if (before == 0) {
        continue;
      }
      told++;
      boolean small = taken <= HIGHEST_RATE * Math.abs(before) + HIGHEST_FIXED_PART;
      right += small && (before - taken == after || before + taken == after) ? 1 : 0;
      charged += taken != 0 && after < before ? 1 : 0;
    }
    return charged >= TELLING && 2 * charged > told && right >= ADDS_UP * told;
  }

  private static List<Integer> candidates(Draft draft, Field field) {
    if (draft.has(field)) {
      return List.of(draft.index(field));
    }
    TableValues table = draft.table();
    return IntStream.range(0, table.width())
        .filter(draft::isOpen)
        .filter(column -> table.column(column).share(Look.AMOUNT) > ADDS_UP)
        .boxed()
        .toList();
  }

  private static void bind(Draft draft, Field field, int column) {
    if (!draft.has(field)) {
      draft.bind(field, column);
    }
  }
}
