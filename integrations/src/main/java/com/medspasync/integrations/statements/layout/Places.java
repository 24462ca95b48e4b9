package com.medspasync.integrations.statements.layout;

import com.medspasync.reconciliation.model.Location;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The practice's locations: those that were given and those that the files imply. */
public final class Places {

  private final List<Location> known = new ArrayList<>();
  private final Map<String, Location> byPosFile = new HashMap<>();
  private final Map<String, Location> byName = new HashMap<>();
  private final Map<String, Location> byCode = new HashMap<>();

  /** What was asked so far, by file and column, in the order of asking. */
  private final Map<String, Map<String, Location>> answers = new LinkedHashMap<>();

  private final ZoneId fallbackZone;

  /**
   * @param given locations that are known beforehand
   * @param fallbackZone zone of locations for which nothing names one
   */
  public Places(List<Location> given, ZoneId fallbackZone) {
    this.fallbackZone = fallbackZone;
    given.forEach(this::add);
  }

  /** The same knowledge for a file that is read beside others; see {@link #confirm}. */
  public Places beside() {
    return new Places(known, fallbackZone);
  }

  /**
   * Whether files read one after the other would have got the answers that a file got which was
   * read beside them. What that file implied is known from now on.
   *
   * @param other what that file was read with
   * @param out is told of locations that only that file implies
   */
  public boolean confirm(Places other, CanonicalSink out) {
    for (Map.Entry<String, Map<String, Location>> ofFile : other.answers.entrySet()) {
      for (Map.Entry<String, Location> answer : ofFile.getValue().entrySet()) {
        Location now = ofFile(ofFile.getKey(), answer.getKey(), out);
        if (!Objects.equals(now, answer.getValue())) { // mostly the very same
          return false;
        }
      }
    }
    return true;
  }

  private void add(Location location) {
    known.add(location);
    byCode.putIfAbsent(location.code(), location);
    if (!location.name().isEmpty()) {
      byName.putIfAbsent(key(location.name()), location);
    }
    if (!location.posFile().isEmpty()) {
      byPosFile.putIfAbsent(location.posFile(), location);
    }
  }

  /** Zone of the practice where a line names no location. */
  public ZoneId zone() {
    return known.isEmpty() ? fallbackZone : known.getFirst().zone();
  }

  /** Zone of the location of this name; that of the practice when it is not known. */
  public ZoneId zoneOf(String name) {
    Location location = name.isEmpty() ? null : byName.get(key(name));
    return location == null ? zone() : location.zone();
  }

  /**
   * The location whose file this is (DESIGN.md section 6): by its {@code pos_file}, by the name in
   * the file's location column, by the beginning of the file name, by that column's text, or by the
   * file name.
   *
   * @param file name of the file, path and sheet allowed
   * @param column text of the file's location column, empty when it has none
   * @param out is told of a location that only the file implies
   */
  public Location ofFile(String file, String column, CanonicalSink out) {
    Map<String, Location> byColumn = answers.computeIfAbsent(file, f -> new LinkedHashMap<>());
    Location answer = byColumn.get(column);
    if (answer == null) {
      answer = find(file, column, out);
      byColumn.put(column, answer);
    }
    return answer;
  }

  private Location find(String file, String column, CanonicalSink out) {
    String base = file.substring(file.lastIndexOf('/') + 1);
    int sheet = base.indexOf('!');
    String name = sheet < 0 ? base : base.substring(0, sheet);
    Location location = byPosFile.get(file);
    if (location == null) {
      location = byPosFile.get(name);
    }
    if (location == null && !column.isEmpty()) {
      location = byName.get(key(column));
    }
    return location == null ? implied(name, column, out) : location;
  }

  private Location implied(String name, String column, CanonicalSink out) {
    int underscore = name.indexOf('_');
    String prefix = underscore > 0 ? name.substring(0, underscore) : "";
    int dot = name.lastIndexOf('.');
    String code =
        looksLikeCode(prefix)
            ? prefix
            : !column.isEmpty() ? column : dot > 0 ? name.substring(0, dot) : name;
    Location known = byCode.get(code);
    if (known != null) {
      return known;
    }
    Location fresh = new Location(code, column, zone(), "", "");
    add(fresh);
    out.location(fresh);
    return fresh;
  }

  private static boolean looksLikeCode(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
      i++;
    }
    int letters = i;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return letters > 0 && i > letters && i == text.length();
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
