package com.medspasync.benchmarks.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Where and when a practice works.
 *
 * @param name of the practice
 * @param places names of its locations
 * @param zone of all of them
 * @param from first day of the files
 * @param until first day after them
 * @param processors that settle the cards, by location
 */
record Setting(
    String name,
    List<String> places,
    ZoneId zone,
    LocalDate from,
    LocalDate until,
    List<Processor> processors) {

  /** Who settles cards. */
  enum Processor {
    STRIPE,
    SQUARE
  }

  private static final List<String> NAMES =
      List.of("Juniper", "Copperline", "Blue Heron", "Marigold", "Northlight", "Willow & Pine");
  private static final List<String> KINDS =
      List.of("Aesthetics", "Med Spa", "Skin Studio", "Laser & Wellness");
  private static final List<String> PLACES =
      List.of("Downtown", "Westgate", "Harbor", "Old Mill", "Uptown");
  private static final List<String> ZONES =
      List.of(
          "America/Chicago",
          "America/New_York",
          "America/Los_Angeles",
          "America/Denver",
          "America/Phoenix");

  static Setting of(Chance chance) {
    String name = chance.oneOf(NAMES) + " " + chance.oneOf(KINDS);
    List<String> places =
        chance.shuffled(PLACES).subList(0, chance.between(1, 3)).stream()
            .map(place -> name + " " + place)
            .toList();
    LocalDate from = LocalDate.of(chance.between(2024, 2026), chance.between(1, 10), 1);
    return new Setting(
        name,
        places,
        ZoneId.of(chance.oneOf(ZONES)),
        from,
        from.plusMonths(chance.between(1, 2)),
        places.stream().map(place -> chance.oneOf(List.of(Processor.values()))).toList());
  }

  /** The same practice, its files covering some months. */
  Setting over(int months) {
    return new Setting(name, places, zone, from, from.plusMonths(months), processors);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }

  boolean covers(LocalDateTime at) {
    return covers(at.toLocalDate());
  }
}
