package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of one report, one line after the other. */
final class Entries {

  private final String processor;
  private final List<PayoutEntry> all = new ArrayList<>();
  private String file = "report.csv";
  private @Nullable LocalDate paidOn;
  private String brand = "";
  private boolean newestFirst;

  Entries(String processor) {
    this.processor = processor;
  }

  List<PayoutEntry> all() {
    return List.copyOf(all);
  }

  /** What comes now stands in another file. */
  Entries inFile(String name) {
    file = name;
    return this;
  }

  /** What comes now reached the bank on a day. */
  Entries paidOn(String day) {
    paidOn = LocalDate.parse(day);
    return this;
  }

  /** What comes now was paid by cards of a brand. */
  Entries by(String cardBrand) {
    brand = cardBrand;
    return this;
  }

  /** What comes now is written from the last line up. */
  Entries newestFirst() {
    newestFirst = true;
    return this;
  }

  Entries charge(long gross, long fee) {
    return add(PayoutEntry.Kind.CHARGE, gross, fee, "", "");
  }

  Entries charge(long gross, long fee, String description) {
    return add(PayoutEntry.Kind.CHARGE, gross, fee, "", description);
  }

  Entries transfer(long toBank) {
    return add(PayoutEntry.Kind.TRANSFER, -toBank, 0, "", "");
  }

  Entries instantTransfer(long toBank, long fee) {
    return add(PayoutEntry.Kind.TRANSFER, -toBank, fee, "", "");
  }

  Entries add(PayoutEntry.Kind kind, long gross, long fee, String payout, String description) {
    int line = all.size() + 2;
    all.add(
        new PayoutEntry(
            new LineRef(file, newestFirst ? 10_000 - line : line),
            processor,
            "id" + line,
            kind,
            Instant.EPOCH.plusSeconds(line),
            payout,
            paidOn,
            gross,
            fee,
            gross - fee,
            "",
            "",
            Person.UNKNOWN,
            brand,
            "",
            "",
            "",
            description));
    return this;
  }
}
