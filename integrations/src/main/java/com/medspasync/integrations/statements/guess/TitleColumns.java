package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Column;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.Titles;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds columns by their titles, where the values do not speak against it. */
final class TitleColumns {

  /** Below this a title and its values say too little about a column. */
  private static final double LEAST_FIT = 0.55;

  private static final Set<Field> DATES =
      EnumSet.of(
          Field.AT,
          Field.DAY,
          Field.POSTED_ON,
          Field.PAYOUT_ON,
          Field.REIMBURSED_ON,
          Field.LAST_VISIT,
          Field.PAID_AT);
  private static final Set<Field> NUMBERS =
      EnumSet.of(
          Field.QUANTITY,
          Field.UNIT_PRICE,
          Field.GROSS,
          Field.DISCOUNT,
          Field.NET,
          Field.TAX,
          Field.TOTAL,
          Field.TIP,
          Field.REDEEMED,
          Field.POINTS,
          Field.POINTS_ISSUED,
          Field.POINTS_REDEEMED,
          Field.VALUE,
          Field.REIMBURSED,
          Field.FEE);
  private static final Map<String, Program> COLUMN_OF_PROGRAM =
      Map.of(
          "alle",
          Program.ALLE,
          "brilliant distinctions",
          Program.ALLE,
          "aspire",
          Program.ASPIRE,
          "galderma",
          Program.ASPIRE,
          "xperience",
          Program.XPERIENCE,
          "merz",
          Program.XPERIENCE,
          "evolus",
          Program.EVOLUS);
  private static final Map<String, TenderKind> COLUMN_OF_TENDER =
      Map.of(
          "cash",
          TenderKind.CASH,
          "check",
          TenderKind.CHECK,
          "cheque",
          TenderKind.CHECK,
          "card",
          TenderKind.CARD,
          "credit card",
          TenderKind.CARD,
          "cc",
          TenderKind.CARD,
          "gift card",
          TenderKind.GIFT_CARD,
          "deposit",
          TenderKind.DEPOSIT,
          "financing",
          TenderKind.FINANCING,
          "paypal",
          TenderKind.PAYPAL);

  /** A field, the column it may stand in, and how well both fit. */
  private record Candidate(Field field, int column, double fit) {}

  private TitleColumns() {}

  /** Binds what the titles tell, what fits best first. */
  static void bind(Draft draft) {
    TableValues table = draft.table();
    Row header = table.header();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < table.width(); i++) {
      String title = Titles.normalize(header.cells().get(i));
      if (title.isEmpty() || (draft.family() == Family.SALES && bindMoneyColumn(draft, title, i))) {
        continue;
      }
      for (Field field : FamilyFields.of(draft.family())) {
        double fit = fit(field, title, table.column(i));
        if (fit >= LEAST_FIT) {
          candidates.add(new Candidate(field, i, fit));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::fit)
            .reversed()
            .thenComparingInt(Candidate::column)
            .thenComparing(Candidate::field));
    for (Candidate candidate : candidates) {
      if (draft.isOpen(candidate.column) && !draft.has(candidate.field)) {
        draft.bind(candidate.field, candidate.column);
      }
    }
  }

  /**
   * The column that a field most likely stands in, among those that are still free.
   *
   * @return -1 when none fits
   */
  static int columnOf(Field field, TableValues table, Set<Integer> taken) {
    int best = -1;
    double bestFit = LEAST_FIT;
    for (int i = 0; i < table.width(); i++) {
      if (!taken.contains(i)) {
        String title = Titles.normalize(table.header().cells().get(i));
        double fit = fit(field, title, table.column(i));
        if (fit > bestFit) {
          bestFit = fit;
          best = i;
        }
      }
    }
    return best;
  }

  private static boolean bindMoneyColumn(Draft draft, String title, int index) {
    ColumnValues values = draft.table().column(index);
    if (values.share(Look.AMOUNT) < 0.9 && !values.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, Program> entry : COLUMN_OF_PROGRAM.entrySet()) {
      if (title.equals(entry.getKey()) || title.startsWith(entry.getKey() + " ")) {
        draft.bind(Column.reward(entry.getValue()), index);
        return true;
      }
    }
    TenderKind tender = COLUMN_OF_TENDER.get(title);
    if (tender != null) {
      draft.bind(Column.tender(tender, label(tender)), index);
      return true;
    }
    return false;
  }

  private static String label(TenderKind kind) {
    return switch (kind) {
      case CARD -> "Card";
      case PAYPAL -> "PayPal";
      case GIFT_CARD -> "Gift Card";
      default -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
    };
  }

  /** How well title and values of a column fit a field. */
  private static double fit(Field field, String title, ColumnValues values) {
    double fit = Synonyms.fit(field, title);
    if (fit == 0 || values.isEmpty()) {
      return fit;
    }
    return isPossible(field, values) ? fit : 0;
  }

  private static boolean isPossible(Field field, ColumnValues values) {
    double dates = values.share(Look.DATE);
    double amounts = values.share(Look.AMOUNT);
    if (DATES.contains(field)) {
      return dates > 0.6;
    }
    if (NUMBERS.contains(field)) {
      return amounts > 0.6 && dates < 0.9;
    }
    return switch (field) {
      case PHONE -> values.share(Look.PHONE) > 0.5;
      case EMAIL -> values.share(Look.EMAIL) > 0.5;
      case PERSON, ITEM -> dates <= 0.5 && amounts <= 0.7;
      case FIRST_NAME, LAST_NAME -> amounts <= 0.3;
      case ID -> (dates <= 0.5 || values.share(Look.ID) >= 0.5) && values.share(Look.NAME) <= 0.5;
      case PERSON_ID -> values.share(Look.NAME) <= 0.5 && dates <= 0.5;
      default -> true;
    };
  }
}
