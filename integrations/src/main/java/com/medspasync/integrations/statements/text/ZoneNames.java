package com.medspasync.integrations.statements.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zones by the names that exports use for them. */
public final class ZoneNames {

  /** {@code CST} and {@code CDT} say the offset themselves, so they are no regions. */
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("utc", "Z"),
          Map.entry("gmt", "Z"),
          Map.entry("est", "-05:00"),
          Map.entry("edt", "-04:00"),
          Map.entry("cst", "-06:00"),
          Map.entry("cdt", "-05:00"),
          Map.entry("mst", "-07:00"),
          Map.entry("mdt", "-06:00"),
          Map.entry("pst", "-08:00"),
          Map.entry("pdt", "-07:00"),
          Map.entry("akst", "-09:00"),
          Map.entry("akdt", "-08:00"),
          Map.entry("hst", "-10:00"),
          Map.entry("et", "America/New_York"),
          Map.entry("ct", "America/Chicago"),
          Map.entry("mt", "America/Denver"),
          Map.entry("pt", "America/Los_Angeles"),
          Map.entry("eastern", "America/New_York"),
          Map.entry("central", "America/Chicago"),
          Map.entry("mountain", "America/Denver"),
          Map.entry("pacific", "America/Los_Angeles"),
          Map.entry("arizona", "America/Phoenix"),
          Map.entry("alaska", "America/Anchorage"),
          Map.entry("hawaii", "Pacific/Honolulu"));

  private ZoneNames() {}

  /**
   * The zone of this name: an abbreviation, a name such as {@code Eastern Time (US & Canada)}, or
   * an id of the time zone database.
   *
   * @return {@code null} when it is none
   */
  public static @Nullable ZoneId find(String name) {
    String text = name.strip();
    if (text.isEmpty()) {
      return null;
    }
    String first = text.toLowerCase(Locale.ROOT).split("[ (]", 2)[0];
    String id = IDS.get(first);
    try {
      return ZoneId.of(id == null ? text : id);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The region of the United States whose clocks show this name or offset in this month. */
  public static @Nullable ZoneId region(String name, int month) {
    ZoneId zone = find(name);
    if (!(zone instanceof ZoneOffset offset)) {
      return zone;
    }
    boolean summer = month >= 4 && month <= 10;
    String text = name.strip().toLowerCase(Locale.ROOT);
    if (text.length() == 3 && text.endsWith("st") && summer && text.equals("mst")) {
      return ZoneId.of("America/Phoenix");
    }
    boolean daylight = text.endsWith("dt") || (!text.endsWith("st") && summer);
    int hours = offset.getTotalSeconds() / 3600 - (daylight ? 1 : 0);
    return switch (hours) {
      case -5 -> ZoneId.of("America/New_York");
      case -6 -> ZoneId.of("America/Chicago");
      case -7 -> ZoneId.of("America/Denver");
      case -8 -> ZoneId.of("America/Los_Angeles");
      case -9 -> ZoneId.of("America/Anchorage");
      case -10 -> ZoneId.of("Pacific/Honolulu");
      default -> null;
    };
  }
}
