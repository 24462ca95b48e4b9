package com.medspasync.app.privacy;

import com.medspasync.reconciliation.model.Person;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Leaves of personal data what it takes to tell people apart, and no more. */
final class Mask {

  private static final int DIGITS_SHOWN = 4;
  private static final String HIDDEN = "•••";

  /** Labels that desks use where there is no client. */
  private static final Set<String> NOBODY =
      Set.of("walk-in client", "walk in client", "walk-in", "walk in", "guest", "cash customer");

  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
  private static final Pattern EMAIL = Pattern.compile("[^\\s<>,;\"]+@[^\\s<>,;\"]+");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\w+])(?:\\+?1[\\s.-]?)?(?:\\(\\d{3}\\)|\\d{3})[\\s.-]?\\d{3}[\\s.-]?\\d{4}(?!\\w)");
  private static final Pattern WORD = Pattern.compile("\\p{Ll}{3}");
  private static final Pattern QUOTATION = Pattern.compile("\"[^\"]*\\p{L}[^\"]*\"");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");

  private Mask() {}

  /** {@code Maria Lopez-Diaz} is {@code M. L. D.} */
  static String initials(String name) {
    if (NOBODY.contains(name.strip().toLowerCase(Locale.ROOT))) {
      return name;
    }
    return NAME.matcher(name)
        .results()
        .map(part -> part.group().substring(0, 1).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining(" "));
  }

  /** The last four digits of each number. */
  static String phone(String phones) {
    return Arrays.stream(phones.split(";"))
        .map(phone -> NO_DIGITS.matcher(phone).replaceAll(""))
        .filter(digits -> !digits.isEmpty())
        .map(Mask::number)
        .collect(Collectors.joining("; "));
  }

  /** That there is one, and its first letter; the domain may be a family's own. */
  static String email(String emails) {
    return Arrays.stream(emails.split(";"))
        .map(String::strip)
        .filter(email -> email.indexOf('@') > 0)
        .map(email -> email.charAt(0) + HIDDEN)
        .collect(Collectors.joining("; "));
  }

  /** The last four characters. */
  static String number(String number) {
    return number.length() <= DIGITS_SHOWN
        ? number
        : HIDDEN + number.substring(number.length() - DIGITS_SHOWN);
  }

  /** The text with what it says of these people masked, and every phone and address in it. */
  static String people(String text, Collection<Person> about) {
    String masked = contacts(text);
    for (String name : namesOf(about)) {
      masked =
          Pattern.compile(
                  "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(masked)
              .replaceAll(name.substring(0, 1).toUpperCase(Locale.ROOT) + ".");
    }
    return masked;
  }

  /** The words with a digit in them: certificates, approvals, invoices. */
  static String numbersOf(String text) {
    return Arrays.stream(contacts(text).split("\\s+"))
        .filter(word -> word.chars().anyMatch(Character::isDigit))
        .filter(word -> !WORD.matcher(word).find())
        .collect(Collectors.joining(" "));
  }

  /** The text without the words of a file that it quotes; dates and amounts stay. */
  static String quotations(String text) {
    return QUOTATION.matcher(contacts(text)).replaceAll("\"" + HIDDEN + "\"");
  }

  private static String contacts(String text) {
    String withoutEmails =
        EMAIL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(email(found.group())));
    return PHONE
        .matcher(withoutEmails)
        .replaceAll(found -> Matcher.quoteReplacement(phone(found.group())));
  }

  private static Set<String> namesOf(Collection<Person> people) {
    return people.stream()
        .flatMap(person -> Stream.of(person.name(), person.given(), person.family()))
        .flatMap(name -> NAME.matcher(name).results())
        .map(MatchResult::group)
        .filter(name -> name.length() > 1)
        .collect(Collectors.toSet());
  }
}
