package com.medspasync.reconciliation.compare;

import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.text.EditDistance;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.PhoneNumber;
import java.util.List;

/** Compares two profiles; where one has several spellings or numbers, the closest ones count. */
public final class PersonComparator {

  private static final int SAME = 1;
  private static final int VARIANT = 2;
  private static final int MISTYPED = 3;
  private static final int INITIAL = 4;
  private static final int DIFFERENT = 5;

  private static final int PHONE_LAST4 = 2;
  private static final int PHONE_MISTYPED = 3;
  private static final int PHONE_DIFFERENT = 4;

  private static final int EMAIL_NAME_PART = 2;
  private static final int EMAIL_SIMILAR = 3;
  private static final int EMAIL_DIFFERENT = 4;

  private static final double SIMILAR = 0.92;
  private static final int LONG_NAME = 8;

  private final GivenNames givenNames;

  public PersonComparator(GivenNames givenNames) {
    this.givenNames = givenNames;
  }

  /** Compares a programme's member with a client; symmetrical but for the order of spellings. */
  public PersonComparison compare(PersonProfile member, PersonProfile client) {
    PersonComparison best = new PersonComparison(0, 0, 0, 0, "", "");
    int bestCost = Integer.MAX_VALUE;
    for (PersonName a : member.names()) {
      for (PersonName b : client.names()) {
        PersonComparison names = compareNames(a, b);
        int cost = names.given() + names.family();
        if (cost < bestCost) {
          best = names;
          bestCost = cost;
        }
      }
    }
    return new PersonComparison(
        best.given(),
        best.family(),
        phone(member.phones(), client.phones()),
        email(member.emails(), client.emails()),
        best.commonGiven(),
        best.commonFamily());
  }

  private PersonComparison compareNames(PersonName a, PersonName b) {
    PersonComparison plain = inOrder(a, b);
    if (plain.given() == DIFFERENT && plain.family() == DIFFERENT) {
      PersonComparison swapped = inOrder(a.swapped(), b);
      if (swapped.given() <= MISTYPED && swapped.family() <= MISTYPED) {
        return swapped;
      }
    }
    return plain;
  }

  private PersonComparison inOrder(PersonName a, PersonName b) {
    int given = given(a, b);
    int family = family(a, b);
    return new PersonComparison(
        given,
        family,
        0,
        0,
        given == SAME ? a.firstGiven() : "",
        family == SAME ? a.wholeFamily() : "");
  }

  private int given(PersonName a, PersonName b) {
    String first = a.firstGiven();
    String second = b.firstGiven();
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    if (first.length() == 1 || second.length() == 1) {
      return first.charAt(0) == second.charAt(0) ? INITIAL : DIFFERENT;
    }
    if (first.equals(second)) {
      return SAME;
    }
    if (givenNames.areVariants(first, second) || commonFullName(a.given(), b.given())) {
      return VARIANT;
    }
    if (isMistyped(first, second)) {
      return MISTYPED;
    }
    return first.charAt(0) == second.charAt(0) ? INITIAL : DIFFERENT;
  }

  /** Somebody who goes by her middle name. */
  private static boolean commonFullName(List<String> a, List<String> b) {
    return a.stream().anyMatch(name -> name.length() > 1 && b.contains(name));
  }

  private static int family(PersonName a, PersonName b) {
    String first = a.wholeFamily();
    String second = b.wholeFamily();
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    if (first.length() == 1 || second.length() == 1) {
      return first.charAt(0) == second.charAt(0) ? INITIAL : DIFFERENT;
    }
    if (first.equals(second)) {
      return SAME;
    }
    if (commonFullName(a.family(), b.family())
        || a.family().contains(second)
        || b.family().contains(first)) {
      return VARIANT;
    }
    if (isMistyped(first, second)) {
      return MISTYPED;
    }
    return DIFFERENT;
  }

  private static boolean isMistyped(String a, String b) {
    int allowed = Math.max(a.length(), b.length()) >= LONG_NAME ? 2 : 1;
    return Math.min(a.length(), b.length()) > 2
        && Math.abs(a.length() - b.length()) <= allowed
        && EditDistance.isWithin(a, b, allowed);
  }

  private static int phone(List<PhoneNumber> a, List<PhoneNumber> b) {
    int best = 0;
    for (PhoneNumber first : a) {
      for (PhoneNumber second : b) {
        int level = phone(first, second);
        best = best == 0 ? level : Math.min(best, level);
      }
    }
    return best;
  }

  private static int phone(PhoneNumber a, PhoneNumber b) {
    if (a.isWhole() && b.isWhole()) {
      if (a.digits().equals(b.digits())) {
        return SAME;
      }
      return EditDistance.isWithin(a.digits(), b.digits(), 1) ? PHONE_MISTYPED : PHONE_DIFFERENT;
    }
    return a.last4().equals(b.last4()) ? PHONE_LAST4 : PHONE_DIFFERENT;
  }

  private static int email(List<EmailAddress> a, List<EmailAddress> b) {
    int best = 0;
    for (EmailAddress first : a) {
      for (EmailAddress second : b) {
        int level = email(first, second);
        best = best == 0 ? level : Math.min(best, level);
      }
    }
    return best;
  }

  private static int email(EmailAddress a, EmailAddress b) {
    if (a.equals(b)) {
      return SAME;
    }
    if (a.local().equals(b.local())) {
      return EMAIL_NAME_PART;
    }
    return EditDistance.jaroWinkler(a.local(), b.local()) >= SIMILAR
        ? EMAIL_SIMILAR
        : EMAIL_DIFFERENT;
  }
}
