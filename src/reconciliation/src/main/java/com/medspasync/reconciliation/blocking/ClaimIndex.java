package com.medspasync.reconciliation.blocking;

import com.medspasync.reconciliation.claims.Claim;
import com.medspasync.reconciliation.identity.PersonProfile;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.Product;
import com.medspasync.reconciliation.visits.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The other way round than {@link VisitIndex}: finds the rewards lines that could be about a visit,
 * by the same keys.
 */
public final class ClaimIndex {

  private final GivenNames givenNames;
  private final Map<String, Set<Integer>> membersByKey = new HashMap<>();
  private final Map<Integer, Set<Claim>> claimsByMember = new HashMap<>();
  private final Map<Integer, Set<Claim>> claimsByKnownClient = new HashMap<>();
  private final Map<String, Map<Long, Set<Claim>>> claimsByEvent = new HashMap<>();

  /**
   * @param givenNames short forms of given names
   */
  public ClaimIndex(GivenNames givenNames) {
    this.givenNames = givenNames;
  }

  /**
   * Adds a line.
   *
   * @param member what is known of its member
   * @param known clients that its member was found to be before
   */
  public void add(Claim claim, PersonProfile member, Set<Integer> known) {
    Set<Claim> ofMember = claimsByMember.computeIfAbsent(claim.member(), m -> some());
    if (ofMember.isEmpty()) {
      for (String key : VisitIndex.keys(member, givenNames)) {
        membersByKey.computeIfAbsent(key, k -> new HashSet<>()).add(claim.member());
      }
    }
    ofMember.add(claim);
    for (int client : known) {
      claimsByKnownClient.computeIfAbsent(client, c -> some()).add(claim);
    }
    for (String event : events(claim, member)) {
      claimsByEvent
          .computeIfAbsent(event, e -> new HashMap<>())
          .computeIfAbsent(claim.line().visitOn().toEpochDay(), day -> some())
          .add(claim);
    }
  }

  /**
   * Takes a line away that was added.
   *
   * @param member what was known of its member then
   * @param known clients that its member was found to be before
   */
  public void remove(Claim claim, PersonProfile member, Set<Integer> known) {
    Set<Claim> ofMember = claimsByMember.getOrDefault(claim.member(), Set.of());
    ofMember.remove(claim);
    if (ofMember.isEmpty()) {
      claimsByMember.remove(claim.member());
      for (String key : VisitIndex.keys(member, givenNames)) {
        Set<Integer> members = membersByKey.getOrDefault(key, Set.of());
        members.remove(claim.member());
        if (members.isEmpty()) {
          membersByKey.remove(key);
        }
      }
    }
    for (int client : known) {
      Set<Claim> of = claimsByKnownClient.getOrDefault(client, Set.of());
      of.remove(claim);
      if (of.isEmpty()) {
        claimsByKnownClient.remove(client);
      }
    }
    long day = claim.line().visitOn().toEpochDay();
    for (String event : events(claim, member)) {
      Map<Long, Set<Claim>> byDay = claimsByEvent.getOrDefault(event, Map.of());
      Set<Claim> of = byDay.getOrDefault(day, Set.of());
      of.remove(claim);
      if (of.isEmpty()) {
        byDay.remove(day);
      }
    }
  }

  /**
   * Lines that could be about a visit, each once, in no order.
   *
   * @param client what is known of the visit's client
   * @param index the visits that the visit is one of
   */
  public Set<Claim> around(Visit visit, PersonProfile client, VisitIndex index) {
    Set<Claim> found = some();
    if (visit.client() >= 0) {
      for (String key : VisitIndex.keys(client, givenNames)) {
        if (!index.isTooCommon(key)) {
          for (int member : membersByKey.getOrDefault(key, Set.of())) {
            addInTime(claimsByMember.getOrDefault(member, Set.of()), visit, found);
          }
        }
      }
      addInTime(claimsByKnownClient.getOrDefault(visit.client(), Set.of()), visit, found);
    }
    for (String event : new HashSet<>(VisitIndex.events(visit, client))) {
      for (Claim claim : aroundDay(event, visit.day())) {
        if (!event.startsWith("#") || VisitIndex.isAlike(claim, visit)) {
          found.add(claim);
        }
      }
    }
    return found;
  }

  /** Lines of all members who have a key. */
  public List<Claim> having(String key) {
    List<Claim> having = new ArrayList<>();
    for (int member : membersByKey.getOrDefault(key, Set.of())) {
      having.addAll(claimsByMember.getOrDefault(member, Set.of()));
    }
    return having;
  }

  private List<Claim> aroundDay(String event, LocalDate visitDay) {
    Map<Long, Set<Claim>> byDay = claimsByEvent.get(event);
    if (byDay == null) {
      return List.of();
    }
    List<Claim> around = new ArrayList<>();
    long day = visitDay.toEpochDay();
    for (long near = day - VisitIndex.EVENT_DAYS; near <= day + VisitIndex.EVENT_DAYS; near++) {
      around.addAll(byDay.getOrDefault(near, Set.of()));
    }
    return around;
  }

  private static void addInTime(Collection<Claim> claims, Visit visit, Set<Claim> found) {
    for (Claim claim : claims) {
      if (VisitIndex.isInTime(claim, visit)) {
        found.add(claim);
      }
    }
  }

  private static Set<String> events(Claim claim, PersonProfile member) {
    Set<String> events = VisitIndex.familyParts(member);
    for (Product product : claim.products()) {
      events.add("#" + product.key());
    }
    return events;
  }

  /** Lines are told apart by who they are, not by what they say. */
  private static Set<Claim> some() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
