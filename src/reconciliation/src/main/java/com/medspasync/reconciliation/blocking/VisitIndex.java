package com.medspasync.reconciliation.blocking;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.PhoneNumber;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the visits that a rewards line could be about: those of clients who share a phone, an
 * address or most of a name with the member, and those where the same was done at about the same
 * time, for lines that were booked on somebody else's account.
 */
public final class VisitIndex {

  /** A line may stand this many days before the sale was rung up … */
  public static final int DAYS_BEFORE = 3;

  /** … and this many after the visit: four weeks of late entry and the slack of a month's end. */
  public static final int DAYS_AFTER = 45;

  static final int EVENT_DAYS = 2;
  private static final int FAMILY_START = 3;
  private static final Comparator<Visit> BY_INDEX = Comparator.comparingInt(Visit::index);

  /** A key that more clients share than this says nothing about who somebody is. */
  private static final int TOO_COMMON = 200;

  private final GivenNames givenNames;
  private final Map<String, List<Integer>> clientsByKey = new HashMap<>();
  private final Map<Integer, List<Visit>> visitsByClient = new HashMap<>();

  /** Visits by what they tell (a family name, a product), then by the day of the epoch. */
  private final Map<String, Map<Long, List<Visit>>> visitsByEvent = new HashMap<>();

  private final Set<String> turned = new HashSet<>();

  /**
   * An index without visits.
   *
   * @param givenNames short forms of given names
   */
  public VisitIndex(GivenNames givenNames) {
    this.givenNames = givenNames;
  }

  /** Candidates of a line in the order of the book. */
  public List<Visit> candidates(Claim claim, PersonProfile member) {
    Set<Integer> clients = new HashSet<>();
    for (String key : keys(member, givenNames)) {
      List<Integer> holders = clientsByKey.getOrDefault(key, List.of());
      if (holders.size() <= TOO_COMMON) {
        clients.addAll(holders);
      }
    }
    List<Visit> found = new ArrayList<>();
    for (int client : clients) {
      addVisits(client, claim, found);
    }
    addSameEvents(claim, member, found);
    return ordered(found);
  }

  /**
   * The visits of some clients that a line could be about by its date, in the order of the book.
   */
  public List<Visit> visitsOf(Set<Integer> clients, Claim claim) {
    List<Visit> found = new ArrayList<>();
    for (int client : clients) {
      addVisits(client, claim, found);
    }
    return ordered(found);
  }

  private void addVisits(int client, Claim claim, List<Visit> found) {
    for (Visit visit : visitsByClient.getOrDefault(client, List.of())) {
      if (isInTime(claim, visit)) {
        found.add(visit);
      }
    }
  }

  /** Whether a line could be about a visit by its date. */
  static boolean isInTime(Claim claim, Visit visit) {
    long late = claim.line().visitOn().toEpochDay() - visit.day().toEpochDay();
    return late >= -DAYS_BEFORE && late <= DAYS_AFTER;
  }

  /** In the order of the book, each once. */
  private static List<Visit> ordered(List<Visit> found) {
    found.sort(BY_INDEX);
    List<Visit> ordered = new ArrayList<>();
    for (Visit visit : found) {
      if (ordered.isEmpty() || ordered.getLast().index() != visit.index()) {
        ordered.add(visit);
      }
    }
    return ordered;
  }

  /**
   * Adds a visit.
   *
   * @param client what is known of its client
   */
  public void add(Visit visit, PersonProfile client) {
    int number = visit.client();
    if (number >= 0) {
      List<Visit> visits = visitsByClient.computeIfAbsent(number, c -> new ArrayList<>());
      if (visits.isEmpty()) {
        for (String key : keys(client, givenNames)) {
          List<Integer> holders = clientsByKey.computeIfAbsent(key, k -> new ArrayList<>());
          holders.add(number);
          if (holders.size() == TOO_COMMON + 1) {
            turned.add(key);
          }
        }
      }
      visits.add(visit);
    }
    for (String what : events(visit, client)) {
      visitsByEvent
          .computeIfAbsent(what, w -> new HashMap<>())
          .computeIfAbsent(visit.day().toEpochDay(), day -> new ArrayList<>())
          .add(visit);
    }
  }

  /**
   * Takes a visit away that was added.
   *
   * @param client what was known of its client then
   */
  public void remove(Visit visit, PersonProfile client) {
    int number = visit.client();
    if (number >= 0) {
      List<Visit> visits = visitsByClient.getOrDefault(number, List.of());
      visits.remove(visit);
      if (visits.isEmpty()) {
        visitsByClient.remove(number);
        for (String key : keys(client, givenNames)) {
          List<Integer> holders = clientsByKey.getOrDefault(key, List.of());
          holders.remove((Integer) number);
          if (holders.size() == TOO_COMMON) {
            turned.add(key);
          }
          if (holders.isEmpty()) {
            clientsByKey.remove(key);
          }
        }
      }
    }
    long day = visit.day().toEpochDay();
    for (String what : events(visit, client)) {
      Map<Long, List<Visit>> byDay = visitsByEvent.getOrDefault(what, Map.of());
      List<Visit> ofDay = byDay.getOrDefault(day, List.of());
      ofDay.remove(visit);
      if (ofDay.isEmpty()) {
        byDay.remove(day);
      }
    }
  }

  /** Whether a client has a visit here. */
  public boolean knows(int client) {
    return visitsByClient.containsKey(client);
  }

  /** Whether so many clients share a key that it says nothing. */
  public boolean isTooCommon(String key) {
    return clientsByKey.getOrDefault(key, List.of()).size() > TOO_COMMON;
  }

  /** Keys that have become too common, or no longer are, since this was last asked. */
  public Set<String> turned() {
    Set<String> since = Set.copyOf(turned);
    turned.clear();
    return since;
  }

  /** What a visit tells beside who its client is, a product as often as it was had. */
  static List<String> events(Visit visit, PersonProfile client) {
    List<String> events = new ArrayList<>(familyParts(client));
    for (Treatment treatment : visit.treatments()) {
      Product product = treatment.product();
      if (product != null) {
        events.add("#" + product.key());
      }
    }
    return events;
  }

  private void addSameEvents(Claim claim, PersonProfile member, List<Visit> found) {
    for (String family : familyParts(member)) {
      found.addAll(eventsAround(family, claim));
    }
    for (Product product : claim.products()) {
      for (Visit visit : eventsAround("#" + product.key(), claim)) {
        if (isAlike(claim, visit)) {
          found.add(visit);
        }
      }
    }
  }

  private List<Visit> eventsAround(String what, Claim claim) {
    Map<Long, List<Visit>> byDay = visitsByEvent.get(what);
    if (byDay == null) {
      return List.of();
    }
    List<Visit> around = new ArrayList<>();
    long day = claim.line().visitOn().toEpochDay();
    for (long near = day - EVENT_DAYS; near <= day + EVENT_DAYS; near++) {
      around.addAll(byDay.getOrDefault(near, List.of()));
    }
    return around;
  }

  /** Whether a line and a visit with the same product are alike enough to be compared. */
  static boolean isAlike(Claim claim, Visit visit) {
    long value = claim.visitValueMinor();
    if (value > 0 && visit.rewardMinor() == value) {
      return true;
    }
    BigDecimal quantity = claim.line().quantity();
    if (quantity == null
        || Math.abs(visit.day().toEpochDay() - claim.line().visitOn().toEpochDay()) > 1) {
      return false;
    }
    for (Treatment treatment : visit.treatments()) {
      if (treatment.line().quantity().compareTo(quantity) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Keys of a person; who shares one with her may be her. */
  static Set<String> keys(PersonProfile profile, GivenNames givenNames) {
    Set<String> keys = new HashSet<>();
    for (EmailAddress email : profile.emails()) {
      keys.add("e" + email.local());
    }
    for (PhoneNumber phone : profile.phones()) {
      if (phone.isWhole()) {
        keys.add("p" + phone.digits());
      }
      keys.add("l" + phone.last4());
    }
    for (PersonName name : profile.names()) {
      addNameKeys(name, givenNames, keys);
    }
    return keys;
  }

  private static void addNameKeys(PersonName name, GivenNames givenNames, Set<String> keys) {
    for (String given : name.given()) {
      for (String formal : givenNames.formalNames(given)) {
        for (String family : name.family()) {
          if (given.length() > 1) {
            keys.add(
                "n" + formal + "|" + family.substring(0, Math.min(FAMILY_START, family.length())));
            keys.add("g" + formal + "|" + family.charAt(0));
          }
        }
      }
      for (String family : name.family()) {
        keys.add("i" + given.charAt(0) + "|" + family);
        keys.add("i" + family.charAt(0) + "|" + given);
      }
    }
  }

  static Set<String> familyParts(PersonProfile profile) {
    Set<String> parts = new HashSet<>();
    for (PersonName name : profile.names()) {
      parts.addAll(name.family());
    }
    return parts;
  }
}
