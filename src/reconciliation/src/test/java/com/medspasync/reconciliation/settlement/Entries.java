package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.LineRef;
import com.medspasync.reconciliation.model.PayoutEntry;
import com.medspasync.reconciliation.model.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Entries of one report, one line after the other. */
final class Entries {

  private final String processor;
  private final List<PayoutEntry> all = new ArrayList<>();

  Entries(String processor) {
    this.processor = processor;
  }

  List<PayoutEntry> all() {
    return List.copyOf(all);
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
            new LineRef("report.csv", line),
            processor,
            "id" + line,
            kind,
            Instant.EPOCH.plusSeconds(line),
            payout,
            null,
            gross,
            fee,
            gross - fee,
            "",
            "",
            Person.UNKNOWN,
            "",
            "",
            "",
            "",
            description));
    return this;
  }
}
