package com.medspasync.integrations.statements.layout;

import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.DecimalStyle;
import com.medspasync.integrations.statements.text.MoneyText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Compares the sums of the rows read with the totals that the file states itself.
 *
 * <p>Some systems leave voided rows out of their totals, some gratuities too, and some neither, so
 * all three sums are kept and the file is right when one of them agrees.
 */
public final class ControlTotals {

  private final Sums all;
  private final Sums live;
  private final Sums withoutTips;
  private final int width;
  private final DecimalStyle decimals;
  private long subtotals;
  private @Nullable Long stated;
  private @Nullable Long computed;
  private String mismatch = "";

  public ControlTotals(Binding binding, DecimalStyle decimals) {
    this.width = binding.width();
    this.all = new Sums(width);
    this.live = new Sums(width);
    this.withoutTips = new Sums(width);
    this.decimals = decimals;
  }

  /** Adds the money of a row that was read. */
  public void add(Cells row, RecordReader.Outcome outcome) {
    for (int i = 0; i < width; i++) {
      long amount = row.readAmount(i);
      if (amount != 0) {
        all.add(i, amount);
        if (outcome != RecordReader.Outcome.READ_VOID) {
          live.add(i, amount);
          if (outcome != RecordReader.Outcome.READ_GRATUITY) {
            withoutTips.add(i, amount);
          }
        }
      }
    }
  }

  /** Whether a row is a total or subtotal: no record, but a cell that says so. */
  public static boolean isTotal(Row row) {
    int looked = 0;
    for (int i = 0; i < row.cells().size() && looked < 4; i++) {
      String cell = row.cells().get(i);
      if (cell.isBlank()) {
        continue;
      }
      looked++;
      if (saysTotal(cell)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysTotal(String cell) {
    String text = cell.strip();
    if (text.isEmpty() || "tgsdrTGSDR".indexOf(text.charAt(0)) < 0) {
      return false; // spares the comparison on nearly every row of a large file
    }
    text = text.toLowerCase(Locale.ROOT);
    return text.startsWith("total")
        || text.startsWith("grand total")
        || text.startsWith("subtotal")
        || text.startsWith("sub-total")
        || text.startsWith("sub total")
        || text.startsWith("daily total")
        || text.startsWith("day total")
        || text.startsWith("report total");
  }

  /** Compares a total row with what was read. */
  public void compare(Row row) {
    boolean subtotal = isSubtotal(row);
    for (int i = 0; i < width; i++) {
      long amount = MoneyText.parse(row.cell(i).strip(), decimals);
      if (amount == MoneyText.NOT_AN_AMOUNT || !all.has(i)) {
        continue;
      }
      long leeway = leeway(row.cell(i));
      long sum = closest(i, subtotal, amount, leeway);
      if (Math.abs(sum - amount) > leeway) {
        noteMismatch(row, amount, sum);
      }
      if (subtotal) {
        subtotals += amount;
        computed = (computed == null ? 0 : computed) + sum;
        stated = subtotals;
      } else {
        stated = amount;
        computed = sum;
      }
      break;
    }
    if (subtotal) {
      all.close();
      live.close();
      withoutTips.close();
    }
  }

  /** The sum that agrees, else that of the rows whose money counts. */
  private long closest(int column, boolean subtotal, long amount, long leeway) {
    for (Sums sums : List.of(live, withoutTips, all)) {
      if (Math.abs(sums.sum(column, subtotal) - amount) <= leeway) {
        return sums.sum(column, subtotal);
      }
    }
    return live.sum(column, subtotal);
  }

  /** Some systems print six significant digits: {@code 12528.1} for 12,528.11. */
  private static long leeway(String text) {
    int digits = 0;
    int point = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.') {
        point = digits;
      }
    }
    int decimals = point < 0 ? 0 : digits - point;
    return digits < 6 || decimals >= 2 ? 0 : decimals == 1 ? 5 : 50;
  }

  private void noteMismatch(Row row, long amount, long sum) {
    if (mismatch.isEmpty()) {
      mismatch =
          "The total in line "
              + row.line()
              + " says "
              + MoneyText.plain(amount)
              + ", the rows add up to "
              + MoneyText.plain(sum)
              + ".";
    }
  }

  private static boolean isSubtotal(Row row) {
    for (String cell : row.cells()) {
      String text = cell.strip().toLowerCase(Locale.ROOT);
      if (text.startsWith("sub") || text.startsWith("daily") || text.startsWith("day ")) {
        return true;
      }
    }
    return false;
  }

  /** The file's own total, {@code null} when it states none. */
  public @Nullable Long stated() {
    return stated;
  }

  /** The same sum over the rows read. */
  public @Nullable Long computed() {
    return computed;
  }

  /** What does not agree, empty when all does. */
  public String mismatch() {
    return mismatch;
  }

  /** Sums by column, of the whole file and since the last subtotal. */
  private static final class Sums {

    private final long[] whole;
    private final long[] part;
    private final boolean[] seen;

    Sums(int width) {
      whole = new long[width];
      part = new long[width];
      seen = new boolean[width];
    }

    void add(int column, long amount) {
      whole[column] += amount;
      part[column] += amount;
      seen[column] = true;
    }

    boolean has(int column) {
      return seen[column];
    }

    long sum(int column, boolean sinceSubtotal) {
      return sinceSubtotal ? part[column] : whole[column];
    }

    void close() {
      Arrays.fill(part, 0);
    }
  }
}
