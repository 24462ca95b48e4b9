package com.medspasync.integrations.statements.pos;

import com.medspasync.integrations.statements.layout.Binding;
import com.medspasync.integrations.statements.layout.CanonicalSink;
import com.medspasync.integrations.statements.layout.CellException;
import com.medspasync.integrations.statements.layout.Cells;
import com.medspasync.integrations.statements.layout.Field;
import com.medspasync.integrations.statements.layout.FileContext;
import com.medspasync.integrations.statements.layout.LongCounts;
import com.medspasync.integrations.statements.layout.PersonCells;
import com.medspasync.integrations.statements.layout.RecordReader;
import com.medspasync.integrations.statements.text.DateText;
import com.medspasync.integrations.statements.text.PaymentText;
import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.model.SaleKind;
import com.medspasync.reconciliation.model.SaleLine;
import com.medspasync.reconciliation.model.SaleLine.StatedReward;
import com.medspasync.reconciliation.model.SaleStatus;
import com.medspasync.reconciliation.model.Tender;
import com.medspasync.reconciliation.model.TenderKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the sales of any point of sale.
 *
 * <p>Rewards that a system states as a payment become a {@link StatedReward} and a tender of kind
 * {@link TenderKind#REWARD}. Where only the invoice as a whole states them, they are put on its
 * first line; a {@code Redeemed} column puts them on the line it stands in.
 */
final class SalesReader implements RecordReader {

  private static final long PAIR = 1;
  private static final long OPPOSITE = 2;
  private static final long PAYMENTS = 3;
  private static final long SUM = 4;

  private final Binding binding;
  private final SalesHabits habits;
  private final FileContext context;
  private final LongCounts records = new LongCounts();
  private final LongCounts surveyed = new LongCounts();
  private String lastLocation = "\0";
  private Location location;

  SalesReader(FileContext context, SalesHabits habits) {
    this.context = context;
    this.binding = context.binding();
    this.habits = habits;
    this.location = new Location("", "", context.places().zone(), "", "");
  }

  @Override
  public boolean needsSurvey() {
    return habits.voidsArePairs() || habits.oneTenderOfSum();
  }

  @Override
  public void survey(Cells row) throws CellException {
    String invoice = invoice(row);
    BigDecimal quantity = quantity(row);
    long gross = gross(row, quantity);
    if (habits.voidsArePairs()) {
      surveyed.add(pairKey(row, invoice, quantity, gross, isNegative(quantity, gross)), 1);
    }
    if (habits.oneTenderOfSum()) {
      surveyed.add(LongCounts.key(SUM, invoice), total(row, gross, discount(row, gross)));
    }
  }

  @Override
  public Outcome read(Cells row, CanonicalSink out) throws CellException {
    String invoice = invoice(row);
    DateText at = row.date(Field.AT);
    LocalDateTime soldAt = at.dateTime();
    LocalTime time = row.timeOrNull(Field.TIME);
    if (time != null) {
      soldAt = at.date().atTime(time);
    }
    LocalDate day = row.has(Field.DAY) ? row.dayOrNull(Field.DAY) : null;
    LocalDate soldOn = day == null ? soldAt.toLocalDate() : day;
    BigDecimal quantity = quantity(row);
    long gross = gross(row, quantity);
    long discount = discount(row, gross);
    long tax = row.money(Field.TAX);
    row.money(Field.NET); // a total row may be about this column
    SaleStatus status = status(row, invoice, quantity, gross);
    SaleKind kind = kind(row, status, gross);
    Person client = PersonCells.read(row);
    List<PaymentText.Payment> payments = payments(row, invoice);
    Location place = location(row, out);
    int ordinal = (int) records.add(LongCounts.key(0, invoice), 1);
    LineRef ref = row.ref();
    String note = row.text(Field.NOTE);
    List<StatedReward> rewards = rewards(row, payments, invoice, ordinal);
    LocalDateTime paidAt = paidAt(row, soldAt);

    SaleLine line =
        new SaleLine(
            ref,
            place.code(),
            invoice,
            ordinal,
            soldAt,
            soldOn,
            client,
            kind,
            row.text(Field.ITEM),
            row.text(Field.ITEM_CODE),
            row.text(Field.CATEGORY),
            quantity,
            gross,
            discount,
            discountLabel(row, note),
            tax,
            total(row, gross, discount),
            rewards,
            status,
            row.text(Field.STAFF),
            row.text(Field.PAYMENT_ID),
            note);
    List<PaymentText.Payment> paid = new ArrayList<>(newPayments(row, invoice, payments));
    addTenderColumns(row, paid);
    addRewardColumns(row, paid);
    addSumOfTransaction(row, invoice, ordinal, paid);
    out.sale(line);
    for (PaymentText.Payment payment : paid) {
      out.tender(
          new Tender(
              ref,
              place.code(),
              invoice,
              paidAt,
              paidAt.toLocalDate(),
              client,
              payment.kind(),
              payment.label(),
              payment.cardBrand(),
              payment.last4(),
              payment.amountMinor(),
              row.text(Field.PAYMENT_ID),
              status));
    }
    if (status == SaleStatus.VOID) {
      return Outcome.READ_VOID;
    }
    return kind == SaleKind.GRATUITY ? Outcome.READ_GRATUITY : Outcome.READ;
  }

  /**
   * The number of the invoice, byte for byte; without one, the visit of a client is taken for the
   * invoice.
   */
  static String invoice(Cells row) throws CellException {
    if (row.has(Field.ID)) {
      row.needed(Field.ID);
      return row.raw(Field.ID);
    }
    return row.date(Field.AT).date() + " " + PersonCells.read(row).name();
  }

  private Location location(Cells row, CanonicalSink out) {
    String column = row.text(Field.LOCATION);
    if (!column.equals(lastLocation)) {
      location = context.places().ofFile(context.file(), column, out);
      lastLocation = column;
    }
    return location;
  }

  private static LocalDateTime paidAt(Cells row, LocalDateTime soldAt) throws CellException {
    DateText paid = row.has(Field.PAID_AT) ? row.dateOrNull(Field.PAID_AT) : null;
    return paid == null ? soldAt : paid.dateTime();
  }

  private static BigDecimal quantity(Cells row) throws CellException {
    BigDecimal quantity = row.number(Field.QUANTITY);
    return quantity == null ? BigDecimal.ONE : quantity;
  }

  private static boolean isNegative(BigDecimal quantity, long gross) {
    return quantity.signum() < 0 || gross < 0;
  }

  private static long gross(Cells row, BigDecimal quantity) throws CellException {
    if (row.has(Field.GROSS)) {
      return row.money(Field.GROSS);
    }
    if (row.has(Field.UNIT_PRICE)) {
      BigDecimal price = row.number(Field.UNIT_PRICE);
      if (price == null) {
        return 0;
      }
      long gross =
          price.multiply(quantity).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValue();
      // some systems show refunds with a negative price as well as a negative quantity
      return price.signum() < 0 && quantity.signum() < 0 ? -gross : gross;
    }
    long net =
        row.has(Field.NET)
            ? row.money(Field.NET)
            : row.money(Field.TOTAL) - row.money(Field.TAX) - row.money(Field.TIP);
    long discount = Math.abs(row.money(Field.DISCOUNT));
    return net < 0 ? net - discount : net + discount;
  }

  /** A reduction carries the sign of the sale, whichever sign the system writes. */
  private static long discount(Cells row, long gross) throws CellException {
    long discount = row.money(Field.DISCOUNT);
    return gross != 0 && (gross < 0) != (discount < 0) ? -discount : discount;
  }

  private static long total(Cells row, long gross, long discount) throws CellException {
    if (row.has(Field.TOTAL)) {
      return row.money(Field.TOTAL) - row.money(Field.TIP);
    }
    if (row.has(Field.NET)) {
      return row.money(Field.NET) + row.money(Field.TAX);
    }
    return gross - discount + row.money(Field.TAX);
  }

  private SaleStatus status(Cells row, String invoice, BigDecimal quantity, long gross)
      throws CellException {
    String text = row.text(Field.STATUS).toLowerCase(Locale.ROOT);
    if (text.startsWith("void")
        || text.startsWith("cancel")
        || text.startsWith("delet")
        || isYesUnderVoid(row, text)) {
      return SaleStatus.VOID;
    }
    boolean negative = isNegative(quantity, gross);
    if (habits.voidsArePairs()
        && (gross != 0 || quantity.signum() != 0)
        && surveyed.get(pairKey(row, invoice, quantity, gross, !negative)) > 0) {
      return SaleStatus.VOID;
    }
    if (text.startsWith("refund") || text.startsWith("return")) {
      return SaleStatus.REFUND;
    }
    String type = row.text(Field.TYPE).toLowerCase(Locale.ROOT);
    if (type.startsWith("refund")
        || type.startsWith("return")
        || (negative && quantity.signum() < 0)) {
      return SaleStatus.REFUND;
    }
    if (text.startsWith("open")
        || text.startsWith("unpaid")
        || text.startsWith("pending")
        || text.startsWith("draft")) {
      return SaleStatus.OPEN;
    }
    return SaleStatus.CLOSED;
  }

  /** Some systems have a column {@code Void} with a mark in it. */
  private static boolean isYesUnderVoid(Cells row, String text) {
    boolean mark =
        text.equals("y") || text.equals("yes") || text.equals("x") || text.equals("true");
    return mark && row.title(Field.STATUS).toLowerCase(Locale.ROOT).contains("void");
  }

  /** Two opposite lines of one day, invoice, item and size are a sale and its void. */
  private static long pairKey(
      Cells row, String invoice, BigDecimal quantity, long gross, boolean negative)
      throws CellException {
    DateText at = row.dateOrNull(Field.AT);
    long key = LongCounts.key(negative ? OPPOSITE : PAIR, invoice);
    key = LongCounts.key(key, row.text(Field.ITEM));
    key = LongCounts.key(key, Math.abs(gross));
    key = LongCounts.key(key, quantity.abs().movePointRight(3).longValue());
    return LongCounts.key(key, at == null ? 0 : at.date().toEpochDay());
  }

  private SaleKind kind(Cells row, SaleStatus status, long gross) {
    String item = row.text(Field.ITEM).toLowerCase(Locale.ROOT);
    if (!habits.redemptionSuffix().isEmpty() && item.endsWith(habits.redemptionSuffix())) {
      return SaleKind.REDUCTION;
    }
    return SaleKinds.of(row.text(Field.TYPE), row.text(Field.CATEGORY), item, status, gross);
  }

  private String discountLabel(Cells row, String note) {
    if (row.has(Field.DISCOUNT_LABEL)) {
      return row.text(Field.DISCOUNT_LABEL);
    }
    String prefix = habits.discountNamePrefix();
    if (!prefix.isEmpty() && note.startsWith(prefix)) {
      return note.substring(prefix.length()).strip();
    }
    return "";
  }

  private List<PaymentText.Payment> payments(Cells row, String invoice) throws CellException {
    if (!row.has(Field.PAYMENTS)) {
      return List.of();
    }
    String text = row.text(Field.PAYMENTS);
    List<PaymentText.Payment> payments = PaymentText.parse(text, row.decimals());
    if (payments.isEmpty() && !text.isEmpty() && !hasDigit(text)) {
      // the means alone: then it paid for the line
      long amount = total(row, 0, 0);
      return amount == 0 ? List.of() : List.of(PaymentText.of(text, amount));
    }
    if (payments.isEmpty() && !text.isEmpty()) {
      throw row.problem(
          Field.PAYMENTS,
          "payments.no-amount",
          "names a means of payment without its amount. Write it like \"Visa 1579 120.00\".");
    }
    return payments;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The payments of an invoice, only on the first row that states them. */
  private List<PaymentText.Payment> newPayments(
      Cells row, String invoice, List<PaymentText.Payment> payments) {
    if (payments.isEmpty()) {
      return List.of();
    }
    if (!hasDigit(row.text(Field.PAYMENTS))) {
      return payments; // of this line only
    }
    long key = LongCounts.key(LongCounts.key(PAYMENTS, invoice), row.text(Field.PAYMENTS));
    return records.add(key, 1) == 1 ? payments : List.of();
  }

  private List<StatedReward> rewards(
      Cells row, List<PaymentText.Payment> payments, String invoice, int ordinal)
      throws CellException {
    List<StatedReward> rewards = new ArrayList<>(1);
    for (Binding.RewardCell cell : binding.rewards()) {
      long amount = row.money(cell.index());
      if (amount != 0) {
        rewards.add(new StatedReward(binding.title(cell.index()), amount, cell.program()));
      }
    }
    List<PaymentText.Payment> tenders =
        payments.stream().filter(p -> p.kind() == TenderKind.REWARD).toList();
    if (row.has(Field.REDEEMED)) {
      long redeemed = row.money(Field.REDEEMED);
      if (redeemed != 0) {
        rewards.add(new StatedReward(labelOf(redeemed, tenders), redeemed, null));
      }
    } else if (ordinal == 1) {
      for (PaymentText.Payment tender : tenders) {
        rewards.add(new StatedReward(tender.label(), tender.amountMinor(), null));
      }
    }
    return rewards;
  }

  /** Words of the payment that a redeemed amount came from; all of them when none fits alone. */
  private static String labelOf(long redeemed, List<PaymentText.Payment> tenders) {
    for (PaymentText.Payment tender : tenders) {
      if (tender.amountMinor() == redeemed) {
        return tender.label();
      }
    }
    if (tenders.isEmpty()) {
      return "Redeemed";
    }
    StringBuilder labels = new StringBuilder();
    for (PaymentText.Payment tender : tenders) {
      if (labels.indexOf(tender.label()) < 0) {
        labels.append(labels.isEmpty() ? "" : " / ").append(tender.label());
      }
    }
    return labels.toString();
  }

  private void addTenderColumns(Cells row, List<PaymentText.Payment> paid) throws CellException {
    for (Binding.TenderCell cell : binding.tenders()) {
      long amount = row.money(cell.index());
      if (amount == 0) {
        continue;
      }
      String words = row.text(Field.OTHER_TENDER_LABEL);
      if (cell.kind() == TenderKind.OTHER && !words.isEmpty()) {
        paid.add(PaymentText.of(words, amount));
      } else {
        paid.add(new PaymentText.Payment(cell.kind(), cell.label(), "", "", amount));
      }
    }
  }

  private void addRewardColumns(Cells row, List<PaymentText.Payment> paid) throws CellException {
    for (Binding.RewardCell cell : binding.rewards()) {
      long amount = row.money(cell.index());
      if (amount != 0) {
        paid.add(
            new PaymentText.Payment(
                TenderKind.REWARD, binding.title(cell.index()), "", "", amount));
      }
    }
  }

  /** Without an id of a processor the money came in some way that the file does not tell. */
  private void addSumOfTransaction(
      Cells row, String invoice, int ordinal, List<PaymentText.Payment> paid) {
    if (!habits.oneTenderOfSum() || ordinal != 1) {
      return;
    }
    long sum = surveyed.get(LongCounts.key(SUM, invoice));
    if (sum != 0) {
      boolean card = !row.text(Field.PAYMENT_ID).isEmpty();
      paid.add(
          new PaymentText.Payment(
              card ? TenderKind.CARD : TenderKind.OTHER,
              card ? "Card" : "Not stated",
              "",
              "",
              sum));
    }
  }
}
