package com.medspasync.reconciliation.settlement;

import com.medspasync.reconciliation.model.Tender;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a processor's day ends: what is paid later belongs to its next one.
 *
 * @param hourOfUtc hour of the coordinated day at which its day begins; {@code null} where its days
 *     are those of the location
 */
record CutOff(@Nullable Integer hourOfUtc) {

  /** The days of the location, and those that begin at any full hour. */
  static final List<CutOff> ALL = all();

  private static List<CutOff> all() {
    List<CutOff> all = new ArrayList<>(List.of(new CutOff(null)));
    for (int hour = 0; hour < 24; hour++) {
      all.add(new CutOff(hour));
    }
    return List.copyOf(all);
  }

  /**
   * The processor's day on which a payment was made.
   *
   * @param zoneOf zone in which times of a payment are told
   */
  LocalDate dayOf(Tender tender, Function<Tender, ZoneId> zoneOf) {
    return hourOfUtc == null
        ? tender.paidOn()
        : tender
            .paidAt()
            .atZone(zoneOf.apply(tender))
            .withZoneSameInstant(ZoneOffset.UTC)
            .minusHours(hourOfUtc)
            .toLocalDate();
  }
}
