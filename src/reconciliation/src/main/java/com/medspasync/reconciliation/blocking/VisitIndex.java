package com.medspasync.reconciliation.blocking;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.text.EmailAddress;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.PhoneNumber;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.math.BigDecimal;
import java.time.LocalDate;
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

  private static final int EVENT_DAYS = 2;
  private static final int FAMILY_START = 3;
  private static final Comparator<Visit> BY_INDEX = Comparator.comparingInt(Visit::index);

  /** A key that more clients share than this says nothing about who somebody is. */
  private static final int TOO_COMMON = 200;

  private final VisitBook book;
  private final boolean voided;
  private final GivenNames givenNames;
  private final Map<String, List<Integer>> clientsByKey = new HashMap<>();
  private final Map<Integer, List<Visit>> visitsByClient = new HashMap<>();

  /** Visits by what they tell (a family name, a product), then by the day of the epoch. */
  private final Map<String, Map<Long, List<Visit>>> visitsByEvent = new HashMap<>();

  /**
   * @param book all visits
   * @param voided whether to index the voided visits instead of those that count
   * @param clients directory of the visits' clients
   * @param givenNames short forms of given names
   */
  public VisitIndex(
      VisitBook book, boolean voided, PersonDirectory clients, GivenNames givenNames) {
    this.book = book;
    this.voided = voided;
    this.givenNames = givenNames;
    for (Visit visit : book.visits()) {
      if (visit.voided() == voided) {
        add(visit, clients);
      }
    }
  }

  /** Candidates of a line in the order of the book. */
  public List<Visit> candidates(Claim claim, PersonProfile member) {
    Set<Integer> clients = new HashSet<>();
    for (String key : keys(member)) {
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
    LocalDate from = claim.line().visitOn().minusDays(DAYS_AFTER);
    LocalDate to = claim.line().visitOn().plusDays(DAYS_BEFORE);
    for (Visit visit : visitsByClient.getOrDefault(client, List.of())) {
      if (!visit.day().isBefore(from) && !visit.day().isAfter(to)) {
        found.add(visit);
      }
    }
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

  /** Number of visits that a line could be about by its date alone. */
  public long visitsAround(LocalDate day) {
    return positionFrom(day.plusDays(DAYS_BEFORE + 1L))
        - (long) positionFrom(day.minusDays(DAYS_AFTER));
  }

  /**
   * Some of those visits, evenly spread: what chance agreement looks like.
   *
   * @param day day of the line
   * @param count how many at most
   * @param offset shifts the choice, so that lines do not all meet the same visits
   */
  public List<Visit> spread(LocalDate day, int count, int offset) {
    int from = positionFrom(day.minusDays(DAYS_AFTER));
    int size = positionFrom(day.plusDays(DAYS_BEFORE + 1L)) - from;
    List<Visit> chosen = new ArrayList<>();
    for (int i = 0; i < Math.min(count, size); i++) {
      long position = ((long) i * size / Math.min(count, size) + offset) % size;
      Visit visit = book.get(from + (int) position);
      if (visit.voided() == voided) {
        chosen.add(visit);
      }
    }
    return chosen;
  }

  private int positionFrom(LocalDate day) {
    int low = 0;
    int high = book.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (book.get(middle).day().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void add(Visit visit, PersonDirectory clients) {
    int client = visit.client();
    if (client >= 0) {
      List<Visit> visits = visitsByClient.computeIfAbsent(client, c -> new ArrayList<>());
      if (visits.isEmpty()) {
        for (String key : keys(clients.profile(client))) {
          clientsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(client);
        }
      }
      visits.add(visit);
    }
    for (String family : familyParts(clients.profile(client))) {
      addEvent(family, visit);
    }
    for (Treatment treatment : visit.treatments()) {
      Product product = treatment.product();
      if (product != null) {
        addEvent("#" + product.key(), visit);
      }
    }
  }

  private void addEvent(String what, Visit visit) {
    visitsByEvent
        .computeIfAbsent(what, w -> new HashMap<>())
        .computeIfAbsent(visit.day().toEpochDay(), day -> new ArrayList<>())
        .add(visit);
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

  private static boolean isAlike(Claim claim, Visit visit) {
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

  private Set<String> keys(PersonProfile profile) {
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
      addNameKeys(name, keys);
    }
    return keys;
  }

  private void addNameKeys(PersonName name, Set<String> keys) {
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

  private static Set<String> familyParts(PersonProfile profile) {
    Set<String> parts = new HashSet<>();
    for (PersonName name : profile.names()) {
      parts.addAll(name.family());
    }
    return parts;
  }
}
