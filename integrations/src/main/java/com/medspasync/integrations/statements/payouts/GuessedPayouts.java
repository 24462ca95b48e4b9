package com.medspasync.integrations.statements.payouts;

import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.table.Row;
import java.util.List;
import java.util.Locale;

/** A processor's report in a layout that is not known. */
public final class GuessedPayouts {

  private static final List<String> PROCESSORS =
      List.of("stripe", "square", "paypal", "clover", "fiserv", "authorize.net", "shopify");

  private GuessedPayouts() {}

  /** The processor is the one that the first rows name, else {@code other}. */
  public static Layout layout(List<Row> head) {
    String processor = processor(head);
    return new Layout(
        "generic-payouts",
        Family.PAYOUTS,
        List.of(),
        context -> new PayoutsReader(context, new PayoutHabits(processor, null)));
  }

  private static String processor(List<Row> head) {
    for (String name : PROCESSORS) {
      for (Row row : head) {
        for (String cell : row.cells()) {
          if (cell.toLowerCase(Locale.ROOT).contains(name)) {
            return name;
          }
        }
      }
    }
    return "other";
  }
}
