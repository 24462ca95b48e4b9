package com.medspasync.reconciliation.blocking;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.identity.PersonDirectory;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Treatment;
import com.medspasync.reconciliation.visits.Visit;
import com.medspasync.reconciliation.visits.VisitBook;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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

  /** A key that more clients share than this says nothing about who somebody is. */
  private static final int TOO_COMMON = 200;

  private final VisitBook book;
  private final boolean voided;
  private final GivenNames givenNames;
  private final Map<String, List<Integer>> clientsByKey = new HashMap<>();
  private final Map<Integer, List<Visit>> visitsByClient = new HashMap<>();
  private final Map<EventKey, List<Visit>> visitsByEvent = new HashMap<>();
  private final Map<Integer, Set<Integer>> knownClients;

  /**
   * @param book all visits
   * @param voided whether to index the voided visits instead of those that count
   * @param clients directory of the visits' clients
   * @param givenNames short forms of given names
   * @param knownClients clients that members were found to be before, by member
   */
  public VisitIndex(
      VisitBook book,
      boolean voided,
      PersonDirectory clients,
      GivenNames givenNames,
      Map<Integer, Set<Integer>> knownClients) {
    this.book = book;
    this.voided = voided;
    this.givenNames = givenNames;
    this.knownClients = knownClients;
    for (Visit visit : book.visits()) {
      if (visit.voided() == voided) {
        add(visit, clients);
      }
    }
  }

  /** Candidates of a line in the order of the book. */
  public List<Visit> candidates(Claim claim, PersonProfile member) {
    LocalDate from = claim.line().visitOn().minusDays(DAYS_AFTER);
    LocalDate to = claim.line().visitOn().plusDays(DAYS_BEFORE);
    TreeSet<Integer> found = new TreeSet<>();
    Set<Integer> clients = new HashSet<>(knownClients.getOrDefault(claim.member(), Set.of()));
    for (String key : keys(member)) {
      List<Integer> holders = clientsByKey.getOrDefault(key, List.of());
      if (holders.size() <= TOO_COMMON) {
        clients.addAll(holders);
      }
    }
    for (int client : clients) {
      for (Visit visit : visitsByClient.getOrDefault(client, List.of())) {
        if (!visit.day().isBefore(from) && !visit.day().isAfter(to)) {
          found.add(visit.index());
        }
      }
    }
    addSameEvents(claim, member, found);
    return found.stream().map(book::get).toList();
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
      add(new EventKey(family, visit.day()), visit);
    }
    for (Treatment treatment : visit.treatments()) {
      Product product = treatment.product();
      if (product != null) {
        add(new EventKey("#" + product.key(), visit.day()), visit);
      }
    }
  }

  private void add(EventKey key, Visit visit) {
    visitsByEvent.computeIfAbsent(key, k -> new ArrayList<>()).add(visit);
  }

  private void addSameEvents(Claim claim, PersonProfile member, Set<Integer> found) {
    Set<String> families = familyParts(member);
    for (int days = -EVENT_DAYS; days <= EVENT_DAYS; days++) {
      LocalDate day = claim.line().visitOn().plusDays(days);
      for (String family : families) {
        visitsByEvent
            .getOrDefault(new EventKey(family, day), List.of())
            .forEach(visit -> found.add(visit.index()));
      }
      for (Product product : claim.products()) {
        for (Visit visit :
            visitsByEvent.getOrDefault(new EventKey("#" + product.key(), day), List.of())) {
          if (isAlike(claim, visit)) {
            found.add(visit.index());
          }
        }
      }
    }
  }

  private static boolean isAlike(Claim claim, Visit visit) {
    long value = claim.visitValueMinor();
    if (value > 0 && visit.rewardMinor() == value) {
      return true;
    }
    BigDecimal quantity = claim.line().quantity();
    boolean sameQuantity =
        quantity != null
            && visit.treatments().stream()
                .anyMatch(treatment -> treatment.line().quantity().compareTo(quantity) == 0);
    return sameQuantity
        && Math.abs(ChronoUnit.DAYS.between(visit.day(), claim.line().visitOn())) <= 1;
  }

  private Set<String> keys(PersonProfile profile) {
    Set<String> keys = new TreeSet<>();
    profile.emails().forEach(email -> keys.add("e" + email.local()));
    profile
        .phones()
        .forEach(phone -> {
          if (phone.isWhole()) {
            keys.add("p" + phone.digits());
          }
          keys.add("l" + phone.last4());
        });
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
    Set<String> parts = new TreeSet<>();
    profile.names().forEach(name -> parts.addAll(name.family()));
    return parts;
  }

  private record EventKey(String what, LocalDate day) {}
}
