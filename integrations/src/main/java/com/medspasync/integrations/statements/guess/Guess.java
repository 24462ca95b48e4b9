package com.medspasync.integrations.statements.guess;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.Column;
import com.medspasync.integrations.statements.layout.Family;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.Layout;
import com.medspasync.integrations.statements.payouts.GuessedPayouts;
import com.medspasync.integrations.statements.pos.GuessedSales;
import com.medspasync.integrations.statements.rewards.GuessedRewards;
import com.medspasync.integrations.statements.settings.OwnLists;
import com.medspasync.integrations.statements.table.Row;
import com.medspasync.integrations.statements.text.Titles;
import com.medspasync.reconciliation.model.Program;
import com.medspasync.reconciliation.model.TenderKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best reading of a table whose layout is not known.
 *
 * @param layout what it is taken for
 * @param binding where its columns are taken to stand
 * @param headerLine line of the titles
 */
public record Guess(Layout layout, Binding binding, int headerLine) {

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
  private static final Set<Field> REWARD_FIELDS =
      EnumSet.of(
          Field.POINTS,
          Field.POINTS_ISSUED,
          Field.POINTS_REDEEMED,
          Field.VALUE,
          Field.CERTIFICATE,
          Field.OFFER,
          Field.REIMBURSEMENT_STATUS,
          Field.REIMBURSED,
          Field.REIMBURSED_ON,
          Field.REIMBURSEMENT_REF);
  private static final Set<Field> PAYOUT_FIELDS =
      EnumSet.of(Field.FEE, Field.PAYOUT_ID, Field.PAYOUT_ON, Field.NET, Field.GROSS);

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

  /**
   * @param head first rows of the table
   * @param spreadsheet whether numbers may be days
   * @return {@code null} when the table makes no sense as any statement
   */
  public static @Nullable Guess of(List<Row> head, boolean spreadsheet) {
    Row header = header(head);
    if (header == null) {
      return null;
    }
    List<Row> rows = head.stream().filter(r -> r.line() > header.line() && !r.isBlank()).toList();
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < header.cells().size(); i++) {
      profiles.add(ColumnProfile.of(rows, i, spreadsheet));
    }
    Guess best = null;
    double bestWeight = 0;
    for (Family family : List.of(Family.PAYOUTS, Family.REWARDS, Family.SALES, Family.CLIENTS)) {
      Binding binding = bind(header, rows, profiles, family);
      Layout layout = layout(family, binding, rows, head);
      double weight = layout == null ? 0 : weight(family, binding);
      if (layout != null && weight > bestWeight) {
        bestWeight = weight;
        best = new Guess(layout, binding, header.line());
      }
    }
    return best;
  }

  /**
   * The column that a field most likely stands in, among those that are still free.
   *
   * @return -1 when none fits
   */
  public static int columnOf(Field field, Row header, List<Row> rows, Set<Integer> taken) {
    int best = -1;
    double bestFit = LEAST_FIT;
    for (int i = 0; i < header.cells().size(); i++) {
      if (!taken.contains(i)) {
        double fit =
            fit(field, Titles.normalize(header.cells().get(i)), ColumnProfile.of(rows, i, false));
        if (fit > bestFit) {
          bestFit = fit;
          best = i;
        }
      }
    }
    return best;
  }

  /** The first row with several titles that is followed by rows of values. */
  private static @Nullable Row header(List<Row> head) {
    Row best = null;
    double bestScore = 0;
    for (int i = 0; i < head.size() && i < 30; i++) {
      Row row = head.get(i);
      double score = 0;
      int filled = 0;
      Set<String> seen = new HashSet<>();
      for (String cell : row.cells()) {
        String title = Titles.normalize(cell);
        if (title.isEmpty()) {
          continue;
        }
        filled++;
        double known = 0;
        for (Field field : Field.values()) {
          known = Math.max(known, Synonyms.fit(field, title));
        }
        boolean value = ColumnProfile.isAmount(cell.strip()) || cell.length() > 60;
        score += value ? -1 : seen.add(title) ? known : 0;
      }
      if (filled >= 3 && score > bestScore + 0.5) {
        bestScore = score;
        best = row;
      }
    }
    return bestScore >= 2 ? best : null;
  }

  private static Binding bind(
      Row header, List<Row> rows, List<ColumnProfile> profiles, Family family) {
    Binding binding = Binding.of(List.of(), header);
    List<Candidate> candidates = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < profiles.size(); i++) {
      String title = Titles.normalize(header.cells().get(i));
      if (title.isEmpty()) {
        continue;
      }
      if (family == Family.SALES && bindMoneyColumn(binding, title, i, profiles.get(i))) {
        taken.add(i);
        continue;
      }
      for (Field field : fields(family)) {
        double fit = fit(field, title, profiles.get(i));
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
    Set<Field> bound = EnumSet.noneOf(Field.class);
    for (Candidate candidate : candidates) {
      if (!taken.contains(candidate.column) && !bound.contains(candidate.field)) {
        taken.add(candidate.column);
        bound.add(candidate.field);
        binding.bind(Column.has(candidate.field), candidate.column);
      }
    }
    bindByValues(binding, family, profiles, taken, bound);
    if (family == Family.SALES) {
      SaleArithmetic.complete(binding, rows, profiles, taken);
    }
    return binding;
  }

  private static boolean bindMoneyColumn(
      Binding binding, String title, int index, ColumnProfile profile) {
    if (profile.amounts() < 0.9 && profile.filled() > 0) {
      return false;
    }
    for (Map.Entry<String, Program> entry : COLUMN_OF_PROGRAM.entrySet()) {
      if (title.equals(entry.getKey()) || title.startsWith(entry.getKey() + " ")) {
        binding.bind(Column.reward(entry.getValue()), index);
        return true;
      }
    }
    TenderKind tender = COLUMN_OF_TENDER.get(title);
    if (tender != null) {
      binding.bind(Column.tender(tender, label(tender)), index);
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

  /** Columns whose titles say nothing are told by their values where these are unmistakable. */
  private static void bindByValues(
      Binding binding,
      Family family,
      List<ColumnProfile> profiles,
      Set<Integer> taken,
      Set<Field> bound) {
    for (int i = 0; i < profiles.size(); i++) {
      ColumnProfile profile = profiles.get(i);
      Field field =
          taken.contains(i) || profile.filled() < 0.3
              ? null
              : told(profile, family == Family.SALES);
      if (field != null && bound.add(field)) {
        taken.add(i);
        binding.bind(Column.has(field), i);
      }
    }
  }

  private static @Nullable Field told(ColumnProfile profile, boolean sales) {
    if (profile.emails() > 0.8) {
      return Field.EMAIL;
    }
    if (profile.phones() > 0.8) {
      return Field.PHONE;
    }
    if (profile.dates() > 0.95) {
      return Field.AT;
    }
    if (sales && profile.payments() > 0.8) {
      return Field.PAYMENTS;
    }
    if (profile.statuses() > 0.95) {
      return Field.STATUS;
    }
    return profile.names() > 0.9 ? Field.PERSON : null;
  }

  /** How well title and values of a column fit a field. */
  private static double fit(Field field, String title, ColumnProfile profile) {
    double fit = Synonyms.fit(field, title);
    if (fit == 0 || profile.filled() == 0) {
      return fit;
    }
    if (DATES.contains(field)) {
      return profile.dates() > 0.6 ? fit : 0;
    }
    if (NUMBERS.contains(field)) {
      boolean plain = profile.amounts() > 0.6 && profile.dates() < 0.9;
      return plain ? fit : 0;
    }
    return switch (field) {
      case PHONE -> profile.phones() > 0.5 ? fit : 0;
      case EMAIL -> profile.emails() > 0.5 ? fit : 0;
      case PERSON, ITEM -> profile.dates() > 0.5 || profile.amounts() > 0.7 ? 0 : fit;
      case FIRST_NAME, LAST_NAME -> profile.amounts() > 0.3 ? 0 : fit;
      case ID ->
          profile.dates() > 0.5 && profile.ids() < 0.5 ? 0 : fit * (profile.names() > 0.5 ? 0 : 1);
      case PERSON_ID -> profile.names() > 0.5 || profile.dates() > 0.5 ? 0 : fit;
      default -> fit;
    };
  }

  private static Set<Field> fields(Family family) {
    return switch (family) {
      case PAYOUTS ->
          EnumSet.of(
              Field.ID,
              Field.AT,
              Field.TIME,
              Field.ZONE,
              Field.TYPE,
              Field.GROSS,
              Field.FEE,
              Field.NET,
              Field.PAYOUT_ID,
              Field.PAYOUT_ON,
              Field.PAYMENT_ID,
              Field.RELATED_ID,
              Field.CARD_BRAND,
              Field.LAST4,
              Field.INVOICE_HINT,
              Field.LOCATION,
              Field.PERSON,
              Field.EMAIL,
              Field.STATUS);
      case REWARDS ->
          EnumSet.of(
              Field.ID,
              Field.AT,
              Field.TIME,
              Field.POSTED_ON,
              Field.LOCATION,
              Field.PERSON,
              Field.FIRST_NAME,
              Field.LAST_NAME,
              Field.PERSON_ID,
              Field.PHONE,
              Field.EMAIL,
              Field.TYPE,
              Field.ITEM,
              Field.QUANTITY,
              Field.POINTS,
              Field.POINTS_ISSUED,
              Field.POINTS_REDEEMED,
              Field.VALUE,
              Field.CERTIFICATE,
              Field.OFFER,
              Field.STATUS,
              Field.REIMBURSEMENT_STATUS,
              Field.REIMBURSED_ON,
              Field.REIMBURSED,
              Field.REIMBURSEMENT_REF);
      case SALES ->
          EnumSet.of(
              Field.ID,
              Field.AT,
              Field.TIME,
              Field.DAY,
              Field.LOCATION,
              Field.PERSON,
              Field.FIRST_NAME,
              Field.LAST_NAME,
              Field.PERSON_ID,
              Field.PHONE,
              Field.EMAIL,
              Field.TYPE,
              Field.CATEGORY,
              Field.ITEM,
              Field.ITEM_CODE,
              Field.QUANTITY,
              Field.UNIT_PRICE,
              Field.GROSS,
              Field.DISCOUNT,
              Field.DISCOUNT_LABEL,
              Field.NET,
              Field.TAX,
              Field.TOTAL,
              Field.TIP,
              Field.REDEEMED,
              Field.PAYMENTS,
              Field.PAYMENT_ID,
              Field.STATUS,
              Field.STAFF,
              Field.NOTE);
      case CLIENTS ->
          EnumSet.of(
              Field.PERSON_ID,
              Field.PERSON,
              Field.FIRST_NAME,
              Field.LAST_NAME,
              Field.PHONE,
              Field.EMAIL,
              Field.LAST_VISIT,
              Field.LOCATION);
      case REFERENCE -> EnumSet.noneOf(Field.class);
    };
  }

  private static @Nullable Layout layout(
      Family family, Binding binding, List<Row> rows, List<Row> head) {
    boolean person = binding.has(Field.PERSON) || binding.has(Field.LAST_NAME);
    return switch (family) {
      case PAYOUTS ->
          binding.has(Field.AT)
                  && binding.has(Field.GROSS)
                  && binding.has(Field.FEE)
                  && !binding.has(Field.QUANTITY)
              ? GuessedPayouts.layout(head)
              : null;
      case REWARDS -> {
        long told = REWARD_FIELDS.stream().filter(binding::has).count();
        Program program =
            told >= 2 || binding.has(Field.VALUE)
                ? ProgramWords.find(head, rows, binding.index(Field.ITEM))
                : null;
        yield program != null && binding.has(Field.AT) && binding.has(Field.VALUE) && person
            ? GuessedRewards.layout(program, binding)
            : null;
      }
      case SALES ->
          binding.has(Field.AT)
                  && binding.has(Field.ITEM)
                  && (binding.has(Field.GROSS)
                      || binding.has(Field.UNIT_PRICE)
                      || binding.has(Field.NET)
                      || binding.has(Field.TOTAL))
              ? GuessedSales.layout(binding, rows)
              : null;
      case CLIENTS ->
          person && (binding.has(Field.PHONE) || binding.has(Field.EMAIL)) && binding.found() >= 3
              ? OwnLists.guessedClients()
              : null;
      case REFERENCE -> null;
    };
  }

  /** What speaks most for a family are the columns that no other one has. */
  private static double weight(Family family, Binding binding) {
    double weight = binding.found();
    if (family == Family.REWARDS) {
      weight += 2.0 * REWARD_FIELDS.stream().filter(binding::has).count();
    }
    if (family == Family.PAYOUTS) {
      weight += 2.0 * PAYOUT_FIELDS.stream().filter(binding::has).count();
    }
    if (family == Family.SALES) {
      weight += binding.has(Field.QUANTITY) ? 3 : 0;
      weight += binding.has(Field.UNIT_PRICE) || binding.has(Field.DISCOUNT) ? 2 : 0;
    }
    return weight;
  }
}
