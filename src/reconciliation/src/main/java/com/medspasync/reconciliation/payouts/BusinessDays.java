package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.model.Location;
import com.medspasync.reconciliation.model.PayoutEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which business day it was where. */
final class BusinessDays {

  private final Map<String, ZoneId> zones = new HashMap<>();
  private final ZoneId anyZone;

  BusinessDays(List<Location> locations) {
    for (Location location : locations) {
      zones.put(location.code(), location.zone());
    }
    anyZone =
        locations.stream()
            .sorted(Comparator.comparing(Location::code))
            .map(Location::zone)
            .findFirst()
            .orElse(ZoneOffset.UTC);
  }

  /** Zone of a location's business days. */
  ZoneId zone(String location) {
    return zones.getOrDefault(location, anyZone);
  }

  /** Business day of an entry at a location. */
  LocalDate dayOf(PayoutEntry entry, String location) {
    return LocalDate.ofInstant(entry.at(), zone(location));
  }

  /** Business day of an entry of which the location is not known. */
  LocalDate dayOf(PayoutEntry entry) {
    return LocalDate.ofInstant(entry.at(), anyZone);
  }
}
