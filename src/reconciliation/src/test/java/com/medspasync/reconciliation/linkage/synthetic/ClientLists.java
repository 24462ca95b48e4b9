package com.medspasync.reconciliation.linkage.synthetic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented clients of a spa in two systems with other columns, titles and notations, households
 * included; the digits of both ids name the person.
 */
public final class ClientLists {

  public static final String LEFT_TITLES =
      "client_id,first_name,last_name,date_of_birth,email,phone,address,city,state,zip";
  public static final String RIGHT_TITLES =
      "guest_id,Mobile,Guest,E-Mail,Birthday,Street,Town,ZIP Code";

  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy");
  private static final String[] PROVIDERS = {
    "gmail.com", "yahoo.com", "outlook.com", "icloud.com", "example.com"
  };
  private static final String[] STATES = {"CA", "TX", "FL", "NY", "IL", "AZ"};
  private static final String[][] NICKNAMES = {
    {"elizabeth", "liz"}, {"jennifer", "jen"}, {"michael", "mike"}, {"william", "bill"},
    {"robert", "bob"}, {"richard", "rick"}, {"patricia", "pat"}, {"katherine", "kate"},
    {"matthew", "matt"}, {"nicholas", "nick"}, {"joshua", "josh"}, {"daniel", "dan"},
    {"benjamin", "ben"}, {"samuel", "sam"}, {"thomas", "tom"}, {"jessica", "jess"}
  };

  private final SplittableRandom random;
  private final Vocabulary given = new Vocabulary(Vocabulary.GIVEN, 1500, 0.9, 21);
  private final Vocabulary family = new Vocabulary(Vocabulary.FAMILY, 20_000, 0.85, 22);
  private final Vocabulary streets = new Vocabulary(List.of("oak", "main"), 9000, 0.5, 23);
  private final Vocabulary towns = new Vocabulary(List.of("austin", "mesa"), 3000, 0.6, 24);

  private ClientLists(long seed) {
    this.random = new SplittableRandom(seed);
  }

  private record Client(
      String given,
      String family,
      LocalDate born,
      String email,
      String phone,
      String street,
      String town,
      String state,
      String zip) {}

  /** Two lists of so many clients, of whom a share stands in both. */
  public static List<List<String[]>> twoLists(int clients, double inBoth, long seed) {
    ClientLists lists = new ClientLists(seed);
    List<String[]> left = new ArrayList<>(clients);
    List<String[]> right = new ArrayList<>(clients);
    Client previous = lists.client(null);
    for (int i = 0; i < clients; i++) {
      Client client = lists.client(lists.random.nextDouble() < 0.15 ? previous : null);
      left.add(lists.left(client, "C" + i));
      boolean same = lists.random.nextDouble() < inBoth;
      right.add(
          same
              ? lists.right(client, "G" + i)
              : lists.right(lists.client(client), "G" + (clients + i)));
      previous = client;
    }
    lists.shuffle(left);
    lists.shuffle(right);
    return List.of(left, right);
  }

  private void shuffle(List<String[]> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      String[] other = list.get(j);
      list.set(j, list.get(i));
      list.set(i, other);
    }
  }

  /** A client; with a relative, one of the same household in one of four cases. */
  private Client client(@org.jspecify.annotations.Nullable Client relative) {
    boolean household = relative != null && random.nextInt(4) == 0;
    String first = given.draw(random);
    String last = household && relative != null ? relative.family : family.draw(random);
    LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(24_000));
    String email =
        first.charAt(0)
            + (random.nextBoolean() ? first.substring(1) + "." : "")
            + last
            + (random.nextInt(3) == 0 ? "" : random.nextInt(1000))
            + "@"
            + PROVIDERS[random.nextInt(PROVIDERS.length)];
    if (household && relative != null) {
      return new Client(
          first,
          last,
          born,
          email,
          random.nextBoolean() ? relative.phone : phone(),
          relative.street,
          relative.town,
          relative.state,
          relative.zip);
    }
    String town = towns.draw(random);
    return new Client(
        first,
        last,
        born,
        email,
        phone(),
        1 + random.nextInt(9900) + " " + streets.draw(random) + " Street",
        town,
        STATES[Math.floorMod(town.hashCode(), STATES.length)],
        String.format(
            "%05d", 10_000 + Math.floorMod(town.hashCode(), 8000) * 10 + random.nextInt(3)));
  }

  private String phone() {
    return ""
        + (2 + random.nextInt(8))
        + random.nextInt(10, 100)
        + random.nextInt(2_000_000, 9_999_999);
  }

  private String[] left(Client c, String id) {
    return new String[] {
      id,
      capital(c.given),
      capital(c.family),
      c.born.toString(),
      maybe(c.email, 0.1),
      maybe(c.phone, 0.05),
      maybe(c.street, 0.1),
      capital(c.town),
      c.state,
      c.zip
    };
  }

  private String[] right(Client c, String id) {
    String first = random.nextDouble() < 0.08 ? nickname(c.given) : damaged(c.given, 0.03);
    String last = random.nextDouble() < 0.03 ? family.draw(random) : damaged(c.family, 0.04);
    String phone = random.nextDouble() < 0.08 ? phone() : damaged(c.phone, 0.02);
    boolean moved = random.nextDouble() < 0.08;
    Client home = moved ? client(null) : c;
    return new String[] {
      id,
      maybe(
          phone.length() == 10
              ? "("
                  + phone.substring(0, 3)
                  + ") "
                  + phone.substring(3, 6)
                  + "-"
                  + phone.substring(6)
              : phone,
          0.06),
      random.nextInt(5) == 0
          ? "\"" + capital(last) + ", " + capital(first) + "\""
          : capital(first) + " " + capital(last),
      maybe(random.nextDouble() < 0.06 ? client(null).email : damaged(c.email, 0.03), 0.15),
      maybe(random.nextDouble() < 0.03 ? damaged(c.born.format(US), 1) : c.born.format(US), 0.1),
      maybe(damaged(home.street.replace("Street", "St"), 0.05), 0.15),
      capital(home.town),
      home.zip
    };
  }

  private String maybe(String value, double missing) {
    return random.nextDouble() < missing ? "" : value;
  }

  private String damaged(String value, double share) {
    return random.nextDouble() < share ? Corruption.once(value, random) : value;
  }

  private static String nickname(String name) {
    for (String[] pair : NICKNAMES) {
      if (pair[0].equals(name)) {
        return pair[1];
      }
    }
    return name.length() > 5 ? name.substring(0, 3) : name;
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Who a record is of, from its id. */
  public static String person(String id) {
    return id.substring(1);
  }
}
