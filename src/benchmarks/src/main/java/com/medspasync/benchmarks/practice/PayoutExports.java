package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.LineRef;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The processors' reports. */
final class PayoutExports {

  private final Chance chance;
  private final Disguise disguise;
  private final Setting setting;
  private final Map<LineRef, Charge> written;

  /**
   * @param written receives where each charge stands
   */
  PayoutExports(Chance chance, Disguise disguise, Setting setting, Map<LineRef, Charge> written) {
    this.chance = chance;
    this.disguise = disguise;
    this.setting = setting;
    this.written = written;
  }

  List<Export> write(List<Charge> charges) {
    List<Export> exports = new ArrayList<>();
    List<Charge> stripe = of(charges, Setting.Processor.STRIPE);
    if (!stripe.isEmpty()) {
      exports.add(stripe(stripe));
    }
    List<Charge> square = of(charges, Setting.Processor.SQUARE);
    if (!square.isEmpty()) {
      exports.add(square(square));
    }
    return exports;
  }

  private List<Charge> of(List<Charge> charges, Setting.Processor processor) {
    return charges.stream()
        .filter(charge -> setting.processors().get(charge.location()) == processor)
        .toList();
  }

  private Export stripe(List<Charge> charges) {
    Export export =
        new Export(
            "stripe_payout_reconciliation.csv",
            new Export.Style(',', false, StandardCharsets.UTF_8, false));
    export.begin(
        disguise.form(),
        List.of(
            "automatic_payout_id",
            "automatic_payout_effective_at_utc",
            "balance_transaction_id",
            "created_utc",
            "available_on_utc",
            "reporting_category",
            "gross",
            "fee",
            "net",
            "currency",
            "charge_id",
            "payment_intent_id",
            "refund_id",
            "dispute_id",
            "customer_email",
            "customer_name",
            "description",
            "card_brand",
            "card_funding",
            "payment_metadata[invoice]"),
        -1);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.US);
    Writing writing = Writing.of("0.00", "M/d/yyyy", 0);
    Map<LocalDate, String> payouts = new HashMap<>();
    Map<Charge, String> ids = new HashMap<>();
    for (Charge charge : charges) {
      boolean refund = charge.kind() == Charge.Kind.REFUND;
      String id =
          refund && charge.twin() != null
              ? ids.getOrDefault(charge.twin(), "ch_" + chance.code(16))
              : "ch_" + chance.code(16);
      ids.put(charge, id);
      String paid = charge.paidOn() + " 00:00:00";
      note(
          export,
          charge,
          List.of(
              payouts.computeIfAbsent(charge.paidOn(), day -> "po_" + chance.code(16)),
              paid,
              "txn_" + chance.code(16),
              time.format(charge.at().withZoneSameInstant(ZoneOffset.UTC)),
              paid,
              refund ? "refund" : "charge",
              writing.money(charge.grossMinor()),
              writing.money(charge.feeMinor()),
              writing.money(charge.netMinor()),
              "usd",
              id,
              "pi_" + chance.code(16),
              refund ? "re_" + chance.code(16) : "",
              "",
              chance.happens(0.5) ? charge.payer().email() : "",
              chance.happens(0.6) ? charge.payer().name().strip() : "",
              refund ? "REFUND FOR CHARGE" : "Card present",
              charge.brand().toLowerCase(Locale.ROOT),
              "credit",
              charge.invoiceHint()));
    }
    return export;
  }

  private Export square(List<Charge> charges) {
    Export export =
        new Export(
            "square_payout_entries.csv",
            new Export.Style(',', false, StandardCharsets.UTF_8, true));
    export.begin(
        disguise.form(),
        List.of(
            "Payout ID",
            "Payout Date",
            "Entry ID",
            "Type",
            "Effective At",
            "Payment ID",
            "Gross Amount",
            "Fee Amount",
            "Net Amount",
            "Card Brand",
            "PAN Suffix",
            "Location",
            "Customer"),
        -1);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.US);
    Writing writing = Writing.of("$#,##0.00", "M/d/yyyy", 0);
    Map<LocalDate, String> payouts = new HashMap<>();
    Map<Charge, String> ids = new HashMap<>();
    for (Charge charge : charges) {
      String own = chance.code(16);
      String id = charge.twin() == null ? own : ids.getOrDefault(charge.twin(), own);
      ids.put(charge, id);
      note(
          export,
          charge,
          List.of(
              payouts.computeIfAbsent(charge.paidOn(), day -> "po_" + chance.code(16)),
              charge.paidOn().toString(),
              "poe_" + chance.code(16),
              charge.kind().name(),
              time.format(charge.at().withZoneSameInstant(ZoneOffset.UTC)),
              id,
              writing.money(charge.grossMinor()),
              writing.money(-charge.feeMinor()),
              writing.money(charge.netMinor()),
              charge.brand().toUpperCase(Locale.ROOT),
              charge.lastFour(),
              setting.places().get(charge.location()),
              chance.happens(0.5) ? charge.payer().name().strip() : ""));
    }
    return export;
  }

  private void note(Export export, Charge charge, List<String> cells) {
    written.put(new LineRef(export.name(), export.add(cells)), charge);
  }
}
