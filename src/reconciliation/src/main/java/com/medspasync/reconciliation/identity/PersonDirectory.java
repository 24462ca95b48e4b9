package com.medspasync.reconciliation.identity;

import com.medspasync.reconciliation.model.Person;
import com.medspasync.reconciliation.text.EditDistance;
import com.medspasync.reconciliation.text.GivenNames;
import com.medspasync.reconciliation.text.PersonName;
import com.medspasync.reconciliation.text.TextFold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Persons of one side (points of sale, or programmes), each put together from all the lines and
 * lists that name her.
 *
 * <p>A system's own number makes two writings the same person. Beyond that, two persons are one
 * when they share a phone or an e-mail address <em>and</em> go by the same given name (relatives
 * share phones, so a phone alone proves nothing), or when a name without phone and address occurs
 * for one person only.
 */
public final class PersonDirectory implements Persons {

  /** Numbers shared by more persons than this are a front desk's, not a client's. */
  static final int SHARED_BY_TOO_MANY = 12;

  private static final int SHORTEST_MISTYPED = 4;

  private final Map<String, Integer> personByKey;
  private final List<PersonProfile> profiles;

  /** The first key of each person, in order. */
  private final List<String> firstKeys;

  private final Writings writings;

  private PersonDirectory(
      Map<String, Integer> personByKey,
      List<PersonProfile> profiles,
      List<String> firstKeys,
      Writings writings) {
    this.personByKey = personByKey;
    this.profiles = profiles;
    this.firstKeys = firstKeys;
    this.writings = writings;
  }

  /**
   * Resolves the persons behind some writings, whatever their order.
   *
   * @param sightings every writing of a person with the scope of its numbers
   * @param givenNames short forms of given names
   */
  public static PersonDirectory resolve(Collection<Sighting> sightings, GivenNames givenNames) {
    return resolve(sightings, givenNames, List.of(), List.of());
  }

  /**
   * Resolves the persons behind some writings, knowing some of them.
   *
   * @param sightings every writing of a person with the scope of its numbers
   * @param givenNames short forms of given names
   * @param same groups of writings, each of one person
   * @param different groups of writings of which the first is of another person than the rest
   */
  public static PersonDirectory resolve(
      Collection<Sighting> sightings,
      GivenNames givenNames,
      List<List<Sighting>> same,
      List<List<Sighting>> different) {
    TreeMap<String, List<PersonProfile>> byKey = new TreeMap<>();
    Writings writings = new Writings();
    for (Sighting sighting : sightings) {
      String key = sighting.key(writings);
      if (!key.isEmpty()) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(writings.profile(sighting.person));
      }
    }
    List<String> keys = List.copyOf(byKey.keySet());
    List<PersonProfile> written = byKey.values().stream().map(PersonProfile::merged).toList();
    Groups groups = new Groups(keys.size());
    different.forEach(group -> {
      List<Integer> numbers = numbers(group, keys, writings);
      numbers.stream().skip(1).forEach(other -> groups.keepApart(numbers.getFirst(), other));
    });
    same.forEach(group -> {
      List<Integer> numbers = numbers(group, keys, writings);
      numbers.stream().skip(1).forEach(other -> groups.join(numbers.getFirst(), other));
    });
    new Resolution(written, groups, givenNames, (value, here) -> here).run();

    Map<String, Integer> personByKey = new HashMap<>();
    Map<Integer, Integer> numberOfRoot = new HashMap<>();
    List<List<PersonProfile>> members = new ArrayList<>();
    List<String> firstKeys = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      int person = numberOfRoot.computeIfAbsent(groups.root(i), r -> numberOfRoot.size());
      if (person == members.size()) {
        members.add(new ArrayList<>());
        firstKeys.add(keys.get(i));
      }
      members.get(person).addAll(byKey.get(keys.get(i)));
      personByKey.put(keys.get(i), person);
    }
    return new PersonDirectory(
        personByKey, members.stream().map(PersonProfile::merged).toList(), firstKeys, writings);
  }

  /** Where the writings stand in the sorted keys; those that took no part are left out. */
  static List<Integer> numbers(List<Sighting> group, List<String> keys, Writings writings) {
    return group.stream()
        .map(sighting -> Collections.binarySearch(keys, sighting.key(writings)))
        .filter(number -> number >= 0)
        .toList();
  }

  public int size() {
    return profiles.size();
  }

  @Override
  public int personOf(Sighting sighting) {
    return personByKey.getOrDefault(sighting.key(writings), -1);
  }

  @Override
  public int personOf(String key) {
    return personByKey.getOrDefault(key, -1);
  }

  @Override
  public PersonProfile profile(int person) {
    return person < 0 ? PersonProfile.UNKNOWN : profiles.get(person);
  }

  @Override
  public String firstKey(int person) {
    return person < 0 ? "" : firstKeys.get(person);
  }

  /**
   * A person as written somewhere.
   *
   * @param scope within which her number is unique, such as a location or a programme
   * @param person as written
   */
  public record Sighting(String scope, Person person) {

    private static final Map<String, String> NOBODY =
        Map.of("walk in", "", "walk in client", "", "walkin", "", "cash customer", "", "guest", "");

    /** Says whether two sightings are of one person beyond doubt; empty when she is unnamed. */
    public String key() {
      return key(new Writings());
    }

    String key(Writings writings) {
      if (!person.memberId().isBlank()) {
        return "#" + scope + "|" + person.memberId().strip();
      }
      String name = TextFold.fold(person.name() + " " + person.given() + " " + person.family());
      PersonProfile profile = writings.profile(person);
      if (profile.phones().isEmpty()
          && profile.emails().isEmpty()
          && (name.isEmpty() || NOBODY.containsKey(name))) {
        return "";
      }
      return "=" + scope + "|" + name + "|" + profile.phones() + "|" + profile.emails();
    }
  }

  /** What writings of persons tell, each looked at once: a client's many lines write her alike. */
  static final class Writings {

    private final Map<List<String>, PersonProfile> profiles = new ConcurrentHashMap<>();

    PersonProfile profile(Person person) {
      List<String> text =
          List.of(person.name(), person.given(), person.family(), person.phone(), person.email());
      PersonProfile known = profiles.get(text);
      if (known == null) {
        known = PersonProfile.of(person);
        profiles.put(text, known);
      }
      return known;
    }
  }

  /** Joins persons; the smallest number of a group is its root, so the order does not matter. */
  static final class Groups {

    private final int[] parent;

    /** Pairs that must not come into one group. */
    private final List<int[]> apart = new ArrayList<>();

    Groups(int size) {
      parent = new int[size];
      Arrays.setAll(parent, i -> i);
    }

    int root(int i) {
      int at = i;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }

    void join(int a, int b) {
      int rootA = root(a);
      int rootB = root(b);
      if (areApart(rootA, rootB)) {
        return;
      }
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    void keepApart(int a, int b) {
      apart.add(new int[] {a, b});
    }

    private boolean areApart(int rootA, int rootB) {
      for (int[] pair : apart) {
        int one = root(pair[0]);
        int other = root(pair[1]);
        if ((one == rootA && other == rootB) || (one == rootB && other == rootA)) {
          return true;
        }
      }
      return false;
    }
  }

  /** How many hold a value among all the writings there are. */
  @FunctionalInterface
  interface Holders {

    /**
     * @param value digits of a phone, or an address
     * @param here how many of them are looked at
     */
    int all(String value, int here);
  }

  /**
   * Finds out who is one person.
   *
   * @param written what each key tells, in the order of the keys
   * @param groups who is known to be one person or not; receives what is found
   * @param givenNames short forms of given names
   * @param all how many hold a value
   */
  record Resolution(
      List<PersonProfile> written, Groups groups, GivenNames givenNames, Holders all) {

    void run() {
      joinBy(Resolution::phones);
      joinBy(Resolution::emails);
      joinLonelyNames();
    }

    static List<String> phones(PersonProfile profile) {
      return profile.phones().stream()
          .filter(phone -> phone.isWhole())
          .map(phone -> phone.digits())
          .toList();
    }

    static List<String> emails(PersonProfile profile) {
      return profile.emails().stream().map(Objects::toString).toList();
    }

    static List<String> names(PersonProfile profile) {
      return profile.names().stream().map(Objects::toString).toList();
    }

    /** Whether neither phone nor address tells more than the name. */
    static boolean isLonely(PersonProfile profile) {
      return profile.phones().isEmpty() && profile.emails().isEmpty();
    }

    private void joinBy(Function<PersonProfile, List<String>> values) {
      for (Map.Entry<String, List<Integer>> shared : holders(values).entrySet()) {
        List<Integer> holders = shared.getValue();
        if (all.all(shared.getKey(), holders.size()) > SHARED_BY_TOO_MANY) {
          continue;
        }
        for (int i = 0; i < holders.size(); i++) {
          for (int j = i + 1; j < holders.size(); j++) {
            if (sameGivenName(written.get(holders.get(i)), written.get(holders.get(j)))) {
              groups.join(holders.get(i), holders.get(j));
            }
          }
        }
      }
    }

    /** A writing with a name only belongs to the one person of that name, if there is just one. */
    private void joinLonelyNames() {
      Map<String, List<Integer>> byName = holders(Resolution::names);
      for (List<Integer> holders : byName.values()) {
        List<Integer> reachable =
            holders.stream().filter(i -> !isLonely(i)).map(groups::root).distinct().toList();
        if (reachable.size() == 1) {
          holders.stream()
              .filter(this::isLonely)
              .forEach(lonely -> groups.join(lonely, reachable.getFirst()));
        }
      }
    }

    private boolean isLonely(int i) {
      return isLonely(written.get(i));
    }

    private Map<String, List<Integer>> holders(Function<PersonProfile, List<String>> values) {
      Map<String, List<Integer>> holders = new TreeMap<>();
      for (int i = 0; i < written.size(); i++) {
        for (String value : values.apply(written.get(i))) {
          holders.computeIfAbsent(value, v -> new ArrayList<>()).add(i);
        }
      }
      return holders;
    }

    private boolean sameGivenName(PersonProfile a, PersonProfile b) {
      return a.names().stream()
          .anyMatch(nameA -> b.names().stream().anyMatch(nameB -> sameGivenName(nameA, nameB)));
    }

    private boolean sameGivenName(PersonName a, PersonName b) {
      String givenA = a.firstGiven();
      String givenB = b.firstGiven();
      if (givenA.isEmpty() || givenB.isEmpty()) {
        return false;
      }
      return givenA.equals(givenB)
          || givenNames.areVariants(givenA, givenB)
          || (Math.min(givenA.length(), givenB.length()) >= SHORTEST_MISTYPED
              && EditDistance.isWithin(givenA, givenB, 1));
    }
  }
}
