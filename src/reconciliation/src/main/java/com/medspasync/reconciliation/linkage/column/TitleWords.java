package com.medspasync.reconciliation.linkage.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the title of a column says about its content. */
final class TitleWords {

  /** Whole titles, without anything but letters and digits. */
  private static final Map<String, FieldKind> WHOLE =
      Map.ofEntries(
          Map.entry("name", FieldKind.FULL_NAME),
          Map.entry("fullname", FieldKind.FULL_NAME),
          Map.entry("client", FieldKind.FULL_NAME),
          Map.entry("customer", FieldKind.FULL_NAME),
          Map.entry("patient", FieldKind.FULL_NAME),
          Map.entry("guest", FieldKind.FULL_NAME),
          Map.entry("person", FieldKind.FULL_NAME),
          Map.entry("contact", FieldKind.FULL_NAME),
          Map.entry("first", FieldKind.GIVEN_NAME),
          Map.entry("fname", FieldKind.GIVEN_NAME),
          Map.entry("last", FieldKind.FAMILY_NAME),
          Map.entry("lname", FieldKind.FAMILY_NAME),
          Map.entry("mi", FieldKind.MIDDLE_NAME),
          Map.entry("mname", FieldKind.MIDDLE_NAME),
          Map.entry("dob", FieldKind.DATE),
          Map.entry("bday", FieldKind.DATE),
          Map.entry("zip", FieldKind.POSTCODE),
          Map.entry("ssn", FieldKind.IDENTIFIER),
          Map.entry("mrn", FieldKind.IDENTIFIER),
          Map.entry("sku", FieldKind.IDENTIFIER),
          Map.entry("sex", FieldKind.CATEGORY),
          Map.entry("age", FieldKind.QUANTITY),
          Map.entry("tel", FieldKind.PHONE));

  /** Parts of titles, the more telling first. */
  private static final List<Map.Entry<String, FieldKind>> PARTS =
      List.of(
          Map.entry("email", FieldKind.EMAIL),
          Map.entry("mail", FieldKind.EMAIL),
          Map.entry("phone", FieldKind.PHONE),
          Map.entry("mobile", FieldKind.PHONE),
          Map.entry("cell", FieldKind.PHONE),
          Map.entry("telephone", FieldKind.PHONE),
          Map.entry("birth", FieldKind.DATE),
          Map.entry("socsec", FieldKind.IDENTIFIER),
          Map.entry("social", FieldKind.IDENTIFIER),
          Map.entry("licen", FieldKind.IDENTIFIER),
          Map.entry("passport", FieldKind.IDENTIFIER),
          Map.entry("member", FieldKind.IDENTIFIER),
          Map.entry("middle", FieldKind.MIDDLE_NAME),
          Map.entry("firstname", FieldKind.GIVEN_NAME),
          Map.entry("namefirst", FieldKind.GIVEN_NAME),
          Map.entry("given", FieldKind.GIVEN_NAME),
          Map.entry("forename", FieldKind.GIVEN_NAME),
          Map.entry("christian", FieldKind.GIVEN_NAME),
          Map.entry("lastname", FieldKind.FAMILY_NAME),
          Map.entry("namelast", FieldKind.FAMILY_NAME),
          Map.entry("surname", FieldKind.FAMILY_NAME),
          Map.entry("family", FieldKind.FAMILY_NAME),
          Map.entry("maiden", FieldKind.FAMILY_NAME),
          Map.entry("postcode", FieldKind.POSTCODE),
          Map.entry("postal", FieldKind.POSTCODE),
          Map.entry("zip", FieldKind.POSTCODE),
          Map.entry("streetn", FieldKind.HOUSE_NUMBER),
          Map.entry("housen", FieldKind.HOUSE_NUMBER),
          Map.entry("apartment", FieldKind.HOUSE_NUMBER),
          Map.entry("address", FieldKind.STREET),
          Map.entry("addr", FieldKind.STREET),
          Map.entry("street", FieldKind.STREET),
          Map.entry("suburb", FieldKind.PLACE),
          Map.entry("city", FieldKind.PLACE),
          Map.entry("town", FieldKind.PLACE),
          Map.entry("locality", FieldKind.PLACE),
          Map.entry("county", FieldKind.PLACE),
          Map.entry("state", FieldKind.CATEGORY),
          Map.entry("province", FieldKind.CATEGORY),
          Map.entry("country", FieldKind.CATEGORY),
          Map.entry("gender", FieldKind.CATEGORY),
          Map.entry("price", FieldKind.QUANTITY),
          Map.entry("amount", FieldKind.QUANTITY),
          Map.entry("descr", FieldKind.TEXT),
          Map.entry("title", FieldKind.TEXT),
          Map.entry("product", FieldKind.TEXT),
          Map.entry("note", FieldKind.TEXT),
          Map.entry("comment", FieldKind.TEXT),
          Map.entry("clientname", FieldKind.FULL_NAME),
          Map.entry("customername", FieldKind.FULL_NAME),
          Map.entry("patientname", FieldKind.FULL_NAME),
          Map.entry("guestname", FieldKind.FULL_NAME),
          Map.entry("contactname", FieldKind.FULL_NAME),
          Map.entry("fullname", FieldKind.FULL_NAME),
          Map.entry("date", FieldKind.DATE));

  private static final List<String> SEQUENCE_TITLES =
      List.of("row", "rownumber", "rownum", "index", "line", "seq", "sequence", "unnamed0", "");

  private TitleWords() {}

  /** Letters and digits of a title, in lower case. */
  static String bare(String title) {
    StringBuilder bare = new StringBuilder();
    String lower = title.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i))) {
        bare.append(lower.charAt(i));
      }
    }
    return bare.toString();
  }

  /** Words of a title; a change of case begins a new one. */
  static List<String> words(String title) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      boolean rises =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(title.charAt(i - 1));
      if (!Character.isLetterOrDigit(c) || rises) {
        flush(words, word);
      }
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      }
    }
    flush(words, word);
    return words;
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** The kind that the title names, {@code null} when it names none. */
  static @Nullable FieldKind kind(String title) {
    String bare = bare(title);
    FieldKind whole = WHOLE.get(bare);
    if (whole != null) {
      return whole;
    }
    for (Map.Entry<String, FieldKind> part : PARTS) {
      if (bare.contains(part.getKey())) {
        return part.getValue();
      }
    }
    for (String word : words(title)) {
      FieldKind kind = WHOLE.get(word);
      if (kind != null) {
        return kind;
      }
      if (word.equals("id") || word.equals("code") || word.equals("number")) {
        return FieldKind.IDENTIFIER;
      }
    }
    return null;
  }

  /** Whether a title only counts the rows. */
  static boolean countsRows(String title) {
    return SEQUENCE_TITLES.contains(bare(title));
  }
}
