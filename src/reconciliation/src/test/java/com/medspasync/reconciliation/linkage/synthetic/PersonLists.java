package com.medspasync.reconciliation.linkage.synthetic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented Australians with duplicates, in the fields and with the kinds of errors of the Febrl
 * data sets; {@code rec-17-dup-0} is a duplicate of {@code rec-17-org}.
 *
 * @see "Christen (2008), Febrl: a freely available record linkage system with a graphical user
 *     interface, HDKM"
 */
public final class PersonLists {

  public static final String TITLES =
      "rec_id,given_name,surname,street_number,address_1,address_2,suburb,postcode,state,"
          + "date_of_birth,soc_sec_id";

  private static final int GIVEN = 1;
  private static final int SURNAME = 2;
  private static final int LINE_1 = 4;
  private static final int LINE_2 = 5;
  private static final int SUBURB = 6;
  private static final int POSTCODE = 7;
  private static final int FIELDS = 11;
  private static final double[] MISSING = {0, 0.02, 0.01, 0.03, 0.02, 0.17, 0.01, 0, 0.02, 0.02, 0};
  private static final double[] ERROR_SHARE = {
    0, 0.14, 0.16, 0.07, 0.12, 0.11, 0.11, 0.06, 0.05, 0.10, 0.08
  };
  private static final String[] STATES = {"nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt"};
  private static final double[] STATE_SHARE = {0.35, 0.25, 0.2, 0.09, 0.07, 0.02, 0.015, 0.005};
  private static final String[] WAYS = {
    "street", "place", "crescent", "circuit", "road", "drive", "avenue", "court", "close", "parade"
  };

  private final SplittableRandom random;
  private final Vocabulary given = new Vocabulary(Vocabulary.GIVEN, 900, 0.95, 1);
  private final Vocabulary family = new Vocabulary(Vocabulary.FAMILY, 9000, 0.9, 2);
  private final Vocabulary streets = new Vocabulary(List.of("macfarland", "pillar"), 6000, 0.5, 3);
  private final Vocabulary houses = new Vocabulary(List.of("rosetta village"), 4000, 0.6, 4);
  private final Vocabulary suburbs = new Vocabulary(List.of("blacktown", "kew"), 2500, 0.6, 5);

  private PersonLists(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * How duplicates differ from their originals.
   *
   * @param leastChanges fewest errors of a duplicate
   * @param mostChanges most errors of a duplicate
   * @param mostPerField most errors of one field
   */
  public record Damage(int leastChanges, int mostChanges, int mostPerField) {
    public static final Damage CLEANISH = new Damage(1, 2, 1);
    public static final Damage USUAL = new Damage(1, 4, 1);
    public static final Damage HEAVY = new Damage(3, 9, 2);
  }

  /** Originals and, for each, one duplicate, in another order. */
  public static List<List<String[]>> twoLists(int people, Damage damage, long seed) {
    PersonLists lists = new PersonLists(seed);
    List<String[]> originals = new ArrayList<>();
    List<String[]> duplicates = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      String[] original = lists.person(i);
      originals.add(original);
      duplicates.add(lists.duplicate(original, i, 0, damage));
    }
    lists.shuffle(originals);
    lists.shuffle(duplicates);
    return List.of(originals, duplicates);
  }

  /**
   * One list.
   *
   * @param mostPerOriginal most duplicates of one original
   */
  public static List<String[]> oneList(
      int originals, int duplicates, int mostPerOriginal, Damage damage, long seed) {
    PersonLists lists = new PersonLists(seed);
    List<String[]> all = new ArrayList<>();
    for (int i = 0; i < originals; i++) {
      all.add(lists.person(i));
    }
    int made = 0;
    int[] next = new int[originals];
    while (made < duplicates) {
      int of = lists.random.nextInt(originals);
      int more = 1 + lists.random.nextInt(mostPerOriginal);
      for (int i = 0; i < more && made < duplicates && next[of] < mostPerOriginal; i++) {
        all.add(lists.duplicate(all.get(of), of, next[of]++, damage));
        made++;
      }
    }
    lists.shuffle(all);
    return all;
  }

  private void shuffle(List<String[]> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String[] other = list.get(j);
      list.set(j, list.get(i));
      list.set(i, other);
    }
  }

  private String[] person(int number) {
    int state = state();
    int suburb = random.nextInt(40) == 0 ? random.nextInt(suburbs.size()) : -1;
    String place = suburb >= 0 ? suburbs.get(suburb) : suburbs.draw(random);
    int area = Math.floorMod(place.hashCode(), 700) + random.nextInt(3);
    String[] values = {
      "rec-" + number + "-org",
      given.draw(random),
      family.draw(random),
      Integer.toString(1 + (int) (Math.pow(random.nextDouble(), 2) * 300)),
      streets.draw(random) + " " + WAYS[random.nextInt(WAYS.length)],
      random.nextDouble() < 0.4 ? houses.draw(random) : "",
      place,
      Integer.toString((state + 2) * 1000 + area),
      STATES[state],
      LocalDate.of(1910, 1, 1)
          .plusDays(random.nextInt(36_500))
          .format(DateTimeFormatter.BASIC_ISO_DATE),
      Integer.toString(1_000_000 + random.nextInt(8_999_999))
    };
    for (int field = 1; field < FIELDS; field++) {
      if (random.nextDouble() < MISSING[field]) {
        values[field] = "";
      }
    }
    return values;
  }

  private int state() {
    double at = random.nextDouble();
    int state = 0;
    while (state < STATES.length - 1 && at > STATE_SHARE[state]) {
      at -= STATE_SHARE[state++];
    }
    return state;
  }

  private String[] duplicate(String[] original, int number, int copy, Damage damage) {
    String[] values = original.clone();
    values[0] = "rec-" + number + "-dup-" + copy;
    int[] perField = new int[FIELDS];
    int changes =
        damage.leastChanges() + random.nextInt(damage.mostChanges() - damage.leastChanges() + 1);
    for (int made = 0, tries = 0; made < changes && tries < 60; tries++) {
      if (random.nextDouble() < 0.04) {
        exchange(values);
        made++;
        continue;
      }
      int field = field();
      if (perField[field] < damage.mostPerField() && change(values, field)) {
        perField[field]++;
        made++;
      }
    }
    return values;
  }

  private int field() {
    double at = random.nextDouble();
    int field = 1;
    while (field < FIELDS - 1 && at > ERROR_SHARE[field]) {
      at -= ERROR_SHARE[field++];
    }
    return field;
  }

  private boolean change(String[] values, int field) {
    String value = values[field];
    if (value.isEmpty()) {
      if (field == LINE_2 || random.nextDouble() < 0.5) {
        return false;
      }
      values[field] = fresh(field);
      return true;
    }
    double kind = random.nextDouble();
    if (kind < 0.1) {
      values[field] = "";
    } else if (kind < 0.17) {
      values[field] = fresh(field);
    } else if (kind < 0.2 && field <= SUBURB && value.length() > 4) {
      int at = 2 + random.nextInt(value.length() - 3);
      values[field] = value.substring(0, at) + " " + value.substring(at);
    } else {
      values[field] = Corruption.once(value, random);
    }
    return !values[field].equals(value);
  }

  private String fresh(int field) {
    return person(0)[field];
  }

  private void exchange(String[] values) {
    double kind = random.nextDouble();
    int a = kind < 0.6 ? GIVEN : kind < 0.85 ? LINE_1 : SUBURB;
    int b = kind < 0.6 ? SURNAME : kind < 0.85 ? LINE_2 : POSTCODE;
    String value = values[a];
    values[a] = values[b];
    values[b] = value;
  }

  /** Records as delimited text. */
  public static String csv(String titles, List<String[]> records) {
    StringBuilder text = new StringBuilder(records.size() * 100).append(titles).append('\n');
    for (String[] record : records) {
      text.append(String.join(",", record)).append('\n');
    }
    return text.toString();
  }

  /** Who a record is of, from its id. */
  public static String person(String id) {
    return id.substring(0, id.indexOf('-', id.indexOf('-') + 1));
  }
}
