package com.medspasync.benchmarks.practice;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.Program;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The exports of the four programs. */
final class RewardsExports {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final Chance chance;
  private final Disguise disguise;
  private final Setting setting;
  private final Map<LineRef, Entry> written;
  private final Map<Integer, String> certificates = new HashMap<>();

  /**
   * @param written receives where each entry stands
   */
  RewardsExports(Chance chance, Disguise disguise, Setting setting, Map<LineRef, Entry> written) {
    this.chance = chance;
    this.disguise = disguise;
    this.setting = setting;
    this.written = written;
  }

  List<Export> write(List<Entry> entries) {
    List<Export> exports = new ArrayList<>();
    for (Program program : Program.values()) {
      List<Entry> own = entries.stream().filter(entry -> entry.program() == program).toList();
      if (!own.isEmpty()) {
        exports.add(
            switch (program) {
              case ALLE -> alle(own.reversed());
              case ASPIRE -> aspire(own);
              case XPERIENCE -> xperience(own);
              case EVOLUS -> evolus(own.reversed());
            });
      }
    }
    return exports;
  }

  private Export alle(List<Entry> entries) {
    Export export =
        new Export(
            "alle_transactions.csv", new Export.Style(',', true, StandardCharsets.UTF_8, true));
    export.begin(
        disguise.form(),
        List.of(
            "Transaction ID",
            "Date",
            "Member Name",
            "Member Phone",
            "Member Email",
            "Member ID",
            "Location",
            "Treatments",
            "Qty",
            "Points Issued",
            "Points Redeemed",
            "Offer",
            "Total Savings",
            "Status",
            "Reimbursement Status",
            "Reimbursement Date",
            "Reimbursement Amount"),
        1);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("MM/dd/yyyy hh:mm a", Locale.US);
    Writing writing = Writing.of("$#,##0.00", "M/d/yyyy", 1);
    int number = 7000000 + chance.between(0, 90000) + 37 * entries.size();
    for (Entry entry : entries) {
      boolean back = entry.status() == Entry.Status.REVERSAL;
      int sign = back ? -1 : 1;
      number -= 37;
      note(
          export,
          entry,
          List.of(
              "ALT" + number,
              time.format(entry.at()),
              entry.member().name(),
              writing.phone(entry.member().phone()),
              entry.member().email(),
              entry.member().id(),
              setting.places().get(entry.location()),
              labels(entry),
              Integer.toString(entry.quantity()),
              Integer.toString(sign * entry.points()),
              Long.toString(sign * entry.redeemedMinor() / 10),
              entry.offerMinor() == 0 ? "" : "$" + entry.offerMinor() / 100 + " Off",
              writing.money(sign * entry.savingsMinor()),
              status(entry),
              "",
              "",
              ""));
    }
    return export;
  }

  private Export aspire(List<Entry> entries) {
    Export export =
        new Export(
            "aspire_activity.csv",
            new Export.Style(',', false, Charset.forName("windows-1252"), false));
    export.add(List.of("Practice Acct: 00" + chance.digits(6)));
    export.begin(
        disguise.form(),
        List.of(
            "Trans #",
            "Trans Date",
            "Posted Date",
            "Patient",
            "Patient ID",
            "Cell",
            "Product",
            "Qty",
            "Type",
            "Certificate #",
            "Certificate Amt",
            "Points",
            "Credit Memo #",
            "Credit Status"),
        -1);
    DateTimeFormatter day = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.US);
    Writing writing = Writing.of("0.00", "M/d/yyyy", 2);
    int number = 3100000 + chance.between(0, 20000);
    for (Entry entry : entries) {
      number += 11;
      boolean redeemed = entry.savingsMinor() > 0;
      String type =
          entry.status() == Entry.Status.REVERSAL
              ? "Reversal"
              : redeemed ? "Certificate Redemption" : "Treatment";
      int points = redeemed ? (int) (-entry.savingsMinor() / 10) : 300;
      note(
          export,
          entry,
          List.of(
              Integer.toString(number),
              day.format(entry.at()),
              day.format(entry.at().getHour() >= 18 ? entry.at().plusDays(1) : entry.at()),
              entry.member().family() + ", " + entry.member().given(),
              entry.member().id(),
              writing.phone(entry.member().phone()),
              labels(entry),
              Integer.toString(entry.quantity()),
              type,
              redeemed ? certificate(entry) : "",
              redeemed ? amount(entry) : "",
              Integer.toString(type.equals("Reversal") ? -points : points),
              "",
              ""));
    }
    return export;
  }

  /** Whatever happens to a certificate, it keeps its number. */
  private String certificate(Entry entry) {
    return certificates.computeIfAbsent(entry.submission(), key -> "C" + chance.digits(8));
  }

  private static String amount(Entry entry) {
    String amount = Writing.of("0.00", "M/d/yyyy", 2).money(entry.savingsMinor());
    return entry.status() == Entry.Status.REVERSAL ? "(" + amount + ")" : amount;
  }

  private Export xperience(List<Entry> entries) {
    Export export =
        new Export(
            "xperience_redemptions.txt",
            new Export.Style('\t', false, StandardCharsets.UTF_16LE, true));
    export.begin(
        disguise.form(),
        List.of(
            "Visit Id",
            "Visit Timestamp (UTC)",
            "First Name",
            "Last Name",
            "Email",
            "Mobile",
            "Member Number",
            "Brand",
            "Quantity",
            "Reward Value",
            "Points",
            "State",
            "Statement"),
        -1);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'", Locale.US);
    int number = chance.between(100, 900);
    for (Entry entry : entries) {
      number++;
      int sign = entry.status() == Entry.Status.REVERSAL ? -1 : 1;
      ZonedDateTime at = entry.at().atZone(setting.zone()).withZoneSameInstant(ZoneOffset.UTC);
      note(
          export,
          entry,
          List.of(
              String.format(Locale.ROOT, "XP-%06d", number),
              time.format(at),
              entry.member().given(),
              entry.member().family(),
              entry.member().email(),
              entry.member().phone().isEmpty() ? "" : "+1" + entry.member().phone(),
              entry.member().id(),
              labels(entry),
              Integer.toString(entry.quantity()),
              Long.toString(sign * entry.savingsMinor() / 100),
              Integer.toString(sign * (entry.savingsMinor() > 0 ? -300 : 100)),
              status(entry),
              ""));
    }
    return export;
  }

  private Export evolus(List<Entry> entries) {
    Export export =
        new Export(
            "evolus_rewards.csv", new Export.Style(',', false, StandardCharsets.UTF_8, false));
    export.begin(
        disguise.form(),
        List.of(
            "Redemption Code",
            "Redeemed At",
            "Consumer",
            "Phone",
            "Treatment",
            "Reward",
            "Practice Location",
            "Status",
            "Account Credit"),
        -1);
    DateTimeFormatter time = DateTimeFormatter.ofPattern("MMM d, yyyy h:mm a", Locale.US);
    Writing writing = Writing.of("$0.00", "M/d/yyyy", 0);
    for (Entry entry : entries) {
      ZonedDateTime at = entry.at().atZone(setting.zone()).withZoneSameInstant(PACIFIC);
      String phone = entry.member().phone();
      int sign = entry.status() == Entry.Status.REVERSAL ? -1 : 1;
      note(
          export,
          entry,
          List.of(
              (chance.letters(4) + chance.digits(4)),
              time.format(at) + " PT",
              entry.member().given() + " " + entry.member().family().charAt(0) + ".",
              phone.isEmpty() ? "" : "(***) ***-" + phone.substring(6),
              labels(entry),
              entry.savingsMinor() == 0 ? "" : writing.money(sign * entry.savingsMinor()),
              setting.places().get(entry.location()),
              status(entry),
              ""));
    }
    return export;
  }

  private void note(Export export, Entry entry, List<String> cells) {
    written.put(new LineRef(export.name(), export.add(cells)), entry);
  }

  private static String labels(Entry entry) {
    return entry.products().stream().map(Product::programLabel).collect(Collectors.joining("; "));
  }

  private static String status(Entry entry) {
    return switch (entry.status()) {
      case COMPLETED -> "Completed";
      case CANCELED -> "Canceled";
      case REVERSAL -> "Reversal";
    };
  }
}
