package com.medspasync.integrations.statements.payouts;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.table.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A processor's report in a layout that is not known. */
public final class GuessedPayouts {

  private static final List<String> PROCESSORS =
      List.of("stripe", "square", "paypal", "clover", "fiserv", "authorize.net", "shopify");

  /** What the numbers of a processor begin with. */
  private static final Map<String, String> PROCESSOR_OF_NUMBER =
      Map.of("poe_", "square", "txn_", "stripe", "pi_", "stripe", "ch_", "stripe");

  private GuessedPayouts() {}

  /**
   * The processor is the one that the first rows name or whose numbers they hold, else the one that
   * the file is named after, else {@code other}. Times are those of the practice unless the title
   * of their column says UTC.
   */
  public static Layout layout(List<Row> head, Binding binding) {
    String processor = processor(head);
    boolean utc = binding.title(Field.AT).toUpperCase(Locale.ROOT).contains("UTC");
    return new Layout(
        "generic-payouts",
        Family.PAYOUTS,
        List.of(),
        context ->
            new PayoutsReader(
                context,
                new PayoutHabits(
                    processor.isEmpty() ? named(context.file(), "other") : processor,
                    utc ? ZoneOffset.UTC : null)));
  }

  private static String processor(List<Row> head) {
    for (Row row : head) {
      for (String cell : row.cells()) {
        String name = named(cell, "");
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    for (Row row : head) {
      for (String cell : row.cells()) {
        int end = cell.indexOf('_') + 1;
        String name = PROCESSOR_OF_NUMBER.get(cell.substring(0, end));
        if (name != null) {
          return name;
        }
      }
    }
    return "";
  }

  private static String named(String text, String otherwise) {
    String lower = text.toLowerCase(Locale.ROOT);
    return PROCESSORS.stream().filter(lower::contains).findFirst().orElse(otherwise);
  }
}
