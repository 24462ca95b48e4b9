package com.medspasync.reconciliation.payouts;

import com.medspasync.reconciliation.text.EditDistance;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import java.util.List;

/** Compares who paid at the processor with who bought at the desk. */
final class PartyComparator {

  /** Levels of {@link Aspect#NAME}; 0 is unknown. */
  static final int SAME_NAME = 1;

  static final int CLOSE_NAME = 2;
  static final int SAME_FAMILY = 3;
  static final int SAME_GIVEN = 4;
  static final int OTHER_NAME = 5;

  /** Levels of {@link Aspect#EMAIL}; 0 is unknown. */
  static final int SAME_EMAIL = 1;

  static final int NAME_IN_EMAIL = 2;
  static final int PART_IN_EMAIL = 3;
  static final int OTHER_EMAIL = 4;

  private static final int SHORTEST_TELLING = 3;

  private final GivenNames givenNames;

  PartyComparator(GivenNames givenNames) {
    this.givenNames = givenNames;
  }

  /** Level of the closest spellings. */
  int names(Party payer, Party client) {
    int best = 0;
    for (PersonName a : payer.names()) {
      for (PersonName b : client.names()) {
        int level = Math.min(name(a, b), name(a.swapped(), b));
        best = best == 0 ? level : Math.min(best, level);
      }
    }
    return best;
  }

  private int name(PersonName a, PersonName b) {
    boolean sameFamily = sameFamily(a, b);
    boolean sameGiven = sameGiven(a, b);
    if (sameFamily && sameGiven) {
      return SAME_NAME;
    }
    boolean closeFamily = sameFamily || close(a.wholeFamily(), b.wholeFamily());
    boolean closeGiven =
        sameGiven
            || close(a.firstGiven(), b.firstGiven())
            || initial(a.firstGiven(), b.firstGiven());
    if (closeFamily && closeGiven) {
      return CLOSE_NAME;
    }
    return sameFamily ? SAME_FAMILY : sameGiven ? SAME_GIVEN : OTHER_NAME;
  }

  private static boolean sameFamily(PersonName a, PersonName b) {
    return !a.wholeFamily().isEmpty()
        && (a.wholeFamily().equals(b.wholeFamily())
            || hasPartOf(a, b)
            || b.family().contains(a.wholeFamily()));
  }

  private static boolean hasPartOf(PersonName a, PersonName b) {
    List<String> parts = a.family();
    for (int i = 0; i < parts.size(); i++) { // no iterator: asked for tens of thousands of pairs
      String part = parts.get(i);
      if (part.length() >= SHORTEST_TELLING
          && (b.family().contains(part) || b.wholeFamily().equals(part))) {
        return true;
      }
    }
    return false;
  }

  private boolean sameGiven(PersonName a, PersonName b) {
    String first = a.firstGiven();
    String second = b.firstGiven();
    return !first.isEmpty()
        && (first.equals(second)
            || givenNames.areVariants(first, second)
            || (first.length() > 1 && b.given().contains(first))
            || (second.length() > 1 && a.given().contains(second)));
  }

  private static boolean close(String a, String b) {
    return Math.min(a.length(), b.length()) >= SHORTEST_TELLING
        && EditDistance.isWithin(a, b, Math.max(a.length(), b.length()) >= 8 ? 2 : 1);
  }

  private static boolean initial(String a, String b) {
    return Math.min(a.length(), b.length()) == 1 && a.charAt(0) == b.charAt(0);
  }

  /** Level of the payer's address against the client's addresses and names. */
  int emails(Party payer, Party client) {
    int best = 0;
    for (EmailAddress email : payer.emails()) {
      int level = email(email, client);
      best = best == 0 ? level : Math.min(best, level);
    }
    return best;
  }

  private static int email(EmailAddress email, Party client) {
    if (client.emails().contains(email)) {
      return SAME_EMAIL;
    }
    int best = client.names().isEmpty() ? 0 : OTHER_EMAIL;
    for (PersonName name : client.names()) {
      boolean family = within(email.local(), name.wholeFamily());
      boolean given = within(email.local(), name.firstGiven());
      boolean begins =
          !name.firstGiven().isEmpty() && email.local().charAt(0) == name.firstGiven().charAt(0);
      int level =
          family && (given || begins)
              ? NAME_IN_EMAIL
              : family || given ? PART_IN_EMAIL : OTHER_EMAIL;
      best = Math.min(best, level);
    }
    return best;
  }

  private static boolean within(String address, String name) {
    return name.length() >= SHORTEST_TELLING && address.contains(name);
  }
}
