package com.medspasync.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small statements made to measure: sales as Boulevard writes them, redemptions as Alle does. */
final class Statements {
  static final String SALES_TITLES =
      "Sale ID,Closed At,Location,Client ID,Client Name,Client Email,Client Phone,Line Type,"
          + "Line Name,Staff,Quantity,Gross Sales,Discounts,Discount Reason,Net Sales,Tax,Total,"
          + "Payments,Order Note\n";

  static final String REWARDS_TITLES =
      "\"Transaction ID\",\"Date\",\"Member Name\",\"Member Phone\",\"Member Email\","
          + "\"Member ID\",\"Location\",\"Treatments\",\"Qty\",\"Points Issued\","
          + "\"Points Redeemed\",\"Offer\",\"Total Savings\",\"Status\",\"Reimbursement Status\","
          + "\"Reimbursement Date\",\"Reimbursement Amount\"\n";

  private static final String[] FIRST_NAMES = {
    "Ana", "Beth", "Carla", "Dana", "Elena", "Faye", "Gina", "Hana", "Iris", "Jade", "Kira", "Lena"
  };
  private static final String[] LAST_NAMES = {
    "Lopez", "Hart", "Nguyen", "Brooks", "Meyer", "Silva", "Khan", "Price", "Doyle", "Reyes", "Wolf"
  };
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 1);
  private static final int DAYS = 28;
  private static final String[] SYLLABLES = {
    "", "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu"
  };

  /** Enough that a client of a large spa comes a few times, as clients do. */
  private static final int PEOPLE =
      FIRST_NAMES.length * LAST_NAMES.length * SYLLABLES.length * SYLLABLES.length;

  private static final int FIRST_PHONE = 2_550_000;

  private Statements() {}

  /** Sales with these numbers, each of one visit with Botox. */
  static Upload sales(String name, int first, int last) {
    return Upload.text(name, SALES_TITLES + salesRows(first, last));
  }

  /** Redemptions with these numbers; each belongs to the visit with the same number. */
  static Upload rewards(String name, int first, int last) {
    return Upload.text(
        name,
        REWARDS_TITLES
            + IntStream.rangeClosed(first, last)
                .mapToObj(number -> reward(number, "Completed"))
                .collect(Collectors.joining()));
  }

  static String salesRows(int first, int last) {
    StringBuilder rows = new StringBuilder();
    for (int number = first; number <= last; number++) {
      rows.append(sale(number, day(number) + " 17:41:00 -0500", "480.00"));
    }
    return rows.toString();
  }

  /** The same files as of another location. */
  static Upload at(String location, Upload file) {
    return Upload.text(
        file.name(),
        new String(file.content(), StandardCharsets.UTF_8)
            .replace(",Main,", "," + location + ",")
            .replace("\"Main\"", "\"" + location + "\""));
  }

  /** A sale with all that can be wrong about it said by the caller. */
  static String sale(int number, String closedAt, String gross) {
    return String.format(
        Locale.ROOT,
        "S%d,%s,Main,C%d,%s,client%d@mail.example,+1704%d,service,Botox,Eva,20,%s,40.00,"
            + "Alle reward,440.00,0.00,440.00,Visa 1579 440.00,\n",
        number,
        closedAt,
        number % PEOPLE,
        person(number),
        number % PEOPLE,
        phone(number),
        gross);
  }

  static String reward(int number, String status) {
    LocalDate day = day(number);
    return String.format(
        Locale.ROOT,
        "\"ALT%07d\",\"%02d/%02d/%d 05:52 PM\",\"%s\",\"704%d\",\"client%d@mail.example\","
            + "\"AL%09d\",\"Main\",\"BOTOX® Cosmetic\",\"20\",\"200\",\"400\",\"\",\"$40.00\","
            + "\"%s\",\"\",\"\",\"\"\n",
        number,
        day.getMonthValue(),
        day.getDayOfMonth(),
        day.getYear(),
        person(number),
        phone(number),
        number % PEOPLE,
        number % PEOPLE,
        status);
  }

  /** Sales of a till that nobody knows, with these dates and a number for each date. */
  static String dated(String... dates) {
    return "Receipt No,Purchased On,Client Name,Treatment,Units,Price,Total\n"
        + Stream.of(dates)
            .map(date ->
                "R" + date.replace("/", "") + "," + date + ",Ana Lopez,Botox,20,13.00,260.00\n")
            .collect(Collectors.joining());
  }

  static LocalDate day(int number) {
    return FIRST_DAY.plusDays(number % DAYS);
  }

  private static int phone(int number) {
    return FIRST_PHONE + number % PEOPLE;
  }

  /** Who stands in a sale. */
  static String person(int number) {
    int rest = number % PEOPLE;
    String first = FIRST_NAMES[rest % FIRST_NAMES.length];
    rest /= FIRST_NAMES.length;
    String last = LAST_NAMES[rest % LAST_NAMES.length];
    rest /= LAST_NAMES.length;
    return first
        + " "
        + last
        + SYLLABLES[rest % SYLLABLES.length]
        + SYLLABLES[rest / SYLLABLES.length];
  }
}
