package com.medspasync.integrations.statements.payouts;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.table.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A processor's report in a layout that is not known. */
public final class GuessedPayouts {

  private static final List<String> PROCESSORS =
      List.of("stripe", "square", "paypal", "clover", "fiserv", "authorize.net", "shopify");

  private GuessedPayouts() {}

  /**
   * The processor is the one that the first rows name, else {@code other}; times are those of the
   * practice unless the title of their column says UTC.
   */
  public static Layout layout(List<Row> head, Binding binding) {
    String processor = processor(head);
    boolean utc = binding.title(Field.AT).toUpperCase(Locale.ROOT).contains("UTC");
    return new Layout(
        "generic-payouts",
        Family.PAYOUTS,
        List.of(),
        context ->
            new PayoutsReader(context, new PayoutHabits(processor, utc ? ZoneOffset.UTC : null)));
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
